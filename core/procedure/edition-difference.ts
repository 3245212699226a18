import { canonicalJson } from '../canonical-json.ts';
import { fieldsOf } from '../form/answers.ts';
import type { Text } from '../text.ts';
import type { Edition } from './edition.ts';

/** What of a procedure one edition has otherwise than the one before it. */
export interface Difference {
  /** The member of the edition. */
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Whom it touches: who asks for it, who works on it, or whoever reads the law behind it. */
  readonly whom: 'citizen' | 'staff' | 'everybody';
  /** Of a list: which of them. */
  readonly id?: string;
  readonly label?: Text;
  /** Of what is changed: the members that are otherwise now. */
  readonly members?: string[];
}

type Part = Exclude<keyof Edition, 'id' | 'from' | 'until'>;

/** Whom each part touches; none is left out, so that no change goes unsaid. */
const whom: Readonly<Record<Part, Difference['whom']>> = {
  grounds: 'everybody',
  channels: 'citizen',
  term: 'everybody',
  fee: 'citizen',
  components: 'citizen',
  lookups: 'citizen',
  inOffice: 'staff',
  form: 'citizen',
  assessment: 'staff',
  decides: 'staff',
  commune: 'staff',
  unique: 'citizen',
  marks: 'staff',
  applicants: 'citizen',
  representation: 'citizen',
  represents: 'citizen',
  onData: 'everybody',
  external: 'everybody',
  route: 'staff',
  refusalReasons: 'everybody',
  supplement: 'citizen',
  stop: 'everybody',
  suspensions: 'everybody',
  extensions: 'everybody',
  result: 'everybody',
};

interface Named {
  readonly id: string;
  readonly label?: Text;
  readonly value: unknown;
}

/** Parts that are lists, one by one, by what names each of them. */
const lists: Readonly<Partial<Record<Part, (edition: Edition) => readonly Named[]>>> = {
  grounds: ({ grounds }) => grounds.map((id) => ({ id, value: id })),
  channels: ({ channels }) => channels.map((id) => ({ id, value: id })),
  components: ({ components }) => components.map((value) => ({ id: value.id, label: value.name, value })),
  lookups: ({ lookups }) => lookups.map((value) => ({ id: value.id, label: value.label, value })),
  form: ({ form }) => fieldsOf(form).map(({ path, field }) => ({ id: path, label: field.label, value: field })),
  route: ({ route }) => route.map((value) => ({ id: value.step, value })),
  refusalReasons: ({ refusalReasons }) =>
    refusalReasons.map((value) => ({ id: value.code, label: value.label, value })),
  suspensions: ({ suspensions }) => suspensions.map((value) => ({ id: value.code, label: value.label, value })),
  extensions: ({ extensions }) => extensions.map((value) => ({ id: value.code, label: value.label, value })),
};

const isEqual = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

const membersApart = (one: unknown, other: unknown): string[] => {
  const keys = new Set([...Object.keys(Object(one)), ...Object.keys(Object(other))]);
  return [...keys].filter((key) => !isEqual(Reflect.get(Object(one), key), Reflect.get(Object(other), key)));
};

/** Members of plain objects; of anything else there is nothing to name. */
const membersOf = (one: unknown, other: unknown): Pick<Difference, 'members'> =>
  [one, other].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
    ? { members: membersApart(one, other) }
    : {};

const labelOf = ({ label }: Named): Pick<Difference, 'label'> => (label === undefined ? {} : { label });

const inList = (part: Part, before: readonly Named[], after: readonly Named[]): Difference[] => {
  const known = new Map(before.map((each) => [each.id, each]));
  const kept = new Set(after.map(({ id }) => id));
  const head = { part, whom: whom[part] } as const;
  return [
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((each) => ({ ...head, change: 'removed' as const, id: each.id, ...labelOf(each) })),
    ...after.flatMap((each): Difference[] => {
      const old = known.get(each.id);
      const named = { ...head, id: each.id, ...labelOf(each) };
      if (old === undefined) return [{ ...named, change: 'added' }];
      if (isEqual(old.value, each.value)) return [];
      return [{ ...named, change: 'changed', ...membersOf(old.value, each.value) }];
    }),
  ];
};

const isPart = (key: string): key is Part => Object.hasOwn(whom, key);

/** What changes from one edition to the next, for whom, in the order in which an edition is written. */
export const differencesOf = (before: Edition, after: Edition): Difference[] =>
  Object.keys(whom)
    .filter(isPart)
    .flatMap((part): Difference[] => {
      if (isEqual(before[part], after[part])) return [];
      const list = lists[part];
      const found = list === undefined ? [] : inList(part, list(before), list(after));
      if (found.length > 0) return found;
      const [old, now] = [before[part], after[part]];
      const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
      return [{ part, change, whom: whom[part], ...membersOf(old, now) }];
    });
