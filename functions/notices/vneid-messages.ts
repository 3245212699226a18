import * as z from 'zod/mini';
import type { Outage } from '../sources/answer.ts';
import { createBreaker } from '../sources/breaker.ts';
import { exchange } from '../sources/exchange.ts';
import { MessageNotTaken, type Messages } from './messages.ts';
import type { Notice } from './notice.ts';

export interface MessageSettings {
  /** Base address. */
  readonly url: string;
  readonly username: string;
  readonly password: () => Promise<string>;
  /** To whom the exchange platform leads what is sent. */
  readonly destination: string;
  /** The province’s agency, in whose name messages come. */
  readonly agency: string;
  /** Milliseconds for one message, with one request repeated. */
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
}

const breakerSettings = { failures: 4, restMs: 30_000 } as const;

const Answer = z.object({ MaThongBao: z.string() });

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

  const outageOf = async (person: string, notice: Notice): Promise<Outage | undefined> => {
    password ??= await settings.password();
    const headers = {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      dstcode: destination,
    };
    const body = JSON.stringify(onWire(agency, person, notice));
    const signal = AbortSignal.timeout(timeoutMs);
    const once = () => exchange(send, `${url}/GuiThongBao`, body, signal, headers);
    const first = await once();
    const reply = 'outage' in first && first.again ? await once() : first;
    if ('outage' in reply) return reply.outage;
    return Answer.safeParse(reply.body).data?.MaThongBao === notice.id ? undefined : 'malformed';
  };

  return {
    tell: async (person, notice) => {
      if (!breaker.allows()) throw new MessageNotTaken('refused');
      const outage = await outageOf(person, notice);
      if (outage === undefined) return breaker.succeeded();
      breaker.failed();
      // It may be the password: the next try reads it anew.
      password = undefined;
      throw new MessageNotTaken(outage);
    },
  };
};
