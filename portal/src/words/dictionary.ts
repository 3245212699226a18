/** The words of a page or of a part of one. English may come with them, or with `languages/en.ts`. */
export interface Dictionary<Words> {
  /** The folder that it belongs to. */
  readonly name: string;
  readonly vi: Words;
  readonly en?: Words;
}

/** What comes with the page itself in the language of this code. */
export const beside = (dictionary: Dictionary<unknown>, code: string): unknown =>
  new Map<string, unknown>(Object.entries(dictionary)).get(code);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The Vietnamese words, with whatever another language says of them in its own. */
export function filled<Words>(vi: Words, said: unknown): Words;
export function filled(vi: unknown, said: unknown): unknown {
  if (said === vi || !isGroup(vi) || !isGroup(said)) return said ?? vi;
  const words = { ...vi };
  for (const word in said) words[word] = filled(vi[word], said[word]);
  return words;
}
