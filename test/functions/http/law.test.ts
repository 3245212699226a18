import { describe, expect, test } from 'vitest';
import { accountOf, agencyOf } from '../../../core/province.ts';
import { vietQr } from '../../../core/viet-qr.ts';
import { counterOf } from '../../../functions/http/counter-of.ts';
import { leader, officer, operator, province, staff, stranger } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { sessionOf } from '../http-event.ts';
import { costly, monday, openLaw } from './law-house.ts';

const hours = 3_600_000;
const iso = (vietnam: string): string => new Date(`${vietnam}:00+07:00`).toISOString();

describe('withdrawal', () => {
  test('is for the applicant, before a decision', async () => {
    const { send, applicant, dossiers, code } = await openLaw();
    expect(await send('withdrawal', officer)).toBe('403 not-allowed');
    expect(await send('withdrawal', stranger)).toBe('404 not-found');
    expect(await send('withdrawal', applicant, { note: 'Tôi nộp nhầm xã' })).toBe('200 withdrawn');
    expect(await dossiers.require(code)).toMatchObject({ phase: 'withdrawn', status: 7 });
    expect(await send('withdrawal', applicant)).toBe('409 ended');
  });
  test('also while something is waited for', async () => {
    const { send, applicant, happened, code } = await openLaw();
    await happened(code, 'supplement-requested');
    expect(await send('withdrawal', applicant)).toBe('200 withdrawn');
  });
  test('keeps what was due when it came, without the time of the wait', async () => {
    const { send, at, applicant, dossiers, code } = await openLaw();
    await send('suspension', officer, { code: 'verification' });
    at(monday + 3 * hours);
    expect(await send('withdrawal', applicant)).toBe('200 withdrawn');
    expect(await dossiers.require(code)).toMatchObject({ dueAt: iso('2026-11-25T11:00') });
  });
  test('comes too late once the leader has decided', async () => {
    const { send, applicant, happened, code } = await openLaw();
    await happened(code, 'verification-completed', 'draft-confirmed', 'dossier-approved');
    expect(await send('withdrawal', applicant)).toBe('409 decided-already');
    await happened(code, 'result-issued', 'result-returned');
    expect(await send('withdrawal', applicant)).toBe('409 ended');
  });
  test('leaves the notice’s number to whoever files again', async () => {
    const { send, applicant, elsewhere } = await (async () => {
      const law = await openLaw();
      const { unique } = await law.dossiers.require(law.code);
      return { ...law, elsewhere: async () => law.places.elsewhere('another', unique) };
    })();
    expect(await elsewhere()).toHaveLength(1);
    await send('withdrawal', applicant);
    expect(await elsewhere()).toEqual([]);
  });
});

describe('suspension', () => {
  test('needs a reason of the procedure; the time is not counted', async () => {
    const { send, at, dossiers, code, happened } = await openLaw();
    expect(await send('suspension', officer, { code: 'lunch' })).toBe('409 no-such-reason /code');
    expect(await send('suspension', leader, { code: 'verification' })).toBe('403 not-allowed');
    expect(await send('continuation', officer)).toBe('409 not-now');
    const { dueAt } = await dossiers.require(code);
    expect(dueAt).toBe(iso('2026-11-23T17:30'));
    expect(await send('suspension', officer, { code: 'verification' })).toBe('200 suspended');
    expect(await dossiers.require(code)).toMatchObject({ status: 8, dueAt });
    expect(await send('suspension', officer, { code: 'verification' })).toBe('409 not-now');
    at(monday + 3 * hours);
    expect(await send('continuation', officer)).toBe('200 verify');
    expect(await dossiers.require(code)).toMatchObject({ status: 4, dueAt: iso('2026-11-25T11:00') });
    // The three days of the page are taken, as a pause; they are neither paused for nor added again.
    await happened(code, 'task-opened');
    expect(await send('suspension', officer, { code: 'verification' })).toBe('409 reason-used /code');
    expect(await send('extension', officer, { code: 'verification' })).toBe('409 reason-used /code');
  });
});

test('the time in which the citizen looks at the draft is not counted', async () => {
  const { send, at, happened, code, applicant, dossiers } = await openLaw();
  await send('verification', officer, { outcome: 'propose' });
  const step = { step: 'confirm' as const, role: 'citizen', dueAt: iso('2026-11-25T17:30') };
  await happened(code, { ...samples['task-opened'], data: step });
  at(monday + 2 * hours);
  expect(await send('confirmation', applicant, { agree: true })).toBe('200 approve');
  expect((await dossiers.require(code)).dueAt).toBe(iso('2026-11-25T10:00'));
});

