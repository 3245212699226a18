import * as z from 'zod/mini';
import type { SourceId } from '../../core/procedure/lookup.ts';
import type { Calls } from '../../core/procedure/source.ts';
import type { Outage, Purpose } from './answer.ts';
import { createBreaker } from './breaker.ts';
import { exchange } from './exchange.ts';
import { createRetries } from './retries.ts';
import { exchangeTime } from './wire.ts';

export interface SourceSettings {
  /** Base address; an operation's name is appended. */
  readonly url: string;
  readonly calls: Calls;
  /** For how long an answer may be used again in the same draft or dossier; 0 is never. */
  readonly keepMs: number;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
}

type Reply<T> =
  { readonly body: T; readonly asOf: string } | { readonly outage: Outage } | { readonly refusal: string };

/** Asks one operation. Reads may be asked again within the time; a write is asked once. */
export type Ask = <T>(
  operation: string,
  purpose: Purpose,
  question: Readonly<Record<string, unknown>>,
  answer: z.ZodMiniType<T>,
  kind: 'read' | 'write',
) => Promise<Reply<T>>;

const Envelope = z.looseObject({ MaYeuCau: z.string(), ThoiDiem: exchangeTime });
const Conflict = z.looseObject({ MaLoi: z.string() });

const onWire = ({ requestId, dossier, procedure, actor, unit }: Purpose) => ({
  MaYeuCau: requestId,
  ...(dossier !== undefined && { MaHoSo: dossier }),
  MaDVC: procedure,
  MaCanBo: actor,
  MaDonVi: unit,
});

/** The way to one source: time-out, one retry of reads from a budget, circuit breaker. Never throws for an outage. */
export const createAsk = (source: SourceId, settings: SourceSettings): Ask => {
  const { url, calls, now, fetch: send = fetch } = settings;
  const breaker = createBreaker(now, calls.breaker);
  const retries = createRetries(calls.retries);
  const end = (outage: Outage): { outage: Outage } => {
    breaker.failed();
    return { outage };
  };
  return async (operation, purpose, question, answer, kind) => {
    if (!breaker.allows()) return { outage: 'refused' };
    const signal = AbortSignal.timeout(calls.timeoutMs);
    const body = JSON.stringify({ ...onWire(purpose), ...question });
    const once = () => exchange(send, `${url}/${operation}`, body, signal);
    const first = await once();
    const again = 'outage' in first && first.again && kind === 'read' && retries.take();
    const reply = again ? await once() : first;
    if ('outage' in reply) return end(reply.outage);
    if (reply.status === 409) {
      const conflict = Conflict.safeParse(reply.body);
      if (!conflict.success) return end('malformed');
      breaker.succeeded();
      return { refusal: conflict.data.MaLoi };
    }
    const envelope = Envelope.safeParse(reply.body);
    const content = answer.safeParse(reply.body);
    // An answer to another question would be taken for this person's data.
    if (!envelope.success || !content.success || envelope.data.MaYeuCau !== purpose.requestId) return end('malformed');
    breaker.succeeded();
    retries.succeeded();
    return { body: content.data, asOf: envelope.data.ThoiDiem };
  };
};
