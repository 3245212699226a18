/** A value that no source confirms: where it stands, and why. */
export interface Doubt {
  readonly place: string;
  readonly why: string;
}

const nameOf = (value: unknown, fallback: string): string => {
  const names = ['slug', 'id', 'code', 'date', 'year', 'step', 'because', 'n'].map((key) =>
    Reflect.get(Object(value), key),
  );
  return String(names.find((name) => typeof name === 'string' || typeof name === 'number') ?? fallback);
};

/** Every `unverified` in data, by its place: members by their names, rows by what tells them apart. */
export const doubtsIn = (data: unknown, place: string): Doubt[] => {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): Doubt[] => {
    if (key !== 'unverified') return doubtsIn(value, `${place} / ${Array.isArray(data) ? nameOf(value, key) : key}`);
    return [value].flat().map((why) => ({ place, why: String(why) }));
  });
};