describe('extension', () => {
  test('gives the time of the reason, once', async () => {
    const { send, dossiers, code, applicant } = await openLaw();
    expect(await send('extension', applicant, { code: 'verification' })).toBe('403 not-allowed');
    expect(await send('extension', officer, { code: 'holiday' })).toBe('409 no-such-reason /code');
    expect(await send('extension', officer, { code: 'verification' })).toBe('200 verify');
    // Three working days after Monday, over the holiday on Tuesday.
    expect((await dossiers.require(code)).dueAt).toBe(iso('2026-11-27T17:30'));
    expect(await send('extension', officer, { code: 'verification' })).toBe('409 reason-used /code');
  });
  test('gives the open step that time too, which then is not late any more', async () => {
    const { send, dossiers, code, happened } = await openLaw();
    await happened(code, 'task-overdue');
    expect((await dossiers.require(code)).task).toMatchObject({ overdue: true });
    await send('extension', officer, { code: 'verification' });
    const { task, dueAt } = await dossiers.require(code);
    expect(task).toEqual({ step: 'verify', role: 'officer', dueAt });
  });
});

describe('a new day with an apology', () => {
  const extended = { ...samples['term-extended'], at: new Date(monday).toISOString(), due: iso('2026-11-27T17:30') };
  const openLate = async () => {
    const law = await openLaw();
    await law.happened(law.code, extended);
    return law;
  };
  test('is the leader’s word, once, for a later working day', async () => {
    const { send, dossiers, code } = await openLate();
    const promise = async (day: string, person = leader) => send('rescheduling', person, { day, note: 'Xin lỗi' });
    expect(await promise('2026-11-30', officer)).toBe('403 not-allowed');
    expect(await promise('2026-11-28')).toBe('409 wrong-day /day');
    expect(await promise('2026-11-27')).toBe('409 wrong-day /day');
    expect(await promise('2026-02-30')).toBe('422 invalid-fields /day');
    expect(await promise('2031-01-06')).toBe('409 wrong-day /day');
    expect(await promise('2026-11-30')).toBe('200 verify');
    const promised = await dossiers.require(code);
    expect([promised.dueAt, promised.task?.dueAt]).toEqual([iso('2026-11-30T17:30'), iso('2026-11-30T17:30')]);
    expect(await promise('2026-12-01')).toBe('409 rescheduled-already');
  });
  test('is at most sixty working days after the day that was promised, and the last of them is named', async () => {
    const { send, ask, code } = await openLate();
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"4"' };
    const body = { day: '2027-11-26', note: 'Xin lỗi' };
    const answer = await ask('POST /v1/dossiers/{code}/rescheduling', {
      session: sessionOf(leader),
      path: { code },
      headers,
      body,
    });
    expect(answer.body.errors).toMatchObject([
      { pointer: '/day', detail: expect.stringContaining('chậm nhất là 01/03/2027') },
    ]);
    expect(await send('rescheduling', leader, { ...body, day: '2027-03-02' })).toBe('409 wrong-day /day');
    expect(await send('rescheduling', leader, { ...body, day: '2027-03-01' })).toBe('200 verify');
  });
  test.each([
    ['2026-11-26T17:30', '200 verify'],
    ['2026-11-26T17:31', '409 apology-too-late'],
    ['2026-11-27T10:00', '409 apology-too-late'],
  ])('at the latest one working day before it is due: at %s %s', async (when, outcome) => {
    const { send, at } = await openLate();
    at(Date.parse(iso(when)));
    expect(await send('rescheduling', leader, { day: '2026-12-01', note: 'Xin lỗi' })).toBe(outcome);
  });
  test('a result that is due the same day leaves no time for one', async () => {
    const { send } = await openLaw();
    expect(await send('rescheduling', leader, { day: '2026-11-25', note: 'Xin lỗi' })).toBe('409 apology-too-late');
  });
});

