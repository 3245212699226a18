import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { problemAt, type FieldProblem } from './form/check-answers.ts';
import { pointerTo, Refusal, type RefusalCode } from './refusal.ts';

/** What the machine read in a file, as far as the rule needs it. */
export interface ReadInFile {
  readonly file: string;
  readonly kind: string;
  /** All its pages can be looked at, and so be copied. */
  readonly isWhole: boolean;
  /** The fields that a paper of this kind has, read or not. */
  readonly known: readonly string[];
  readonly values: readonly { readonly id: string; readonly value: string; readonly isDoubtful: boolean }[];
}

/** What the officer stands for; `looked`: they compared this one value with the picture. */
export interface ConfirmedValue {
  readonly id: string;
  readonly value: string;
  readonly looked: boolean;
}

type HeldFile = NonNullable<Dossier['files']>[number];

/** The file as the dossier has it; refused when it has none such. */
export const fileOf = ({ files = [] }: Dossier, id: string): HeldFile => {
  const found = files.find(({ file }) => file === id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
};

const refuseAt = (code: RefusalCode, places: readonly number[], problem: FieldProblem): void => {
  if (places.length === 0) return;
  throw new Refusal(
    code,
    places.map((place) => problemAt(pointerTo(['fields', place]), problem)),
  );
};

const placesOf = <Item>(items: readonly Item[], is: (item: Item, place: number) => boolean): number[] =>
  items.flatMap((item, place) => (is(item, place) ? [place] : []));

/**
 * An officer stands for the values of a file. Nothing is taken over in one go: whatever the machine doubts, each by
 * itself, must have been compared with the picture, and what it read may be left out by nobody.
 */
export const confirmFile = (given: Case, read: ReadInFile, values: readonly ConfirmedValue[]): DossierEvent => {
  requireRight(given.person, 'confirm-file', given.dossier);
  requireOpen(given);
  if (fileOf(given.dossier, read.file).confirmed !== undefined) throw new Refusal('confirmed-already');
  // The copy that follows is sealed as one of the whole paper.
  if (!read.isWhole) throw new Refusal('too-many-to-copy');
  const isTwice = ({ id }: ConfirmedValue, place: number): boolean =>
    values.findIndex((other) => other.id === id) < place;
  refuseAt(
    'invalid-fields',
    placesOf(values, (value, place) => !read.known.includes(value.id) || isTwice(value, place)),
    'unknown',
  );
  const missing = read.values.filter(({ id }) => !values.some((value) => value.id === id));
  if (missing.length > 0)
    throw new Refusal('invalid-fields', [problemAt(pointerTo(['fields', values.length]), 'required')]);
  const readOf = ({ id }: ConfirmedValue) => read.values.find((one) => one.id === id);
  refuseAt(
    'look-first',
    placesOf(values, (value) => readOf(value)?.isDoubtful === true && !value.looked),
    'required',
  );
  return {
    ...headOf(given),
    type: 'file-confirmed',
    data: {
      file: read.file,
      kind: read.kind,
      fields: values.map(({ id }) => id),
      looked: values.flatMap(({ id, looked }) => (looked ? [id] : [])),
      changed: values.flatMap((value) => (value.value === (readOf(value)?.value ?? '') ? [] : [value.id])),
    },
  };
};
