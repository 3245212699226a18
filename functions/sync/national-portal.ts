import * as z from 'zod/mini';
import type { PortalRecord } from '../../core/portal-record.ts';
import type { Outage } from '../sources/answer.ts';
import { createBreaker } from '../sources/breaker.ts';
import { exchange } from '../sources/exchange.ts';
import type { PartnerAccess } from '../sources/partner.ts';
import { dossierOnWire, progressOnWire, type Offered } from './on-wire.ts';

/** The portal took it, or says no and would say it again, or nobody knows. */
export type PortalReply = { readonly taken: true } | { readonly refusal: string } | { readonly outage: Outage };

/** The National Public Service Portal, as far as it is told of dossiers. Never throws for an outage. */
export interface NationalPortal {
  /** Tells where the dossier stands; `at` is when that came to be. The same again changes nothing. */
  tell(record: PortalRecord, at: string, isKnown: boolean): Promise<PortalReply>;
}

export interface PortalSettings extends PartnerAccess {
  readonly offered: Offered;
}

/** Four dossiers in a row that wait out the whole time leave a batch of ten within the function’s time. */
const breakerSettings = { failures: 4, restMs: 30_000 } as const;

/** Read in provinces’ code: each of the two means that it is done. */
const done = new Set(['0', '00']);
const Code = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const Answer = z.object({ error_code: Code, session: z.optional(z.string()) });
type Answer = z.infer<typeof Answer>;

/** Shape of login and services: as read in public code of provinces; no official description was found. */
export const createNationalPortal = (settings: PortalSettings): NationalPortal => {
  const { url, username, destination, timeoutMs, offered, now, fetch: send = fetch } = settings;
  const breaker = createBreaker(now, breakerSettings);
  let password: string | undefined;
  let session: string | undefined;

  /** The exchanges that one dossier takes; of all of them one may be repeated. */
  const conversation = () => {
    const signal = AbortSignal.timeout(timeoutMs);
    let spare = 1;
    return async (path: string, body: object): Promise<Answer | { outage: Outage }> => {
      const once = () => exchange(send, `${url}/${path}`, JSON.stringify(body), signal, { dstcode: destination });
      const first = await once();
      const reply = 'outage' in first && first.again && spare-- > 0 ? await once() : first;
      if ('outage' in reply) return { outage: reply.outage };
      const answer = Answer.safeParse(reply.body);
      return answer.success ? answer.data : { outage: 'malformed' };
    };
  };
  type Ask = ReturnType<typeof conversation>;

  const logIn = async (ask: Ask): Promise<{ session: string } | { outage: Outage }> => {
    if (session !== undefined) return { session };
    password ??= await settings.password();
    const answer = await ask('login', { username, password });
    if ('outage' in answer) return answer;
    if (done.has(answer.error_code) && answer.session !== undefined) {
      session = answer.session;
      return { session };
    }
    // Not about this dossier: it is tried again, with a password that may be a new one by then.
    password = undefined;
    return { outage: 'refused' };
  };

  const tellAll = async (ask: Ask, record: PortalRecord, at: string, isKnown: boolean): Promise<PortalReply> => {
    const entered = await logIn(ask);
    if ('outage' in entered) return entered;
    const call = async (service: string, isUpdating: boolean, data: object) =>
      ask('service', {
        session: entered.session,
        madonvi: offered.province.agency.code,
        service,
        isUpdating,
        data: [data],
      });
    const calls = [
      () => call('DongBoHoSoMC', isKnown, dossierOnWire(offered, record)),
      () => call('CapNhatTienDoHoSoMC', false, progressOnWire(offered, record, at)),
    ];
    for (const each of calls) {
      const answer = await each();
      if ('outage' in answer) return answer;
      if (!done.has(answer.error_code)) return { refusal: answer.error_code };
    }
    return { taken: true };
  };

  return {
    tell: async (record, at, isKnown) => {
      if (!breaker.allows()) return { outage: 'refused' };
      const ask = conversation();
      const isFresh = session === undefined;
      let reply = await tellAll(ask, record, at, isKnown);
      if ('refusal' in reply && !isFresh) {
        // It may be the session that is over: no list of the portal’s codes was found.
        session = undefined;
        reply = await tellAll(ask, record, at, isKnown);
      }
      if ('outage' in reply) breaker.failed();
      else breaker.succeeded();
      return reply;
    },
  };
};
