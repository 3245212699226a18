import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { announce } from '../../events/announced.ts';
import type { Visitor } from '../../local/visitor.ts';
import { wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const Portal = z.array(
  z.object({
    dossier: z.looseObject({ MaHoSo: z.string(), TrangThaiHoSo: z.string() }),
    progress: z.array(z.looseObject({ TrangThai: z.string() })),
  }),
);
const onPortal = async (code: string) => {
  const known = await fetch(`${province.world.urls.control}/registers/portal`);
  return Portal.parse(await known.json()).find(({ dossier }) => dossier.MaHoSo === code);
};
const sync = async (visitor: Visitor, code: string) => (await office.see(visitor, code))['synchronisation'];

/** Both sides say the same, and staff see that they do. */
const inStep = async (code: string): Promise<number> => {
  const { status } = await province.dossiers.require(code);
  expect((await onPortal(code))?.dossier.TrangThaiHoSo).toBe(String(status));
  expect(await sync(await office.clerk('mc', code), code)).toMatchObject({ state: 'acknowledged' });
  return status;
};
const list = async (path: string): Promise<Record<string, unknown>[]> =>
  z
    .object({ items: z.array(z.record(z.string(), z.unknown())) })
    .parse(wanted(await (await office.operator()).get(path), 200)).items;
const letters = async (): Promise<unknown[]> => {
  const found = await list('/v1/dead-letters');
  // A look hides them for a second.
  await pass(province, 2000);
  return [...new Set(found.map(({ consumer, dossier }) => `${String(consumer)} ${String(dossier)}`))];
};
/** Five deliveries, three minutes apart. */
const untilDead = () => pass(province, 3 * minute + 1000, 5);

test('from the form to the result the portal is in step, and is told nothing personal', async () => {
  const parent = await office.citizen('Nông Thị Mai');
  const code = await office.file(parent);
  const seen = [await inStep(code)];
  await office.propose(code);
  seen.push(await inStep(code));
  await office.confirm(parent, code);
  await office.approve(code);
  seen.push(await inStep(code));
  expect(seen).toEqual([2, 4, 10]);
  const told = await onPortal(code);
  const { result } = await province.dossiers.require(code);
  expect(told?.dossier).toMatchObject({ DanhSachGiayToKetQua: [{ GiayToId: result?.number }] });
  for (const personal of ['Mai', 'Hoàng', office.citizenId('Nông Thị Mai')])
    expect(JSON.stringify(told)).not.toContain(personal);
  expect(await letters()).toEqual([]);
});

test('while the portal is down dossiers go on; it is in step after the redrive', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  await outside(province, 'national-portal', 'down');
  const code = await office.file(parent);
  await office.propose(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'confirm', status: 4 });
  expect(await onPortal(code)).toBeUndefined();
  await untilDead();
  expect(await letters()).toEqual([`syncing ${code}`]);
  expect(await sync(await office.clerk('mc', code), code)).toMatchObject({ state: 'pending', error: 'refused' });
  await outside(province, 'national-portal', 'ok');
  wanted(await (await office.operator()).send('POST', '/v1/dead-letters/redrive', {}), 200);
  await office.rest();
  expect(await inStep(code)).toBe(4);
  expect(await letters()).toEqual([]);
});

test('what the portal does not accept is the operator’s, who has it told again', async () => {
  await outside(province, 'national-portal', 'refuse');
  const code = await office.file(await office.citizen('Phạm Thu Trang'));
  expect(await list('/v1/unsynchronised')).toMatchObject([{ code, error: 'TU_CHOI' }]);
  expect(await sync(await office.operator(), code)).toMatchObject({ state: 'failed', error: 'TU_CHOI' });
  expect(await letters()).toEqual([]);
  await outside(province, 'national-portal', 'ok');
  const again = await (await office.operator()).send('POST', `/v1/dossiers/${code}/synchronisation`, {});
  expect(again.status).toBe(204);
  await office.rest();
  expect(await inStep(code)).toBe(2);
  expect(await list('/v1/unsynchronised')).toEqual([]);
});

test('every event again, in the wrong order, tells the portal nothing', async () => {
  const code = await office.file(await office.citizen('Bế Văn Kiên'));
  await inStep(code);
  const before = await onPortal(code);
  const { QueueUrls } = z.object({ QueueUrls: z.array(z.string()) }).parse(await province.aws('sqs', 'ListQueues', {}));
  const QueueUrl = QueueUrls.find((url) => url.endsWith('-syncing'));
  for (const recorded of (await province.dossiers.log(code)).toReversed())
    await province.aws('sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ detail: announce(recorded) }) });
  await office.rest();
  expect(await onPortal(code)).toEqual(before);
  await inStep(code);
});
