/** Changes one value: from what stands there and what it stands in; `undefined` takes it away. */
export type Change = (old: unknown, around: object) => unknown;
/** What is written in the place of a key’s value, and what has to be said of it; the key’s own name where nothing else. */
export type Mutant = readonly [change: Change, says?: RegExp];

export const to =
  (value: unknown): Change =>
  () =>
    value;
export const gone = to(undefined);
export const blank = to(' ');
export const none = to([]);
/** The same row once more. */
export const twice: Change = (old) => (Array.isArray(old) ? [...old, ...old.slice(0, 1)] : old);
/** What stands at another member of the same row. */
export const like =
  (member: string): Change =>
  (_old, around) =>
    Reflect.get(around, member);

const copy = (value: unknown): unknown => structuredClone(value);

/** The law behind a value and the doubt about it are a text wherever they stand. */
const anywhere: Readonly<Record<string, Mutant>> = {
  ground: [blank, /nothing is said here/],
  unverified: [blank, /nothing is said here/],
};

/** Every key with its mutant: its own, or that of its name. */
export const mutantsOf = (keys: readonly string[], own: Readonly<Record<string, Mutant>>): Record<string, Mutant> => ({
  ...Object.fromEntries(
    keys.flatMap((key) => {
      const mutant = anywhere[key.split('.').at(-1) ?? ''];
      return mutant === undefined ? [] : [[key, mutant] as const];
    }),
  ),
  ...own,
});

/** The places of a key in data, as paths of members and rows; where only its parent stands, there it may come. */
const placesOf = (
  data: unknown,
  [part, ...rest]: readonly string[],
  path: readonly PropertyKey[] = [],
): PropertyKey[][] => {
  if (part === undefined) return [[...path]];
  if (typeof data !== 'object' || data === null) return [];
  const name = part.replaceAll('[]', '').replaceAll('{}', '');
  const here = [...path, name];
  if (rest.length === 0) return [here];
  const value: unknown = Reflect.get(data, name);
  if (!/[\]}]$/.test(part)) return placesOf(value, rest, here);
  return Object.entries(Object(value)).flatMap(([row, each]) => placesOf(each, rest, [...here, row]));
};

const parentAt = (data: unknown, path: readonly PropertyKey[]): object =>
  Object(path.slice(0, -1).reduce<unknown>((value, part) => Reflect.get(Object(value), part), data));

/** The first of these data in which the key has a value, or could have one, with that value changed. */
export const mutated = <Data extends object>(
  all: readonly Data[],
  key: string,
  change: Change,
): { data: Data; index: number } => {
  const found = all.flatMap((data, index) => placesOf(data, key.split('.')).map((path) => ({ data, index, path })));
  const at = ({ data, path }: (typeof found)[number]): unknown => Reflect.get(parentAt(data, path), path.at(-1) ?? '');
  const chosen = found.find((place) => at(place) !== undefined) ?? found[0];
  if (chosen === undefined) throw new Error(`nothing in the data has ${key}`);
  const data = structuredClone(chosen.data);
  const parent = parentAt(data, chosen.path);
  const member = chosen.path.at(-1) ?? '';
  const value = change(copy(at(chosen)), parent);
  if (value === undefined) Reflect.deleteProperty(parent, member);
  else Reflect.set(parent, member, value);
  return { data, index: chosen.index };
};
