import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { runProvince } from '../../local/province.ts';
import type { Visitor } from '../../local/visitor.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { freePorts } from '../support/ports.ts';
import { freshFolder, openProvince, steerable, withKeys } from '../support/province.ts';
import { hour, minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const parentNamed = async (name: string): Promise<Visitor> => office.signInAgain('citizen', office.citizenId(name));
const clerkOf = async (kind: 'mc' | 'ld', code: string): Promise<Visitor> => {
  const unit = code.split('-')[0];
  const commune = province.offer.province.communes.find((each) => each.unit === unit);
  return office.signInAgain('staff', `${kind}-${commune?.code ?? ''}`);
};
const happened = async (code: string): Promise<string[]> =>
  (await province.dossiers.log(code)).map(({ event }) => event.type);
/** How the dossier’s state machine ended. */
const machineOf = async (code: string) => {
  const run = await province.dossiers.readRun(code);
  return province.aws('states', 'DescribeExecution', { executionArn: run?.execution });
};
const passUntil = async (instant: string | undefined, after: number): Promise<void> =>
  pass(province, Date.parse(instant ?? '') + after - province.clock.now());

const form = {
  component: 'to-khai',
  fields: ['child.middleName'],
  ground: 'Trang thủ tục 1.001193: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
};
const notice = { items: [form], note: 'Xin cho biết tên đệm của cháu' };
const answer = { answers: { child: { middleName: 'Minh Khôi' } } };

test('what is missing is asked for once, answered, and the certificate shows the answer', async () => {
  const parent = await parentNamed('Nông Thị Mai');
  const code = await office.file(parent);
  const officer = await clerkOf('mc', code);
  wanted(await office.act(officer, code, 'supplement-request', notice), 200);
  await office.rest();
  expect(await office.see(parent, code)).toMatchObject({ phase: 'supplement', status: 5, action: 'supplement' });
  expect(wanted(await parent.get('/v1/me/dossiers'), 200)).toMatchObject({ items: [{ code, action: 'supplement' }] });

  // The officer’s step waits with the clock of the law: nothing falls due by itself.
  await pass(province, 12 * hour);
  wanted(await office.act(await parentNamed('Nông Thị Mai'), code, 'supplement', answer), 200);
  await office.rest();
  const again = await clerkOf('mc', code);
  expect(await office.see(again, code)).toMatchObject({
    phase: 'verify',
    status: 4,
    answers: { child: { middleName: 'Minh Khôi' } },
  });
  expect(refusalIn(await office.act(again, code, 'supplement-request', notice))).toBe('409 supplement-used');
  const { dueAt } = await province.dossiers.require(code);
  expect(wanted(await again.get(`/v1/dossiers/${code}/clock`), 200)).toMatchObject({ due: dueAt, state: 'running' });

  await clerkOf('ld', code);
  await office.finish(await parentNamed('Nông Thị Mai'), code);
  expect(await province.dossiers.require(code)).toMatchObject({
    phase: 'closed',
    finance: 'none',
    delivery: 'delivered',
  });
  expect((await happened(code)).filter((type) => type === 'task-overdue')).toEqual([]);
});

test('a supplement that never comes stops the dossier when the law says so, and not before', async () => {
  const code = await office.file(await parentNamed('Vi Thị Lan'));
  const officer = await clerkOf('mc', code);
  wanted(await office.act(officer, code, 'supplement-request', notice), 200);
  await office.rest();
  const { supplement } = await province.dossiers.require(code);
  await passUntil(supplement?.answerBy, -minute);
  expect((await province.dossiers.require(code)).phase).toBe('supplement');
  await passUntil(supplement?.answerBy, minute);
  const parent = await parentNamed('Vi Thị Lan');
  expect(await office.see(parent, code)).toMatchObject({
    phase: 'stopped',
    status: 8,
    halt: { code: 'supplement-not-received', ground: 'Nghị định 118/2025/NĐ-CP, Điều 21' },
  });
  expect(refusalIn(await office.act(parent, code, 'supplement', answer))).toBe('409 ended');
  expect(await machineOf(code)).toMatchObject({ status: 'SUCCEEDED', output: '{"phase":"stopped"}' });

  // Whoever missed it files again, with the same birth notice.
  const second = await office.file(parent);
  expect((await province.dossiers.require(second)).phase).toBe('verify');
});

test('a dossier is withdrawn before it is decided, whatever it waits for, and its machine ends', async () => {
  const parent = await parentNamed('Phạm Thu Trang');
  const code = await office.file(parent);
  await office.propose(code);
  expect((await province.dossiers.require(code)).phase).toBe('confirm');
  wanted(await office.act(parent, code, 'withdrawal', { note: 'Gia đình đăng ký ở quê' }), 200);
  await office.rest();
  expect(await office.see(parent, code)).toMatchObject({ phase: 'withdrawn', status: 7, withdrawable: false });
  expect(await machineOf(code)).toMatchObject({ status: 'SUCCEEDED', output: '{"phase":"withdrawn"}' });
  expect(refusalIn(await office.act(await clerkOf('mc', code), code, 'supplement-request', notice))).toBe('409 ended');
});

test('a suspended dossier goes on where it was when somebody says so, or when the time for it is over', async () => {
  const name = 'Bế Văn Kiên';
  const code = await office.file(await parentNamed(name));
  wanted(await office.act(await clerkOf('mc', code), code, 'suspension', { code: 'verification' }), 200);
  await office.rest();
  const { dueAt } = await province.dossiers.require(code);
  const { suspendedUntil } = await province.dossiers.require(code);
  await passUntil(suspendedUntil, -minute);
  expect((await province.dossiers.require(code)).phase).toBe('suspended');
  await passUntil(suspendedUntil, minute);
  const dossier = await province.dossiers.require(code);
  expect(dossier).toMatchObject({ phase: 'verify', status: 4, task: { step: 'verify' } });
  expect(dossier.dueAt > dueAt).toBe(true);
  for (const kind of ['mc', 'ld'] as const) await clerkOf(kind, code);
  await office.finish(await parentNamed(name), code);
  expect((await province.dossiers.require(code)).phase).toBe('closed');
});

test('a time that is over while the province lies still is seen when it runs again', async () => {
  const [port, data] = [await freePorts(), freshFolder()];
  const start = async (later: number) => {
    const clock = new SteerableClock(steerable().now() - Date.now() + later);
    return withKeys(await runProvince({ province: 'lang-son', port, data, clock, log: () => undefined }), []);
  };
  const before = await start(0);
  const people = new Office(before);
  const code = await people.file(await people.citizen('Nông Thị Mai'));
  const officer = await people.clerk('mc', code);
  wanted(await people.act(officer, code, 'supplement-request', notice), 200);
  expect((await before.dossiers.require(code)).phase).toBe('supplement');
  await before.close();

  const after = await start(21 * 24 * hour);
  await after.stack.settle();
  expect(await after.dossiers.require(code)).toMatchObject({ phase: 'stopped', status: 8 });
  await after.close();
  rmSync(data, { recursive: true });
}, 90_000);
