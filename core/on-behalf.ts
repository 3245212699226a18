import type { FiledOnBehalf } from '../events/filling.ts';
import { helpMinutes, type Help } from './assisting.ts';
import type { Draft } from './draft.ts';
import { answerAt, fieldsOf, isShown, withAnswer, type Answers } from './form/answers.ts';
import type { Form } from './form/field.ts';
import type { Staff } from './person.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import type { Death } from './represented.ts';
import { isOneName } from './same-name.ts';

/** What the sheet that the citizen has signed is called among the papers of the dossier. */
export const declarationComponent = 'signed-declaration';

/** Whoever stands at the counter, as their identity card says; born `yyyy-MM-dd`, or in a year alone. */
interface Presented {
  readonly citizenId: string;
  readonly name: string;
  readonly born: string;
}

/** What the population data say of that identifier: whose it is, that it is nobody’s, or nothing. */
export type Identified = Pick<Presented, 'name' | 'born'> | 'nobody' | 'silent';

type Identity = Pick<FiledOnBehalf, 'idCheck' | 'identity'>;

/** Of a birth year alone, on either side, the year is compared. */
const isOneBirth = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * Whether the population data know this very person. Whoever types in an identifier learns nothing from it but whether the
 * card is right: a wrong name, a wrong birth and an identifier that is nobody’s are answered alike. A source that is silent
 * turns nobody away: what it did not say is marked, and it is asked again before anybody assesses.
 */
export const identityOf = (
  card: Pick<Presented, 'name' | 'born'>,
  said: Identified,
  dead: Death,
): FiledOnBehalf['identity'] | { readonly objection: RefusalCode } => {
  const isOther =
    said !== 'silent' && (said === 'nobody' || !isOneName(said.name, card.name) || !isOneBirth(said.born, card.born));
  if (isOther) return { objection: 'identity-mismatch' };
  if (dead === true) return { objection: 'deceased' };
  if (dead === 'contradicted') return { objection: 'death-contradicted' };
  return said === 'silent' ? 'unconfirmed' : 'confirmed';
};

/** The officer sees the form from now on for as long as one who was given a code would. */
export const beginOnBehalf = (
  of: Pick<Help, 'id' | 'citizen'>,
  draft: Draft,
  { id, unit }: Staff,
  name: string,
  onBehalf: Identity,
  instant: number,
): Help => {
  const at = new Date(instant).toISOString();
  const until = new Date(instant + helpMinutes * 60_000).toISOString();
  const { id: form, procedure } = draft;
  return { ...of, draft: form, procedure, codeUntil: at, helper: { id, name, unit, at, until }, onBehalf };
};

/** Nobody files on behalf of themselves in office. */
export const requireAnother = ({ citizen }: Staff, applicant: string): void => {
  if (citizen === applicant) throw new Refusal('own-dossier');
};

/** What the citizen has signed on paper stands for every declaration that the form puts. */
export const withSigned = (form: Form, answers: Answers): Answers =>
  fieldsOf(form).reduce(
    (all, { path, field }) =>
      field.kind === 'declaration' && isShown(field, all) && answerAt(all, path) === undefined
        ? withAnswer(all, path, 'yes')
        : all,
    answers,
  );

/** A declaration counts for the form as it was printed: what was changed afterwards nobody has signed. */
export const requireSigned = (signed: { readonly version?: number | undefined } | undefined, version: number): void => {
  if (signed?.version === undefined) throw new Refusal('declaration-missing');
  if (signed.version !== version) throw new Refusal('declaration-outdated');
};