describe('the fee', () => {
  test('of a dossier that costs nothing is never asked for', async () => {
    const { send } = await openLaw();
    expect(await send('payment-request', officer)).toBe('409 nothing-due');
    expect(await send('payment', officer, { receipt: 'BL-1' })).toBe('409 nothing-due');
    expect(await send('fee-waiver', officer, { code: 'poor' })).toBe('409 nothing-due');
  });
  test('is asked for, waited for without counting, and recorded once', async () => {
    const { send, at, dossiers, code, applicant, ask, session } = await openLaw(costly);
    expect(await send('payment', officer, { receipt: 'BL-1' })).toBe('409 not-now');
    expect(await send('verification', officer, { outcome: 'propose' })).toBe('409 fee-due');
    expect(await send('payment-request', officer)).toBe('200 payment');
    expect(await dossiers.require(code)).toMatchObject({ status: 6, finance: 'due' });
    const [payTo, seen] = [
      accountOf(province, { kind: 'committee' }),
      async () => ask('GET /v1/dossiers/{code}', { session, path: { code } }),
    ];
    expect(payTo).toBeDefined();
    const qr = payTo === undefined ? undefined : vietQr(payTo, 8000, code);
    expect(qr).toContain(code);
    expect((await seen()).body).toMatchObject({ fee: 8000, finance: 'due', payTo: { ...payTo, qr } });
    const decides = await dossiers.require(code);
    expect((await seen()).body).toMatchObject({
      paidTo: { name: agencyOf(province, decides.unit)?.name, counter: counterOf({ province }, decides) },
    });
    at(monday + hours);
    expect(await send('payment', applicant, { receipt: 'BL-1' })).toBe('403 not-allowed');
    expect(await send('payment', officer, { receipt: '' })).toBe('422 invalid-fields /receipt');
    const smuggled = { receipt: 'Mang theo bản photo CCCD' };
    expect(await send('payment', officer, smuggled)).toBe('409 smuggled-document /receipt');
    expect(await send('payment', officer, { receipt: 'BL-1' })).toBe('200 verify');
    expect(await dossiers.require(code)).toMatchObject({
      status: 4,
      finance: 'paid',
      dueAt: iso('2026-11-25T09:00'),
    });
    const { body } = await seen();
    expect(body).not.toHaveProperty('payTo');
    expect(body).not.toHaveProperty('paidTo');
    expect(await send('payment-request', officer)).toBe('409 nothing-due');
  });
  test('is waived for a reason of the law', async () => {
    const { send, dossiers, code } = await openLaw(costly);
    expect(await send('fee-waiver', officer, { code: 'friend' })).toBe('409 no-such-reason /code');
    expect(await send('fee-waiver', officer, { code: 'poor' })).toBe('200 verify');
    expect(await dossiers.require(code)).toMatchObject({ finance: 'waived' });
  });
});

test('whoever helped to file does not sign, and says so only of themselves', async () => {
  const { send, happened, code, applicant } = await openLaw();
  const both = staff('both', ['officer', 'leader']);
  expect(await send('assistance', applicant)).toBe('403 not-allowed');
  expect(await send('assistance', both)).toBe('200 verify');
  expect(await send('verification', officer, { outcome: 'propose' })).toBe('200 confirm');
  await happened(code, 'draft-confirmed', {
    ...samples['task-opened'],
    data: { step: 'approve', role: 'leader', dueAt: iso('2026-11-25T17:30') },
  });
  expect(await send('approval', both, { approve: true })).toBe('409 same-person');
  expect(await send('approval', leader, { approve: true })).toBe('200 issue');
});

describe('the clock', () => {
  test('tells how the dossier stands, now and at any instant since it came in, with its grounds', async () => {
    const { send, ask, session, code, at } = await openLaw();
    await send('suspension', officer, { code: 'verification' });
    at(monday + 3 * hours);
    await send('continuation', officer);
    const clock = async (query: Record<string, string> = {}) =>
      (await ask('GET /v1/dossiers/{code}/clock', { session, path: { code }, query })).body;
    expect(await clock()).toMatchObject({
      dossier: code,
      receivedAt: new Date(monday).toISOString(),
      due: iso('2026-11-25T11:00'),
      state: 'running',
      pausedBy: [{ because: 'suspended', minutes: 180 }],
    });
    expect(await clock({ at: new Date(monday + hours).toISOString() })).toMatchObject({
      state: 'paused',
      due: iso('2026-11-25T09:00'),
    });
    expect((await clock()).sentence.en).toContain('waiting for an officer');
    expect((await clock({ at: new Date(monday + hours).toISOString() })).sentence.en).toContain(
      'The agency has paused',
    );
    const { explanation } = await clock();
    expect(explanation.length).toBeGreaterThan(2);
    for (const { vi, en } of explanation) expect([vi, en].every((text: string) => text.length > 10)).toBe(true);
    expect(explanation.some(({ ground }: { ground?: string }) => ground !== undefined)).toBe(true);
    for (const wrong of ['yesterday', '2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z'])
      expect(await clock({ at: wrong })).toMatchObject({ code: 'invalid-fields', errors: [{ pointer: '/at' }] });
  });
  test('is told to whoever may see the dossier', async () => {
    const { ask, code } = await openLaw();
    const asking = async (person: typeof stranger | typeof officer) =>
      (await ask('GET /v1/dossiers/{code}/clock', { session: sessionOf(person), path: { code } })).status;
    expect(await Promise.all([officer, leader, operator, stranger].map(asking))).toEqual([200, 200, 200, 404]);
  });
});
