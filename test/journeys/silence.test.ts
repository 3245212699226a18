import { expect, test } from 'vitest';
import type { Visitor } from '../../local/visitor.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { hour, minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

/** Signed in anew: after hours of silence every session has ended. */
const parentNamed = async (name: string): Promise<Visitor> => office.signInAgain('citizen', office.citizenId(name));
const clerkOf = async (kind: 'mc' | 'ld', code: string): Promise<Visitor> => {
  const unit = code.split('-')[0];
  const commune = province.offer.province.communes.find((each) => each.unit === unit);
  return office.signInAgain('staff', `${kind}-${commune?.code ?? ''}`);
};

const happened = async (code: string, from: number): Promise<string[]> =>
  (await province.dossiers.log(code)).slice(from).map(({ event }) => `${event.type} by ${event.by.kind}`);

/** Lets time pass until so long after the open task is due. */
const passUntilDue = async (code: string, after: number): Promise<void> => {
  const { task } = await province.dossiers.require(code);
  await pass(province, Date.parse(task?.dueAt ?? '') + after - province.clock.now());
};

/** What an officer may do with a dossier that nobody has taken. */
const atDesk = ['claim', 'propose', 'refuse', 'request-supplement', 'suspend', 'extend', 'assist'];

const noted = { agree: false, note: 'Tên đệm của cháu phải là Bảo' };

test('a day of silence is consent, recorded as silence', async () => {
  const code = await office.file(await parentNamed('Nông Thị Mai'));
  await office.propose(code);
  const { version } = await province.dossiers.require(code);
  await passUntilDue(code, -minute);
  expect(await happened(code, version)).toEqual([]);
  await pass(province, 2 * minute);
  expect(await happened(code, version)).toEqual(['draft-confirmed by machine', 'task-opened by machine']);
  expect((await province.dossiers.event(code, version + 1))?.event.data).toEqual({ by: 'silence' });

  // The citizen's answer comes too late; the leader's does not.
  const parent = await parentNamed('Nông Thị Mai');
  expect(refusalIn(await office.act(parent, code, 'confirmation', noted))).toBe('409 not-now');
  await clerkOf('ld', code);
  await office.approve(code);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('a disputed draft and a declined approval go back to the officer, each with its words', async () => {
  const parent = await parentNamed('Vi Thị Lan');
  const code = await office.file(parent);
  const officer = await clerkOf('mc', code);
  const leader = await clerkOf('ld', code);
  await office.propose(code);
  expect(refusalIn(await office.act(parent, code, 'confirmation', { agree: false }))).toBe(
    '422 invalid-fields /note invalid',
  );
  wanted(await office.act(parent, code, 'confirmation', noted), 200);
  expect(await office.see(officer, code)).toMatchObject({
    phase: 'verify',
    status: 4,
    allowed: atDesk,
    notes: [{ type: 'draft-disputed', note: noted.note }],
  });

  await office.propose(code);
  await office.confirm(parent, code);
  const declined = { approve: false, note: 'Kiểm tra lại quê quán' };
  wanted(await office.act(leader, code, 'approval', declined), 200);
  expect(await office.see(officer, code)).toMatchObject({
    phase: 'verify',
    notes: [
      { type: 'draft-disputed', note: noted.note },
      { type: 'approval-declined', note: declined.note },
    ],
  });
  expect(await office.see(parent, code)).toMatchObject({ notes: [{ type: 'draft-disputed', note: noted.note }] });
  expect(JSON.stringify(await office.see(parent, code))).not.toContain(declined.note);
  expect(JSON.stringify(await province.dossiers.log(code))).not.toContain('Bảo');

  await office.finish(parent, code);
  const log = await happened(code, 0);
  expect(log.filter((each) => each === 'verification-completed by staff')).toHaveLength(3);
  expect(log.filter((each) => each === 'result-issued by machine')).toHaveLength(1);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('a refusal names its reasons and their grounds, and there is never a result', async () => {
  const parent = await parentNamed('Phạm Thu Trang');
  const code = await office.file(parent);
  const officer = await clerkOf('mc', code);
  const refuse = (reasons: string[]) =>
    office.act(officer, code, 'verification', { outcome: 'refuse', reasons, note: 'Mời đến đúng xã' });
  expect(refusalIn(await refuse([]))).toBe('422 invalid-fields /reasons invalid');
  expect(refusalIn(await refuse(['bad-mood']))).toBe('409 no-such-reason /reasons/0 invalid');
  wanted(await refuse(['wrong-authority']), 200);

  const seen = await office.see(parent, code);
  expect(seen).toMatchObject({
    phase: 'refused',
    status: 3,
    refusal: [{ code: 'wrong-authority', ground: 'Luật Hộ tịch 60/2014/QH13, Điều 13' }],
    notes: [{ type: 'dossier-refused', note: 'Mời đến đúng xã' }],
  });
  expect(seen['result']).toBeUndefined();
  expect(refusalIn(await parent.get(`/v1/dossiers/${code}/result`))).toBe('404 not-found');
  expect((await parent.get(`/v1/dossiers/${code}/receipt`)).status).toBe(200);
  for (const deed of ['claim', 'verification'])
    expect(refusalIn(await office.act(officer, code, deed, { outcome: 'propose' }))).toBe('409 ended');
  const run = await province.dossiers.readRun(code);
  const described = await province.aws('states', 'DescribeExecution', { executionArn: run?.execution });
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"phase":"refused"}' });
});

test('an officer and a leader who let their hours pass are recorded as late, and can still decide', async () => {
  const name = 'Bế Văn Kiên';
  const code = await office.file(await parentNamed(name));
  const { version } = await province.dossiers.require(code);
  await passUntilDue(code, minute);
  await pass(province, 48 * hour);
  // The step, the notice and the result, each once: nobody is told the same every day.
  const passed = 'deadline-passed by machine';
  expect((await happened(code, version)).toSorted()).toEqual([passed, passed, 'task-overdue by machine']);
  const officer = await clerkOf('mc', code);
  expect((await office.see(officer, code)).allowed).toEqual(atDesk);
  const inbox = wanted(await officer.get('/v1/inbox'), 200);
  expect(inbox).toMatchObject({ items: [{ code, step: 'verify' }] });

  const parent = await parentNamed(name);
  await office.propose(code);
  await office.confirm(parent, code);
  await passUntilDue(code, minute);
  expect((await province.dossiers.log(code)).at(-1)?.event).toMatchObject({
    type: 'task-overdue',
    data: { step: 'approve' },
  });
  await clerkOf('ld', code);
  await office.approve(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
});
