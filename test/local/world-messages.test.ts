import { expect, test } from 'vitest';
import type { World } from '../../local/world/world.ts';
import { newWorld } from './world-land.ts';

const mother = '020195003381';
const message = {
  MaThongBao: 'H37.001-261121-0001:01',
  MaDonVi: 'H37',
  SoDinhDanh: mother,
  TieuDe: 'Giấy <tiếp> nhận',
  NoiDung: 'Đã có.\nNow there.',
  DuongDan: 'https://dichvucong.example/ho-so/H37.001-261121-0001',
};

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const send = async (
  { urls, clients }: World,
  body: object,
  headers: Record<string, string> = {},
  path = 'GuiThongBao',
) => {
  const { clientId, clientSecret } = clients.messages;
  const response = await fetch(`${urls.messages}/${path}`, {
    method: 'POST',
    headers: { authorization: basic(clientId, clientSecret), dstcode: 'x', ...headers },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()];
};
const inboxes = async ({ urls }: World): Promise<string> => (await fetch(`${urls.control}/inboxes`)).text();

test('a message comes into the inbox of its person, once however often it is sent, over a restart too', async () => {
  const first = await newWorld();
  expect(await inboxes(first.world)).toContain('No message yet');
  for (let time = 0; time < 2; time++)
    expect(await send(first.world, message)).toEqual([200, { MaThongBao: message.MaThongBao }]);
  await first.world.close();
  const { world } = await newWorld(first.directory);
  const page = await inboxes(world);
  expect(page.match(/<h2>.*<\/h2>/g)).toEqual([expect.stringContaining(mother)]);
  expect(page.split('Giấy &lt;tiếp&gt; nhận')).toHaveLength(2);
  expect(page).toContain(`Đã có.<br>Now there.<br><a href="${message.DuongDan}">`);
  expect(await (await fetch(world.urls.control, { headers: { accept: 'text/html' } })).text()).toContain(
    '/control/inboxes',
  );
  await world.close();
});

test('only the province’s own account sends, only what is well-formed, and only to whoever has an account', async () => {
  const { world } = await newWorld();
  const answers = [
    await send(world, message, { authorization: basic('motcua', 'x') }),
    await send(world, { ...message, Them: 1 }),
    await send(world, { ...message, SoDinhDanh: '12' }),
    await send(world, { ...message, SoDinhDanh: '020195009999' }),
    await send(world, message, {}, 'Khac'),
  ];
  expect(answers).toEqual([
    [401, { MaLoi: 'SAI_TAI_KHOAN' }],
    [400, { MaLoi: 'SAI_CAU_TRUC' }],
    [400, { MaLoi: 'SAI_CAU_TRUC' }],
    [404, { MaLoi: 'KHONG_CO_TAI_KHOAN' }],
    [404, { MaLoi: 'KHONG_CO_DICH_VU' }],
  ]);
  expect(await inboxes(world)).toContain('No message yet');
  await world.close();
});
