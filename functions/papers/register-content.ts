import * as z from 'zod/mini';
import type { DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { partyOf } from './form-material.ts';
import type { Letterhead } from './letterhead.ts';
import { FormHead, localTime, LocalTime } from './one-stop-form.ts';

/** One dossier’s line: the eleven columns of the form but for the first, which counts. */
export const RegisterRow = z.strictObject({
  dossier: z.string(),
  procedure: z.string(),
  applicant: z.string(),
  /** Address and telephone number. */
  contact: z.optional(z.string()),
  office: z.string(),
  receivedAt: LocalTime,
  dueAt: LocalTime,
  returnedAt: z.optional(LocalTime),
  /** How it ended where no result was handed over. */
  outcome: z.optional(z.string()),
  /** How the result is handed over. */
  channel: z.optional(z.string()),
  received: z.optional(z.string()),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** Form 07, “Sổ theo dõi hồ sơ”: the dossiers received from one day to another, one book per field. */
export const Register = z.extend(FormHead, {
  field: z.optional(z.string()),
  from: z.iso.date(),
  until: z.iso.date(),
  rows: z.array(RegisterRow),
});
export type Register = z.infer<typeof Register>;

const channels = { electronic: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính' } as const;
const outcomes: Readonly<Partial<Record<DossierEventType, string>>> = {
  'dossier-refused': 'từ chối',
  'dossier-withdrawn': 'rút hồ sơ',
  'dossier-stopped': 'dừng giải quyết',
};

/** How a dossier ended, if it has. */
const endingOf = (log: readonly RecordedEvent[]): Pick<RegisterRow, 'returnedAt' | 'channel' | 'outcome'> => {
  const returned = log.findLast(({ event }) => event.type === 'result-returned')?.event;
  if (returned?.type === 'result-returned')
    return { returnedAt: localTime(returned.at), channel: channels[returned.data.channel] };
  const ended = log.findLast(({ event }) => event.type in outcomes)?.event;
  return ended === undefined ? {} : { returnedAt: localTime(ended.at), outcome: outcomes[ended.type] };
};

export interface RowMaterial {
  readonly dossier: Dossier;
  readonly log: readonly RecordedEvent[];
  readonly procedure: Procedure;
  readonly letterhead: Letterhead;
  readonly particulars: Particulars;
}

/** The line of one dossier, from its log. Nobody signs for a result that comes by the portal. */
export const registerRow = ({ dossier, log, procedure, letterhead, particulars }: RowMaterial): RegisterRow => {
  const { name, address, phone } = partyOf(particulars);
  const contact = [address, phone].filter((part) => part !== undefined).join('\n');
  return {
    dossier: dossier.code,
    procedure: procedure.name.vi,
    applicant: name,
    ...(contact === '' ? {} : { contact }),
    office: letterhead.agency,
    receivedAt: localTime(dossier.submittedAt),
    dueAt: localTime(dossier.dueAt),
    ...endingOf(log),
  };
};
