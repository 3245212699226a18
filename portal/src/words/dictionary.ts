/** The words of a page or of a part of one. English may be given beside them, or come with `languages/en.ts`. */
export interface Dictionary<Words> {
  /** The folder that it belongs to. */
  readonly name: string;
  readonly vi: Words;
  readonly en?: Words;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The Vietnamese words, with whatever another language says of them in its own. */
export function filled<Words>(vi: Words, said: unknown): Words;
export function filled(vi: unknown, said: unknown): unknown {
  if (!isGroup(vi) || !isGroup(said)) return said ?? vi;
  const words = { ...vi };
  for (const word in said) words[word] = filled(vi[word], said[word]);
  return words;
}
