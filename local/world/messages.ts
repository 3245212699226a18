import * as z from 'zod/mini';
import { authorizationOf, type Account } from './account.ts';
import { exchangeTime } from './exchange-time.ts';
import type { Faults } from './faults.ts';
import { type Door, readBody, sendJson } from './http.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const some = z.string().check(z.minLength(1), z.maxLength(2000));

const Message = z.strictObject({
  MaThongBao: some,
  MaDonVi: some,
  SoDinhDanh: personalId,
  TieuDe: some,
  NoiDung: some,
  DuongDan: z.optional(z.url()),
});

/** A message in somebody’s inbox; `sent` says how often it came. */
export interface Received {
  readonly message: z.infer<typeof Message>;
  readonly at: string;
  readonly sent: number;
}

/** What sends messages to VNeID accounts: `POST GuiThongBao`. The same message again is taken and shown once. */
export const createMessages = (
  { people, messages }: Registers,
  account: Account,
  faults: Faults,
  now: () => number,
): Door => {
  const authorization = authorizationOf(account);
  const take = (body: unknown): [status: number, answer: object] => {
    const { data: message } = Message.safeParse(body);
    if (message === undefined) return [400, { MaLoi: 'SAI_CAU_TRUC' }];
    const { MaThongBao, SoDinhDanh } = message;
    if (people.get(SoDinhDanh)?.level === undefined) return [404, { MaLoi: 'KHONG_CO_TAI_KHOAN' }];
    const { at = exchangeTime(now()), sent = 0, message: first = message } = messages.get(MaThongBao) ?? {};
    messages.put(MaThongBao, { message: first, at, sent: sent + 1 });
    return [200, { MaThongBao }];
  };
  return async (request, response, path) => {
    if (request.method !== 'POST' || path !== '/GuiThongBao') {
      return sendJson(response, 404, { MaLoi: 'KHONG_CO_DICH_VU' });
    }
    const { headers } = request;
    if (headers.authorization !== authorization) return sendJson(response, 401, { MaLoi: 'SAI_TAI_KHOAN' });
    if (headers['dstcode'] === undefined) return sendJson(response, 400, { MaLoi: 'SAI_CAU_TRUC' });
    const [status, answer] = take(JSON.parse((await readBody(request)).toString('utf8')));
    if (await faults.hold('messages', response)) sendJson(response, status, answer);
  };
};
