import * as z from 'zod/mini';
import { FiledOnBehalf, type Assisted } from '../events/filling.ts';
import type { Draft } from './draft.ts';
import { answerAt, fieldsOf, withAnswer, withoutAnswer, type Answers } from './form/answers.ts';
import type { Form } from './form/field.ts';
import type { Staff } from './person.ts';
import { Refusal } from './refusal.ts';

/** How long a code can be typed in at the counter, and how long the officer then sees the form: rules of the house. */
export const codeMinutes = 15;
export const helpMinutes = 60;

/** A citizen has asked staff to help with one form that they have open; nothing personal stands here. */
export const Help = z.strictObject({
  id: z.string(),
  /** Keyed hash of whose form it is. */
  citizen: z.string(),
  draft: z.string(),
  procedure: z.string(),
  /** Until when the code counts. */
  codeUntil: z.iso.datetime(),
  /** Who typed it in, from when on, and until when they see the form. */
  helper: z.optional(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      at: z.iso.datetime(),
      until: z.iso.datetime(),
    }),
  ),
  /** The officer fills it in and files it in the citizen’s place, by what they saw of them and what the source said. */
  onBehalf: z.optional(z.pick(FiledOnBehalf, { idCheck: true, identity: true })),
  endedAt: z.optional(z.iso.datetime()),
});
export type Help = z.infer<typeof Help>;

const later = (at: number, minutes: number): string => new Date(at + minutes * 60_000).toISOString();

export const beginHelp = (of: Pick<Help, 'id' | 'citizen'>, draft: Draft, at: number): Help => ({
  ...of,
  draft: draft.id,
  procedure: draft.procedure,
  codeUntil: later(at, codeMinutes),
});

/** Where it stands: `over` is over for good, whoever ended it. */
export const helpState = ({ codeUntil, helper, endedAt }: Help, at: number): 'waiting' | 'helping' | 'over' => {
  const isPast = at >= Date.parse(helper?.until ?? codeUntil);
  if (endedAt !== undefined || isPast) return 'over';
  return helper === undefined ? 'waiting' : 'helping';
};

/** Nobody helps themselves in office, nor somebody for whom they are the one to be spoken for. */
const requireOther = ({ citizen }: Staff, help: Help, draft: Draft): void => {
  if ([help.citizen, draft.represented?.subject].includes(citizen)) throw new Refusal('own-dossier');
};

/** The officer who typed the code sees the form from now on. A code that is used, ended or too old is as good as a wrong one. */
export const joinHelp = (help: Help, draft: Draft, staff: Staff, name: string, at: number): Help => {
  // Whoever fills in a form in the citizen’s place is in it alone, and signs for it beside them.
  if (helpState(help, at) !== 'waiting' || draft.hardship !== undefined) throw new Refusal('help-code-wrong');
  requireOther(staff, help, draft);
  const { id, unit } = staff;
  return { ...help, helper: { id, name, unit, at: new Date(at).toISOString(), until: later(at, helpMinutes) } };
};

/** Refuses everybody but the officer who joined it, at the unit in which they did, as long as it goes on. */
export const requireHelper = (help: Help | undefined, { id, unit }: Staff, at: number): Help => {
  if (help?.helper?.id !== id || help.helper.unit !== unit) throw new Refusal('not-found');
  if (helpState(help, at) === 'over') throw new Refusal('help-over');
  return help;
};

/** Who has helped stays with the form, and so comes into the dossier, though they do not see it any more. */
export const withHelper = (draft: Draft, by: string, way: Assisted['way']): Draft => {
  const before = draft.assisted === undefined ? [] : [draft.assisted.by, ...(draft.assisted.also ?? [])];
  const also = before.filter((id) => id !== by);
  return { ...draft, assisted: { by, way, ...(also.length === 0 ? {} : { also }) } };
};

/** What an officer fills in for somebody: everything but what only the citizen can declare, which stays as it was. */
export const filledByHelper = (form: Form, before: Answers, typed: Answers): Answers =>
  fieldsOf(form)
    .filter(({ field }) => field.kind === 'declaration')
    .reduce((all, { path }) => {
      const own = answerAt(before, path);
      if (own !== undefined) return withAnswer(all, path, own);
      return answerAt(all, path) === undefined ? all : withoutAnswer(all, path);
    }, typed);
