import type { FormEvent, LeavingReason } from '../events/form-event.ts';
import type { Score } from '../events/ratings.ts';
import type { Draft } from './draft.ts';
import type { Edition } from './procedure/edition.ts';
import { answerAt } from './form/answers.ts';
import { channelOf } from './procedure/filing.ts';
import { decidingAgency, type Province } from './province.ts';
import { hour } from './vietnam-time.ts';

/** Figures want the day in Vietnam, whose hours begin with those of UTC. */
const toTheHour = (at: string): string => new Date(Math.floor(Date.parse(at) / hour) * hour).toISOString();

/** The unit whose matter it will be, as far as the form names a commune by now. */
export const formUnit = (
  { answers, prefill }: Pick<Draft, 'answers' | 'prefill'>,
  edition: Edition,
  province: Province,
): { unit?: string } => {
  const named = prefill[edition.commune]?.value ?? answerAt(answers, edition.commune);
  const commune = province.communes.find(({ code }) => code === named);
  return commune === undefined ? {} : { unit: decidingAgency(province, edition.decides, commune).code };
};

/** Somebody begins a form. */
export const formOpened = (draft: Draft, edition: Edition): FormEvent => ({
  v: 1,
  type: 'form-opened',
  form: draft.id,
  at: toTheHour(draft.updatedAt),
  data: {
    procedure: draft.procedure,
    edition: draft.edition,
    ...(draft.filling?.unit === undefined ? {} : { unit: draft.filling.unit }),
    channel: channelOf(edition, draft),
  },
});

/** They give it up. */
export const formLeft = (
  form: string,
  at: string,
  { score, reasons }: { readonly score?: Score | undefined; readonly reasons: readonly LeavingReason[] },
): FormEvent => ({
  v: 1,
  type: 'form-left',
  form,
  at: toTheHour(at),
  data: { ...(score === undefined ? {} : { score }), reasons: [...new Set(reasons)] },
});
