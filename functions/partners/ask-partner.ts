import * as z from 'zod/mini';
import { basicAuthorization } from '../basic-authorization.ts';
import type { Outage } from '../sources/answer.ts';
import { createBreaker, type Breaker } from '../sources/breaker.ts';
import { exchange } from '../sources/exchange.ts';
import type { Partners } from './partner-settings.ts';

/** What somebody outside the province is asked to decide; the same `id` is the same question. */
export interface Application {
  readonly id: string;
  readonly dossier: string;
  readonly unit: string;
  readonly procedure: string;
  readonly attempt: number;
  readonly answerBy: string;
  /** Only what the edition lists, by its path. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends applications to whoever decides outside the province. */
export interface AskPartner {
  /** Answers the number under which they keep it. Throws {@link PartnerUnavailable}. */
  (partner: string, application: Application): Promise<string>;
}

/** They did not take it, or nobody knows: the state machine asks again, and at last an operator sees it. */
export class PartnerUnavailable extends Error {
  constructor(partner: string, reason: Outage | 'rests') {
    super(`${partner}: ${reason}`);
    this.name = 'PartnerUnavailable';
  }
}

const Taken = z.object({ MaHoSo: z.string(), MaThamChieu: z.string().check(z.minLength(1), z.maxLength(80)) });

const breakerSettings = { failures: 4, restMs: 30_000 } as const;

export interface PartnerTools {
  readonly partners: Partners;
  readonly password: (partner: string) => Promise<string>;
  /** The portal’s, where the answer is taken; or empty while it is not known. */
  readonly origin: string;
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
}

/** Applications over HTTP, answered by 202 and a number. The shape is our own: no description was found. */
export const createAskPartner = (tools: PartnerTools): AskPartner => {
  const { partners, password, origin, timeoutMs, now, fetch: send = fetch } = tools;
  const breakers = new Map<string, Breaker>();
  return async (partner, { id, dossier, unit, procedure, attempt, answerBy, fields }) => {
    const account = partners[partner];
    if (account === undefined) throw new Error(`nobody is known who decides as ${partner}`);
    const breaker = breakers.get(partner) ?? createBreaker(now, breakerSettings);
    breakers.set(partner, breaker);
    if (!breaker.allows()) throw new PartnerUnavailable(partner, 'rests');
    const body = JSON.stringify({
      MaYeuCau: id,
      MaHoSo: dossier,
      MaDonVi: unit,
      MaThuTuc: procedure,
      LanGui: attempt,
      HanTraLoi: answerBy,
      NoiDung: fields,
      ...(origin === '' ? {} : { NoiTraLoi: `${origin}/v1/outside-decisions/${dossier}` }),
    });
    const reply = await exchange(send, `${account.url}/DeNghi`, body, AbortSignal.timeout(timeoutMs), {
      authorization: basicAuthorization(account.username, await password(partner)),
      dstcode: account.destination,
    });
    const taken = 'outage' in reply || reply.status !== 202 ? undefined : Taken.safeParse(reply.body).data;
    if (taken === undefined || taken.MaHoSo !== dossier) {
      breaker.failed();
      throw new PartnerUnavailable(partner, 'outage' in reply ? reply.outage : 'malformed');
    }
    breaker.succeeded();
    return taken.MaThamChieu;
  };
};
