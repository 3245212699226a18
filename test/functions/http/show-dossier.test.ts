import { expect, test } from 'vitest';
import { leader, officer, operator, saturday, staff, stranger } from '../../core/samples.ts';
import { samples, wholeStory } from '../../core/sample-events.ts';
import { noteContext } from '../../../core/particulars.ts';
import { begun, refused, unsent } from '../../../core/sync.ts';
import { createSyncStore } from '../../../functions/sync/sync-store.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const opened = ['checks-recorded', 'task-opened'] as const;

test('a citizen sees the whole of their own dossier, in words', async () => {
  const { ask, session, submitted } = await openHouse();
  const code = await submitted();
  const { status, etag, body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  expect([status, etag]).toEqual([200, '"1"']);
  expect(body).toMatchObject({
    code,
    procedure: '1.001193',
    name: { vi: 'Đăng ký khai sinh' },
    edition: '2026-01',
    commune: { code: '05977', fullName: 'Phường Đông Kinh' },
    communes: [{ code: '05977', fullName: 'Phường Đông Kinh' }],
    status: 1,
    statusText: { vi: 'Mới đăng ký', en: 'Newly registered' },
    phase: 'check',
    version: 1,
    marks: [],
    answers: { child: { givenName: 'An' } },
    prefill: { 'child.birthDate': { lock: true } },
    flags: [],
    form: { steps: expect.any(Array) },
    timeline: [{ type: 'dossier-submitted', by: 'citizen', text: { vi: 'Đã nộp hồ sơ' } }],
    receipt: `/v1/dossiers/${code}/receipt`,
  });
  for (const member of ['task', 'allowed', 'comparison', 'result', 'refusal', 'action'])
    expect(body).not.toHaveProperty(member);
});

test('a dossier is found by its code however it is typed', async () => {
  const { ask, session, submitted } = await openHouse();
  const code = await submitted();
  const [unit = '', day = '', number = ''] = code.split('-');
  for (const typed of [code.toLowerCase(), ` ${unit} – ${day} – ${number} `, `${unit}-20${day}-000${number}`]) {
    const { status, body } = await ask('GET /v1/dossiers/{code}', { session, path: { code: typed } });
    expect([status, body['code']]).toEqual([200, code]);
  }
});

test('staff see beside it the task, the checks, the comparison and what they may do', async () => {
  const { ask, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const seenBy = async (person: Parameters<typeof sessionOf>[0]) =>
    (await ask('GET /v1/dossiers/{code}', { session: sessionOf(person), path: { code } })).body;
  expect(await seenBy(officer)).toMatchObject({
    applicantName: 'Nông Thị Mai',
    task: { step: 'verify', role: 'officer', mine: false },
    allowed: ['claim', 'propose', 'refuse', 'request-supplement', 'suspend', 'extend', 'assist'],
    askable: expect.arrayContaining([
      expect.objectContaining({
        id: 'to-khai',
        fields: expect.arrayContaining([expect.objectContaining({ path: 'child.middleName' })]),
      }),
      expect.objectContaining({
        id: 'uy-quyen',
        when: expect.objectContaining({ en: expect.any(String) }),
        fields: [],
      }),
    ]),
    suspensions: [expect.objectContaining({ code: 'verification' })],
    extensions: [expect.objectContaining({ code: 'verification' })],
    comparison: expect.arrayContaining([expect.objectContaining({ path: 'child.birthDate', match: 'yes' })]),
    refusalReasons: expect.arrayContaining([expect.objectContaining({ code: 'not-entitled' })]),
  });
  expect((await seenBy(officer)).refusalReasons).not.toContainEqual(expect.objectContaining({ code: 'wrong-details' }));
  expect((await seenBy(officer)).askable.map(({ id }: { id: string }) => id)).not.toContain('ket-hon');
  expect((await seenBy(leader)).allowed).toEqual(['reassign', 'extend', 'assist']);
  await happened(code, 'task-claimed');
  expect(await seenBy(officer)).toMatchObject({
    task: { mine: true },
    allowed: ['release', 'propose', 'refuse', 'request-supplement', 'suspend', 'extend', 'assist'],
  });
  expect((await seenBy(staff('mc-khac', ['officer']))).allowed).toEqual(['assist']);
  // Once more time is given, an apology for still more comes early enough.
  await happened(code, { ...samples['term-extended'], due: '2026-11-27T10:30:00.000Z' });
  expect((await seenBy(leader)).allowed).toEqual(['reassign', 'reschedule', 'assist']);
  await happened(code, 'dossier-parked');
  // What stands still is late first of all: more time and an apology do not wait for whoever mends it.
  const parked = await Promise.all([officer, leader, operator].map(seenBy));
  expect(parked.map(({ allowed }) => allowed)).toEqual([['assist'], ['reschedule', 'assist'], ['resume']]);
});

test('who verified a dossier is not offered its approval', async () => {
  const { ask, submitted, happened } = await openHouse();
  const code = await submitted();
  const step = { step: 'approve' as const, role: 'leader', dueAt: samples['task-opened'].data.dueAt };
  await happened(code, ...opened, 'verification-completed', 'draft-confirmed', {
    ...samples['task-opened'],
    data: step,
  });
  const allowed = async (id: string) => {
    const session = sessionOf(staff(id, ['officer', 'leader']));
    return (await ask('GET /v1/dossiers/{code}', { session, path: { code } })).body.allowed;
  };
  expect(await allowed(officer.id)).toEqual(['reassign', 'extend', 'assist']);
  expect(await allowed(leader.id)).toEqual(['claim', 'approve', 'decline', 'reassign', 'extend', 'assist']);
});

test('the signed copy of a paper is offered once there is one, to whoever may read the dossier', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  const copiesFor = async (reader: typeof session) =>
    (await ask('GET /v1/dossiers/{code}', { session: reader, path: { code } })).body.copies;
  await happened(code, ...opened, 'file-received', 'file-confirmed');
  expect(await copiesFor(session)).toEqual([]);
  await happened(code, 'file-copied');
  const { file } = samples['file-copied'].data;
  expect(await copiesFor(session)).toMatchObject([{ file, url: `/v1/dossiers/${code}/files/${file}/copy` }]);
  expect(await copiesFor(sessionOf(operator))).toEqual([]);
});

test('nobody else learns that there is a dossier', async () => {
  const { ask, submitted } = await openHouse();
  const code = await submitted();
  for (const person of [
    stranger,
    staff('x', ['officer'], 'H37.002'),
    staff('x', ['leader'], 'H37.002'),
    staff('x', []),
  ]) {
    const asked = { session: sessionOf(person), path: { code } };
    const there = await ask('GET /v1/dossiers/{code}/events', asked);
    const missing = await ask('GET /v1/dossiers/{code}/events', { ...asked, path: { code: 'H37.001-261121-9999' } });
    expect(there.body).toEqual(missing.body);
  }
});

test('unchanged since the reader’s version it is not sent, nor opened, again', async () => {
  const { ask, submitted, happened, accesses, applicant } = await openHouse();
  const code = await submitted();
  const seen = { session: sessionOf(officer), path: { code } };
  const etag = String((await ask('GET /v1/dossiers/{code}', seen)).etag);
  const asked = { ...seen, headers: { 'if-none-match': etag } };
  const before = await accesses.of(applicant.id, { limit: 99 });
  expect(await ask('GET /v1/dossiers/{code}', asked)).toMatchObject({ status: 304, etag, body: {} });
  expect(await accesses.of(applicant.id, { limit: 99 })).toEqual(before);
  await happened(code, 'checks-recorded');
  expect(await ask('GET /v1/dossiers/{code}', asked)).toMatchObject({ status: 200 });
});

test('at the same version staff are told of what they may do by now, and of what the national portal took', async () => {
  const { ask, session, submitted, happened, dynamodb } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const see = async (reader: ReturnType<typeof sessionOf>, since = '') =>
    ask('GET /v1/dossiers/{code}', { session: reader, path: { code }, headers: { 'if-none-match': since } });
  const own = String((await see(session)).etag);
  const before = String((await see(sessionOf(officer))).etag);
  const unmandated = await see(sessionOf({ ...officer, powers: [] }), before);
  expect(unmandated).toMatchObject({ status: 200, body: { version: 3, allowed: ['assist'] } });
  await createSyncStore(dynamodb, 'dossiers', 'views').keep(
    code,
    unsent,
    refused(begun(unsent, 3, 0) ?? unsent, 'X', 0),
  );
  const told = await see(sessionOf(officer), before);
  expect(told).toMatchObject({ status: 200, body: { version: 3, synchronisation: { state: 'failed', error: 'X' } } });
  expect(await see(sessionOf(officer), String(told.etag))).toMatchObject({ status: 304 });
  // The citizen sees nothing of either.
  expect(await see(session, own)).toMatchObject({ status: 304 });
});

test('words that no guard has read are for staff alone', async () => {
  const { ask, session, submitted, happened, dossiers, vault, applicant } = await openHouse();
  const code = await submitted();
  await happened(code, ...wholeStory.slice(1));
  const { sealed: _sealed, ...wanted } = samples['paper-copy-requested'];
  await happened(code, wanted);
  const { version } = await dossiers.require(code);
  const note = 'Lần sau mang theo bản sao căn cước.';
  const sealed = await vault.seal(applicant.id, noteContext(code, version + 1), { note });
  await happened(code, { ...samples['paper-copy-handed'], sealed });
  const notesFor = async (who: typeof session) =>
    (await ask('GET /v1/dossiers/{code}', { session: who, path: { code } })).body.notes;
  expect(await notesFor(sessionOf(officer))).toEqual([expect.objectContaining({ type: 'paper-copy-handed', note })]);
  expect(await notesFor(session)).toEqual([]);
});

test('why a term was made longer, and until when it is paused, reaches the citizen with label and ground', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened, 'term-extended', 'dossier-suspended');
  const { body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  const { at, data } = samples['term-extended'];
  const label = { vi: expect.stringContaining('xác minh'), en: expect.any(String) };
  expect(body).toMatchObject({
    extended: [{ at, ...data, label }],
    halt: { code: 'verification', label, until: samples['dossier-suspended'].data.until },
  });
});

