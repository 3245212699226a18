import * as z from 'zod/mini';
import type { Dispute } from '../../core/dispute/dispute.ts';
import type { Field } from '../../core/form/field.ts';
import type { Answer } from '../../core/form/answers.ts';
import type { Text } from '../../core/text.ts';
import type { Outage, Purpose } from './answer.ts';
import type { Ask } from './ask.ts';
import { citizenId as CitizenId, day, dayOnWire, someText, text } from './wire.ts';

/** That something which a source holds about a person is called wrong. */
export interface CorrectionCase {
  /** The same however often it is sent. */
  readonly id: string;
  readonly citizenId: string;
  /** The source’s own member, as the procedure points at it: `fullName`, `residence/text`. */
  readonly member: string;
  readonly kind: Field['kind'];
  readonly held: Answer;
  readonly claimed: string;
  readonly why?: string | undefined;
  /** How the question is called where it was asked, the look-up that gave the value, and by when an answer is expected. */
  readonly label: Text;
  readonly evidence: string;
  readonly dueAt: string;
}

/** Which unit of the province looks at what it has issued itself, and in which dossier. */
type Reviewer = NonNullable<NonNullable<Dispute['case']>['reviewer']>;

/** A case that was sent. */
interface SentCase extends Pick<CorrectionCase, 'id' | 'kind' | 'member'> {
  readonly reviewer?: Reviewer | undefined;
}

/** What the owner of the data decided; `value` when it was corrected. */
export interface OwnersDecision {
  readonly outcome: 'corrected' | 'kept';
  readonly value?: Answer;
  /** Civil date in Vietnam, and ground, in the owner’s words. */
  readonly on: string;
  readonly basis: string;
  /** Instant of the answer, ISO 8601 with the offset. */
  readonly asOf: string;
}

/** It did not get through, or its answer cannot be read: it is tried again. */
export interface Silent {
  readonly silent: Outage;
}

/** Telling the owner of the data that something is wrong, and asking what became of it. Never throws for an outage. */
export interface Corrections {
  /** Answers until which day the owner expects to answer, where it says so. */
  send(
    correction: CorrectionCase,
    purpose: Purpose,
  ): Promise<{ readonly by?: string; readonly reviewer?: Reviewer } | Silent>;
  /** Nothing as long as nothing is decided. */
  decision(correction: SentCase, purpose: Purpose): Promise<{ readonly decision?: OwnersDecision } | Silent>;
}

const Taken = z.object({ MaVu: z.string(), NgayHen: z.optional(z.nullable(day)) });
const Decided = z.object({
  KetQua: z.nullable(
    z.object({
      KetLuan: z.enum(['DA_SUA', 'GIU_NGUYEN']),
      GiaTri: z.optional(text),
      Ngay: day,
      CanCu: someText,
    }),
  ),
});

const isDay = (kind: Field['kind'], value: string): boolean =>
  kind === 'date' || (kind === 'day-or-year' && value.length > 4);

/** Days travel without hyphens, everything else as it is. */
const onWire = (kind: Field['kind'], value: Answer): string => {
  const words = String(value);
  return isDay(kind, words) && z.iso.date().safeParse(words).success ? dayOnWire(words) : words;
};
const fromWire = (kind: Field['kind'], value: string): Answer => {
  if (kind === 'count' && /^\d{1,4}$/.test(value)) return Number(value);
  const parsed = isDay(kind, value) ? day.safeParse(value) : undefined;
  return parsed?.success === true ? parsed.data : value;
};

const outageOf = (reply: { readonly outage: Outage } | { readonly refusal: string }): Silent => ({
  silent: 'outage' in reply ? reply.outage : 'refused',
});

/** One source as far as its owner takes corrections. The two operations are our own contract: no description was found. */
export const createCorrections = (ask: Ask): Corrections => ({
  send: async ({ id, citizenId, member, kind, held, claimed, why }, purpose) => {
    const question = {
      MaVu: id,
      SoDinhDanh: CitizenId.parse(citizenId),
      Truong: member,
      GiaTriHienTai: onWire(kind, held),
      GiaTriDeNghi: claimed,
      ...(why === undefined ? {} : { LyDo: why }),
    };
    const reply = await ask('TiepNhanDieuChinh', purpose, question, Taken, 'write');
    if (!('body' in reply)) return outageOf(reply);
    const { MaVu, NgayHen } = reply.body;
    if (MaVu !== id) return { silent: 'malformed' };
    return typeof NgayHen === 'string' ? { by: NgayHen } : {};
  },
  decision: async ({ id, kind }, purpose) => {
    const reply = await ask('KetQuaDieuChinh', purpose, { MaVu: id }, Decided, 'read');
    if (!('body' in reply)) return outageOf(reply);
    const { KetQua: said } = reply.body;
    if (said === null) return {};
    const { KetLuan, GiaTri = '', Ngay: on, CanCu: basis } = said;
    const { asOf } = reply;
    if (KetLuan === 'GIU_NGUYEN') return { decision: { outcome: 'kept', on, basis, asOf } };
    if (GiaTri === '') return { silent: 'malformed' };
    return { decision: { outcome: 'corrected', value: fromWire(kind, GiaTri), on, basis, asOf } };
  },
});
