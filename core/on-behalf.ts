import type { Declared, FiledOnBehalf } from '../events/filling.ts';
import { helpMinutes, type Help } from './assisting.ts';
import { canonicalHash } from './canonical-hash.ts';
import type { Draft, Flag } from './draft.ts';
import { answerAt, fieldsOf, isShown, withAnswer, withoutHidden, type Answers } from './form/answers.ts';
import type { Form } from './form/field.ts';
import type { Staff } from './person.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { isUnder, type Death } from './represented.ts';
import { isOneName } from './same-name.ts';

/** What the sheet that the citizen has signed is called among the papers of the dossier. */
export const declarationComponent = 'signed-declaration';

/** Whoever stands at the counter, as their identity card says; born `yyyy-MM-dd`, or in a year alone. */
export interface Presented {
  readonly citizenId: string;
  readonly name: string;
  readonly born: string;
}

/** What the population data say of that identifier: whose it is, that it is nobody’s, or nothing. */
export type Identified = Pick<Presented, 'name' | 'born'> | 'nobody' | 'silent';

type Identity = Pick<FiledOnBehalf, 'idCheck' | 'identity'>;

/** The year counts only where the population data themselves know no more: of a full date the card has to say the whole. */
const isOneBirth = (known: string, card: string): boolean =>
  known.length === 4 ? card.slice(0, 4) === known : card === known;

type Card = Pick<Presented, 'name' | 'born'>;

/** Whether the population data know the very person of the card: of nobody else is anything more asked or told. */
export const isWhoseCard = (card: Card, said: Identified): boolean =>
  typeof said === 'object' && isOneName(said.name, card.name) && isOneBirth(said.born, card.born);

/**
 * Whether the card is right, and its bearer may have something filed. Whoever types in an identifier learns nothing else: a
 * wrong name, a wrong birth and an identifier that is nobody’s are answered alike, and a death is told of nobody whose card
 * is not proven. A source that is silent turns nobody away: what it did not say is marked, and it is asked again before
 * anybody assesses.
 */
export const identityOf = (
  card: Card,
  said: Identified,
  dead: Death,
): FiledOnBehalf['identity'] | { readonly objection: RefusalCode } => {
  if (said === 'silent') return 'unconfirmed';
  if (!isWhoseCard(card, said)) return { objection: 'identity-mismatch' };
  if (dead === true) return { objection: 'deceased' };
  return dead === 'contradicted' ? { objection: 'death-contradicted' } : 'confirmed';
};

/**
 * Whole years from which somebody does most things alone; before, their parents or guardian do them or agree to them (Civil
 * Code 91/2015/QH13, Article 21, not read at its source). Between these and 18 the officer is told, and nobody is refused.
 */
const actsAlone = 15;

/** Nobody files for themselves who is certainly too young; `today` is a civil date in Vietnam. */
export const requireGrown = ({ born }: Pick<Presented, 'born'>, today: string): void => {
  if (isUnder(actsAlone, born, today)) throw new Refusal('too-young');
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

/**
 * What the citizen has signed on paper stands for every declaration that the form puts. What stands at questions that are
 * not put any more is on no sheet, and so nobody has signed it.
 */
export const withSigned = (form: Form, answers: Answers): Answers => {
  const fields = fieldsOf(form);
  return fields.reduce(
    (all, { path, field }) =>
      field.kind === 'declaration' && isShown(field, all) && answerAt(all, path) === undefined
        ? withAnswer(all, path, 'yes')
        : all,
    withoutHidden(fields, answers),
  );
};

/** What is called wrong of what the sheet says: printed and filed alike, and of a question that is not put neither. */
export const flagsOn = (form: Form, answers: Answers, flags: readonly Flag[]): Flag[] => {
  const put = new Set(fieldsOf(form).flatMap(({ path, field }) => (isShown(field, answers) ? [path] : [])));
  return flags.filter(({ path }) => put.has(path));
};

/** All that the citizen signs, and the form it stands in: with any other word the hash is another. */
export const declaredHash = (
  { id, procedure, edition, applicant }: Pick<Draft, 'id' | 'procedure' | 'edition' | 'applicant'>,
  version: number,
  said: { readonly answers: Answers; readonly flags: readonly Flag[] },
): string => canonicalHash({ form: id, procedure, edition, version, applicant, ...said });

/** A declaration counts for the form as it was printed: what was changed afterwards nobody has signed. */
export const requireSigned = (signed: { readonly version?: number | undefined } | undefined, version: number): void => {
  if (signed?.version === undefined) throw new Refusal('declaration-missing');
  if (signed.version !== version) throw new Refusal('declaration-outdated');
};

/** And for every word of it: what is filed has to have the hash that stands on the sheet. */
export const requireDeclared = (signed: Declared, filed: Declared): void => {
  requireSigned(signed, filed.version);
  if (signed.hash !== filed.hash) throw new Refusal('declaration-outdated');
};
