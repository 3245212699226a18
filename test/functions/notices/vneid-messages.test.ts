import * as z from 'zod';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Notice } from '../../../functions/notices/notice.ts';
import { createVneidMessages } from '../../../functions/notices/vneid-messages.ts';
import { newWorld } from '../../local/world-land.ts';

const mother = '020195003381';
const notice: Notice = {
  id: 'H37.001-261121-0001:02',
  title: { vi: 'Phiếu yêu cầu bổ sung', en: 'Request for supplements' },
  text: { vi: 'Đã có trên Cổng.', en: 'Now on the portal.' },
  link: 'https://dichvucong.example/ho-so/H37.001-261121-0001',
};

const Received = z.array(z.object({ message: z.record(z.string(), z.string()), at: z.string(), sent: z.number() }));

const openLine = async (password?: () => Promise<string>) => {
  const { world, clock } = await newWorld();
  onTestFinished(() => world.close());
  const { urls, clients } = world;
  const send = vi.fn<typeof fetch>((...request) => fetch(...request));
  const messages = createVneidMessages({
    url: urls.messages,
    username: clients.messages.clientId,
    password: password ?? (async () => clients.messages.clientSecret),
    destination: 'vneid.invalid',
    agency: 'H37',
    timeoutMs: 1_000,
    now: () => clock.now(),
    fetch: send,
  });
  return {
    world,
    clock,
    send,
    tell: async (person = mother, what = notice) => messages.tell(person, what),
    fault: async (mode: string, ms?: number) => {
      const body = JSON.stringify({ mode, ms });
      expect((await fetch(`${urls.control}/faults/messages`, { method: 'PUT', body })).status).toBe(200);
    },
    inbox: async () => Received.parse(await (await fetch(`${urls.control}/registers/messages`)).json()),
  };
};

test('a message arrives whole, and who it is for stands in no address', async () => {
  const { tell, inbox, send, world } = await openLine();
  await tell();
  await tell(mother, { id: 'x', title: notice.title, text: notice.text });
  expect((await inbox()).map(({ message }) => message)).toEqual([
    {
      MaThongBao: notice.id,
      MaDonVi: 'H37',
      SoDinhDanh: mother,
      TieuDe: 'Phiếu yêu cầu bổ sung',
      NoiDung: 'Đã có trên Cổng.\nNow on the portal.',
      DuongDan: notice.link,
    },
    expect.not.objectContaining({ DuongDan: expect.anything() }),
  ]);
  expect(new Set(send.mock.calls.map(([url]) => url))).toEqual(new Set([`${world.urls.messages}/GuiThongBao`]));
});

test('an answer that is lost is no second message', async () => {
  const { tell, inbox, fault } = await openLine();
  await fault('late', 3_600_000);
  await expect(tell()).rejects.toThrow('messages: timeout');
  await fault('ok');
  await tell();
  expect(await inbox()).toMatchObject([{ message: { MaThongBao: notice.id }, sent: 2 }]);
});

test('a request is repeated once; after four messages in a row that were not taken it is left alone for a while', async () => {
  const { tell, inbox, fault, send, clock } = await openLine();
  await fault('down');
  for (let time = 1; time <= 4; time++) await expect(tell()).rejects.toThrow('messages: refused');
  expect(send).toHaveBeenCalledTimes(8);
  await expect(tell()).rejects.toThrow('messages: refused');
  expect(send).toHaveBeenCalledTimes(8);
  await fault('ok');
  clock.advance(30_000);
  await tell();
  expect(await inbox()).toHaveLength(1);
});

test('the answer of something else is not taken for a message', async () => {
  const { tell, inbox, fault } = await openLine();
  await fault('wrong');
  await expect(tell()).rejects.toThrow('messages: malformed');
  expect(await inbox()).toEqual([]);
});

test('that a person has no account is an answer: the line is well, and the next person is told', async () => {
  const { tell, inbox, send } = await openLine();
  for (let time = 0; time < 5; time++) expect(await tell('020195009999')).toBe('no-account');
  expect(send).toHaveBeenCalledTimes(5);
  expect(await tell()).toBe('told');
  expect(await inbox()).toHaveLength(1);
});

test('a message that is refused for itself is tried again, and keeps nobody else from theirs', async () => {
  const { tell, inbox } = await openLine();
  const broken = { ...notice, id: '' };
  for (let time = 0; time < 5; time++) await expect(tell(mother, broken)).rejects.toThrow('messages: answered 400');
  expect(await tell()).toBe('told');
  expect(await inbox()).toHaveLength(1);
});

test('after a wrong password the next one is read anew', async () => {
  const password = vi.fn<() => Promise<string>>().mockResolvedValueOnce('wrong');
  const { tell, inbox, world } = await openLine(password);
  password.mockResolvedValue(world.clients.messages.clientSecret);
  await expect(tell()).rejects.toMatchObject({ name: 'MessageNotTaken' });
  await tell();
  await tell();
  expect(password).toHaveBeenCalledTimes(2);
  expect(await inbox()).toMatchObject([{ sent: 2 }]);
});
