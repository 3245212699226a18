import { canBePaper, type Component } from '../procedure/component.ts';
import type { Edition } from '../procedure/edition.ts';
import { fieldsOf, type PlacedField } from './answers.ts';
import type { Field } from './field.ts';

/**
 * How long it takes to fill a form in, reckoned from its data before anybody has: no measurement, and rather too long.
 * The constants are those with which demarches-simplifiees.fr tells its users a time (`TypeDeChamp`:
 * `FILL_DURATION_SHORT`, `_MEDIUM`, `_LONG`, `READ_WORDS_PER_SECOND`).
 */
export const fillWeights = { short: 10, medium: 60, long: 180, wordsPerMinute: 140 } as const;

/** The longest a form may take whose records are found: a rule of this system; no text sets it. */
export const mostFillSeconds = 300;

/** A question or a paper, and what it costs. */
export interface FillPart {
  /** `step.field`, or the component. */
  readonly place: string;
  readonly seconds: number;
}
export interface FillTime {
  readonly seconds: number;
  /** What it is made of, in the order of the form; of branches only the costliest. */
  readonly parts: readonly FillPart[];
}

/** Every look-up found somebody, or no source said a word. */
export type Answering = 'found' | 'silent';

type Papers = Pick<Component, 'kind' | 'foundBy' | 'replacedBy' | 'when'>;

/**
 * Whether it has to be brought. Where no source answers: what a source would have replaced, and what nothing conditions.
 * Where all answer: only what no look-up finds and nothing conditions. What the person’s own circumstances decide, a
 * mandate or an abandoned child, counts in neither: it is not everybody’s.
 */
const isAsked = ({ kind, foundBy = [], replacedBy, when }: Papers, answering: Answering): boolean => {
  if (!canBePaper({ kind, foundBy })) return false;
  if (answering === 'found') return foundBy.length === 0 && when === undefined;
  return foundBy.length > 0 || replacedBy.length > 0 || when === undefined;
};

/** The papers that everybody has to bring. */
export const papersAsked = <Each extends Papers>(
  { components }: { readonly components: readonly Each[] },
  answering: Answering,
): Each[] => components.filter((component) => isAsked(component, answering));

const wordsIn = (text: string | undefined): number => text?.split(/\s+/).filter((word) => word !== '').length ?? 0;

/** Label and hint are read always, and every option that is there to choose from; a step’s title with its first question. */
const readingOf = ({ label, hint, options = [] }: Field, isLocked: boolean): number => {
  const choices = isLocked ? 0 : options.reduce((sum, option) => sum + wordsIn(option.label.vi), 0);
  return wordsIn(label.vi) + wordsIn(hint?.vi) + choices;
};

/** A click, or typing: a text counts as a minute, as on a phone, and a name, a number, a date or a commune as a text. */
const typingOf = ({ kind }: Field): number =>
  kind === 'choice' || kind === 'yes-no' || kind === 'declaration' ? fillWeights.short : fillWeights.medium;

/** Known from the sign-in before any source speaks (`core/known.ts`). */
const signedIn: readonly string[] = ['/citizenId', '/fullName'];

const isFilled = ({ prefill }: Field, { lookups }: Pick<Edition, 'lookups'>, answering: Answering): boolean => {
  if (prefill === undefined) return false;
  if (answering === 'found') return true;
  const own = lookups.some(
    ({ id, question, person }) => id === prefill.from && question === 'citizen' && person === 'applicant',
  );
  return own && signedIn.includes(prefill.pointer);
};

type Timed = Pick<Edition, 'form' | 'lookups' | 'components'>;

const secondsOf = (field: Field, edition: Timed, answering: Answering, title: number): number => {
  const filled = isFilled(field, edition, answering);
  const isLocked = filled && field.prefill?.lock === true;
  const reading = ((title + readingOf(field, isLocked)) * 60) / fillWeights.wordsPerMinute;
  if (isLocked) return reading;
  if (filled) return reading + fillWeights.short;
  return field.optional === true ? reading : reading + typingOf(field);
};

const sumOf = (parts: readonly FillPart[]): number => parts.reduce((sum, { seconds }) => sum + seconds, 0);

const costliest = (branches: readonly (readonly FillPart[])[]): readonly FillPart[] =>
  branches.reduce((most, branch) => (sumOf(branch) > sumOf(most) ? branch : most), []);

/**
 * What a person needs who fills the form in alone and online, to the whole second.
 *
 * - Reading: 140 words a minute of every label, hint and option that is shown, and of the steps’ titles.
 * - Typed: 1 minute (name, text, date, personal identifier, commune, count); chosen: 10 s (choice, yes-no, declaration).
 *   demarches-simplifiees.fr counts a short text as 10 s; here it is a minute, for people who seldom type.
 * - Held by a source and locked: reading only, without the options. Held and offered: a glance, 10 s.
 * - Optional and held by nobody: reading only, because whoever has nothing to say there goes on.
 * - Behind a condition: of the answers to the question that it hangs on the costliest counts, with all that hangs on it in
 *   turn. What hangs on no question of the form is never shown, and counts nothing.
 * - A paper that has to be brought (`papersAsked`): 3 minutes, also where it is shown at a counter.
 *
 * What is held, optional, conditioned or brought is counted by rules of our own; so is that sources all answer or all do not.
 */
export const fillTime = (edition: Timed, answering: Answering): FillTime => {
  const fields = fieldsOf(edition.form);
  const titles = new Map(edition.form.steps.map(({ id, title, fields: [first] }) => [`${id}.${first?.id}`, title.vi]));
  const partsFrom = ({ path, field }: PlacedField): readonly FillPart[] => {
    const own = { place: path, seconds: secondsOf(field, edition, answering, wordsIn(titles.get(path))) };
    const hanging = fields.filter((other) => other.field.showIf?.field === path);
    const answers = new Set(hanging.flatMap((other) => other.field.showIf?.in ?? []));
    const branches = [...answers].map((answer) =>
      hanging.filter((other) => other.field.showIf?.in.includes(answer)).flatMap(partsFrom),
    );
    return [own, ...costliest(branches)];
  };
  const parts = [
    ...fields.filter(({ field }) => field.showIf === undefined).flatMap(partsFrom),
    ...papersAsked(edition, answering).map(({ id }) => ({ place: id, seconds: fillWeights.long })),
  ];
  return { seconds: Math.ceil(sumOf(parts)), parts };
};
