import { expect, test } from 'vitest';
import { longestSending } from '../../../core/sync.ts';
import { statuses } from '../../../core/status.ts';
import { birthAnswers, motherId } from '../../core/samples.ts';
import { openSync } from './land.ts';

const result = { number: '12/2026', sha256: 'f', key: 'k', versionId: 'v', issuedAt: '2026-11-23T03:04:05.000Z' };
const unavailable = (outage: string) => ({ name: 'PortalUnavailable', message: `national portal: ${outage}` });

test('each of the ten statuses is the same on both sides', async () => {
  const { change, known, sync } = await openSync();
  const codes = Object.keys(statuses);
  expect(codes).toHaveLength(10);
  for (const [place, code] of codes.entries()) {
    expect(await change(place + 1, Number(code))).toBe('acknowledged');
    expect(await sync()).toMatchObject({ state: 'acknowledged', sent: place + 1, acknowledged: place + 1 });
    expect(await known()).toMatchObject([{ dossier: { TrangThaiHoSo: code }, told: place + 1 }]);
  }
  const [{ progress } = { progress: [] }] = await known();
  expect(progress.map(({ TrangThai }) => TrangThai)).toEqual(codes);
  expect(progress.map(({ NoiDungXuLy }) => NoiDungXuLy)).toEqual(Object.values(statuses).map(({ vi }) => vi));
});

test('the portal is told procedure, unit, dates and the number of the result, and nothing personal', async () => {
  const { change, known, send } = await openSync();
  await change(1, 1);
  await change(9, 10, { phase: 'closed', result });
  expect((await known())[0]?.dossier).toEqual({
    MaHoSo: 'H37.001-261123-0001',
    MaTTHC: '1.001193',
    TenTTHC: 'Đăng ký khai sinh',
    TenLinhVuc: 'Hộ tịch',
    TrangThaiHoSo: '10',
    NgayTiepNhan: '20261123080000',
    NgayHenTra: '20261123173000',
    NgayKetThucXuLy: '20261123100405',
    NgayTra: '20261123090009',
    DonViXuLy: 'Ủy ban nhân dân phường Đông Kinh',
    DanhSachGiayToKetQua: [{ TenGiayTo: 'Đăng ký khai sinh', GiayToId: '12/2026' }],
  });
  const sent = JSON.stringify(send.mock.calls.map(([, request]) => request?.body));
  for (const personal of [
    motherId,
    'Nông Thị Mai',
    String(birthAnswers['child']?.['givenName']),
    'ChuHoSo',
    'mc-05977',
  ])
    expect(sent).not.toContain(`"${personal}`);
});

test('what the portal does not show is not told, nor is anything told twice', async () => {
  const { change, again, asked, known } = await openSync();
  await change(1, 1);
  expect(asked()).toEqual(['/login', '/service', '/service']);
  expect(await change(2, 1)).toBe('known already');
  expect(await again()).toBe('known already');
  expect(await change(3, 1, { dueAt: '2026-11-24T10:30:00.000Z' })).toBe('acknowledged');
  expect(asked()).toEqual(['/login', '/service', '/service', '/service', '/service']);
  expect(await known()).toMatchObject([{ dossier: { NgayHenTra: '20261124173000' }, told: 2 }]);
});

test.each([
  ['down', 'refused'],
  ['wrong', 'malformed'],
  ['slow', 'timeout'],
] as const)('while the portal is %s the event comes again, and is told when it is back', async (mode, outage) => {
  const { change, again, fault, known, sync, listed } = await openSync({ timeoutMs: 1000 });
  await change(1, 1);
  await fault(mode);
  await expect(change(2, 2)).rejects.toMatchObject(unavailable(outage));
  expect(await sync()).toMatchObject({ state: 'pending', sent: 2, acknowledged: 1, error: outage });
  expect(await known()).toMatchObject([{ dossier: { TrangThaiHoSo: '1' } }]);
  expect(await listed()).toEqual([]);
  await fault('ok');
  expect(await again()).toBe('acknowledged');
  expect(await sync()).toMatchObject({ state: 'acknowledged', acknowledged: 2 });
  expect(await known()).toMatchObject([{ dossier: { TrangThaiHoSo: '2' } }]);
});

test('an answer that comes too late: told again, the portal shows it once', async () => {
  const { change, again, fault, known, sync, clock } = await openSync({ timeoutMs: 1000 });
  await change(1, 1);
  await fault('late', 60_000);
  await expect(change(2, 2)).rejects.toMatchObject(unavailable('timeout'));
  expect(await known()).toMatchObject([{ dossier: { TrangThaiHoSo: '2' }, progress: [{ TrangThai: '1' }] }]);
  await fault('ok');
  clock.advance(longestSending);
  expect(await again()).toBe('acknowledged');
  expect(await sync()).toMatchObject({ state: 'acknowledged', acknowledged: 2 });
  expect(await sync()).not.toHaveProperty('missedAt');
  expect((await known())[0]?.progress.map(({ TrangThai }) => TrangThai)).toEqual(['1', '2']);
});

test('a portal that says no is shown to the operator with its code, until it takes the dossier', async () => {
  const { change, again, fault, sync, listed } = await openSync();
  await change(1, 1);
  await fault('refuse');
  expect(await change(2, 2)).toBe('failed');
  expect(await sync()).toMatchObject({ state: 'failed', sent: 2, acknowledged: 1, error: 'TU_CHOI' });
  expect(await listed()).toMatchObject([{ sk: 'H37.001-261123-0001', error: 'TU_CHOI', version: 2 }]);
  expect(await again()).toBe('failed');
  expect(await listed()).toHaveLength(1);
  await fault('ok');
  expect(await again()).toBe('acknowledged');
  expect(await sync()).not.toHaveProperty('error');
  expect(await listed()).toEqual([]);
});

test('of two writers only one goes on from what both have read', async () => {
  const { syncs, change, sync } = await openSync();
  await change(1, 1);
  const before = await sync();
  const [one, other] = [
    { ...before, revision: 3 },
    { ...before, revision: 3, sent: 7 },
  ];
  const kept = await Promise.all([
    syncs.keep('H37.001-261123-0001', before, one),
    syncs.keep('H37.001-261123-0001', before, other),
  ]);
  expect(kept.toSorted()).toEqual([false, true]);
});