test('every reading by staff is told to the citizen; their own is not', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path: { code } });
  const { body } = await ask('GET /v1/me/access-log', { session });
  const byStaff = body.items.filter(({ by }: { by: { kind: string } }) => by.kind === 'staff');
  expect(byStaff).toEqual([
    {
      at: new Date(saturday).toISOString(),
      by: { kind: 'staff', id: officer.id },
      unit: officer.unit,
      dossier: code,
      procedure: '1.001193',
      what: 'dossier',
      purpose: 'verify',
      fields: expect.arrayContaining(['applicant.name', 'child.givenName', 'mother.fullName', 'father.citizenId']),
    },
  ]);
});

test('reasons and grounds of a refusal, and the officer’s words, reach the citizen', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"3"' };
  const refusal = { outcome: 'refuse', reasons: ['wrong-authority'], note: 'Mẹ thường trú ở xã khác.' };
  await ask('POST /v1/dossiers/{code}/verification', {
    session: sessionOf(officer),
    path: { code },
    headers,
    body: refusal,
  });
  const { body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  expect(body).toMatchObject({
    status: 3,
    phase: 'refused',
    refusal: [
      { code: 'wrong-authority', label: { vi: expect.stringContaining('thẩm quyền') }, ground: expect.any(String) },
    ],
    notes: [{ type: 'dossier-refused', note: 'Mẹ thường trú ở xã khác.' }],
  });
});
