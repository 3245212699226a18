import type { FormEvent, LeavingReason } from '../events/form-event.ts';
import type { Score } from '../events/ratings.ts';
import type { Draft } from './draft.ts';
import { answerAt } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';
import { channelOf } from './procedure/filing.ts';
import { decidingAgency, type Province } from './province.ts';

/** The unit whose matter it will be, as far as the form names a commune by now. */
const unitOf = ({ answers, prefill }: Draft, edition: Edition, province: Province): { unit?: string } => {
  const named = prefill[edition.commune]?.value ?? answerAt(answers, edition.commune);
  const commune = province.communes.find(({ code }) => code === named);
  return commune === undefined ? {} : { unit: decidingAgency(province, edition.decides, commune).code };
};

/** Somebody who signed in then begins a form. */
export const formOpened = (draft: Draft, edition: Edition, province: Province, signedInAt: string): FormEvent => ({
  v: 1,
  type: 'form-opened',
  form: draft.id,
  at: draft.updatedAt,
  data: {
    procedure: draft.procedure,
    edition: draft.edition,
    ...unitOf(draft, edition, province),
    channel: channelOf(edition),
    signedInAt,
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
  at,
  data: { ...(score === undefined ? {} : { score }), reasons: [...new Set(reasons)] },
});
