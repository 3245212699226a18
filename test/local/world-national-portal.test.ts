import { expect, test } from 'vitest';
import { newWorld } from './world-land.ts';
import type { World } from '../../local/world/world.ts';

const dossier = {
  MaHoSo: 'H37.001-261123-0001',
  MaTTHC: '1.001193',
  TenTTHC: 'Đăng ký <khai> sinh',
  TrangThaiHoSo: '1',
  NgayTiepNhan: '20261123080000',
  NgayHenTra: '20261123173000',
  DonViXuLy: 'Ủy ban nhân dân phường Đông Kinh',
  DanhSachGiayToKetQua: [],
};
const line = {
  MaHoSo: dossier.MaHoSo,
  NguoiXuLy: dossier.DonViXuLy,
  ThoiDiemXuLy: '20261123080000',
  PhongBanXuLy: dossier.DonViXuLy,
  NoiDungXuLy: 'Mới đăng ký',
  TrangThai: '1',
  NgayBatDau: '20261123080000',
  NgayKetThucTheoQuyDinh: '20261123173000',
};

const post = async (
  { urls }: World,
  path: string,
  body: unknown,
  headers: Record<string, string> = { dstcode: 'x' },
) => {
  const response = await fetch(`${urls.nationalPortal}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
};
const signIn = async (world: World): Promise<string> => {
  const { clientId: username, clientSecret: password } = world.clients.nationalPortal;
  return (await post(world, '/login', { username, password })).session;
};
const ask = async (world: World, session: string, service: string, ...data: unknown[]) =>
  post(world, '/service', { session, madonvi: 'H37', service, isUpdating: false, data });
const look = async ({ urls }: World, query = '') => (await fetch(`${urls.nationalPortal}${query}`)).text();

test('it takes a dossier and its progress, and shows them by their code, over a restart too', async () => {
  const first = await newWorld();
  const session = await signIn(first.world);
  expect(await ask(first.world, session, 'CapNhatTienDoHoSoMC', line)).toEqual({ error_code: 'KHONG_CO_HO_SO' });
  for (let time = 0; time < 2; time++) {
    expect(await ask(first.world, session, 'DongBoHoSoMC', dossier)).toEqual({ error_code: '0' });
    expect(await ask(first.world, session, 'CapNhatTienDoHoSoMC', line)).toEqual({ error_code: '0' });
  }
  expect(await ask(first.world, session, 'TraCuuHoSo', { MaHoSo: dossier.MaHoSo })).toEqual({
    error_code: '0',
    data: [dossier],
  });
  await first.world.close();
  const { world } = await newWorld(first.directory);
  const [list, one, none] = [
    await look(world),
    await look(world, `?MaHoSo=${dossier.MaHoSo}`),
    await look(world, '?MaHoSo=H37.001-261123-9999'),
  ];
  expect(list).toContain(`href="?MaHoSo=${dossier.MaHoSo}"`);
  expect(one).toContain('Đăng ký &lt;khai&gt; sinh');
  expect(one).toContain('17:30:00 23/11/2026');
  expect(one.split('Mới đăng ký')).toHaveLength(2);
  expect(none).toContain('No such dossier');
  await world.close();
});

test('only the province’s own account gets in, for half an hour, and only what is well-formed is taken', async () => {
  const { world, clock } = await newWorld();
  const { clientId: username, clientSecret: password } = world.clients.nationalPortal;
  expect(await post(world, '/login', { username, password: 'x' })).toEqual({ error_code: 'SAI_TAI_KHOAN' });
  expect(await post(world, '/login', { username, password }, {})).toEqual({ error_code: 'SAI_CAU_TRUC' });
  expect(await ask(world, 'nobody', 'DongBoHoSoMC', dossier)).toEqual({ error_code: 'HET_PHIEN' });
  const session = await signIn(world);
  const wrong = { ...dossier, TrangThaiHoSo: '11' };
  expect(await ask(world, session, 'DongBoHoSoMC', dossier, wrong)).toEqual({ error_code: 'SAI_CAU_TRUC' });
  expect(await ask(world, session, 'Khac', dossier)).toEqual({ error_code: 'KHONG_CO_DICH_VU' });
  expect(await post(world, '/khac', {})).toEqual({ error_code: 'KHONG_CO_DICH_VU' });
  clock.advance(30 * 60_000);
  expect(await ask(world, session, 'DongBoHoSoMC', dossier)).toEqual({ error_code: 'HET_PHIEN' });
  await world.close();
});

test('only a service that says no to somebody can be told to refuse', async () => {
  const { world } = await newWorld();
  const turn = async (service: string, mode: string) =>
    (await fetch(`${world.urls.control}/faults/${service}`, { method: 'PUT', body: JSON.stringify({ mode }) })).status;
  expect([await turn('timestamp', 'late'), await turn('population', 'refuse')]).toEqual([400, 400]);
  const session = await signIn(world);
  expect(await turn('national-portal', 'refuse')).toBe(200);
  expect(await ask(world, session, 'DongBoHoSoMC', dossier)).toEqual({ error_code: 'TU_CHOI' });
  const page = await fetch(world.urls.control, { headers: { accept: 'text/html' } });
  expect((await page.text()).split('<option value="refuse"')).toHaveLength(4);
  await world.close();
});
