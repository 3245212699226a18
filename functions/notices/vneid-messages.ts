import * as z from 'zod/mini';
import { basicAuthorization } from '../basic-authorization.ts';
import { createBreaker } from '../sources/breaker.ts';
import { exchange } from '../sources/exchange.ts';
import type { PartnerAccess } from '../sources/partner.ts';
import { MessageNotTaken, type Messages } from './messages.ts';
import type { Notice } from './notice.ts';

export interface MessageSettings extends PartnerAccess {
  /** The province’s agency, in whose name messages come. */
  readonly agency: string;
}

const breakerSettings = { failures: 4, restMs: 30_000 } as const;

const Answer = z.object({ MaThongBao: z.string() });
const NoAccount = z.object({ MaLoi: z.literal('KHONG_CO_TAI_KHOAN') });

/** It is not the message that these refuse: the password, the right to send, too many at a time. */
const ofTheLine = new Set([401, 403, 429]);

const isNoAccount = (text: string): boolean => {
  try {
    return NoAccount.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** Vietnamese first, English complete. */
const onWire = (agency: string, person: string, { id, title, text, link }: Notice): object => ({
  MaThongBao: id,
  MaDonVi: agency,
  SoDinhDanh: person,
  TieuDe: title.vi,
  NoiDung: `${text.vi}\n${text.en}`,
  ...(link === undefined ? {} : { DuongDan: link }),
});

/** VNeID, as far as it takes messages for its accounts. The shape is our own: no description was found. */
export const createVneidMessages = (settings: MessageSettings): Messages => {
  const { url, username, destination, agency, timeoutMs, now, fetch: send = fetch } = settings;
  const breaker = createBreaker(now, breakerSettings);
  let password: string | undefined;

  /** What is said to one message, with one request repeated. */
  const said = async (person: string, notice: Notice): ReturnType<typeof exchange> => {
    password ??= await settings.password();
    const headers = {
      authorization: basicAuthorization(username, password),
      dstcode: destination,
    };
    const body = JSON.stringify(onWire(agency, person, notice));
    const signal = AbortSignal.timeout(timeoutMs);
    const once = () => exchange(send, `${url}/GuiThongBao`, body, signal, headers);
    const first = await once();
    return 'outage' in first && first.again ? once() : first;
  };

  return {
    tell: async (person, notice) => {
      if (!breaker.allows()) throw new MessageNotTaken('refused');
      const reply = await said(person, notice);
      const refusal = 'outage' in reply ? reply.refusal : undefined;
      if (refusal !== undefined && !ofTheLine.has(refusal.status)) {
        // The line is well: somebody has answered, about this message alone.
        breaker.succeeded();
        if (isNoAccount(refusal.text)) return 'no-account';
        throw new MessageNotTaken(`answered ${refusal.status}`);
      }
      if (!('outage' in reply) && Answer.safeParse(reply.body).data?.MaThongBao === notice.id) {
        breaker.succeeded();
        return 'told';
      }
      breaker.failed();
      // It may be the password: the next try reads it anew.
      password = undefined;
      throw new MessageNotTaken('outage' in reply ? reply.outage : 'malformed');
    },
  };
};
