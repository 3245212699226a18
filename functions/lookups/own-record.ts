import type { Looked } from '../../core/prefill.ts';
import type { Question } from '../../core/procedure/lookup.ts';

type Found = Extract<Looked, { status: 'found' }>;

/** What a record says beside the person: of others, or for forms to point into. */
const beside = new Set(['familyName', 'known', 'commune', 'squareMetres', 'owners', 'representatives', 'ownerId']);
/** Others whom it names, where the person sees something of theirs: children, and whom they are married to. */
const naming = new Set(['citizenId', 'spouseId', 'husbandId', 'wifeId']);

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** A value without what is not theirs to see here. */
const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const shown = membersOf(value).filter(([name]) => !beside.has(name) && !naming.has(name));
  return Object.fromEntries(shown.map(([name, inner]) => [name, without(inner)]));
};

/** Of several penalties the first is the record, and the others stand beside it. */
const wholeOf = ({ record, others = [] }: Found): object => {
  if (others.length === 0) return record;
  const rest = others.map(({ about, day, amount }) => ({ number: about, decidedOn: day, amount }));
  return { ...record, others: rest };
};

/** What somebody sees of a record about themselves; their number where it is the record of who they are. */
export const ownRecord = (question: Question, looked: Found, citizenId: string): Record<string, unknown> => {
  // What they are to a child of theirs is for forms; what a child is to them is told of each.
  const { relation: _relation, ...record } = Object.fromEntries(membersOf(without(wholeOf(looked))));
  return question === 'citizen' ? { citizenId, ...record } : record;
};

/** The identifiers of others of whom it tells them something. */
export const othersIn = (record: unknown, own: string): string[] => [
  ...new Set(
    membersOf(record).flatMap(([name, value]): string[] => {
      if (beside.has(name)) return [];
      if (typeof value !== 'string') return othersIn(value, own);
      return naming.has(name) && value !== own ? [value] : [];
    }),
  ),
];
