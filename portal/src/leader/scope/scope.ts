/** Which figures are asked for. It stands in the address, so that a page can be sent to a colleague: nothing personal. */
export interface Scope {
  readonly from: string;
  readonly to: string;
  readonly area: string;
  readonly procedure: string;
  readonly channel: string;
  readonly edition: string;
}

const names = ['from', 'to', 'area', 'procedure', 'channel', 'edition'] as const satisfies readonly (keyof Scope)[];

export const scopeOf = (query: string): Scope => {
  const asked = new URLSearchParams(query);
  const part = (name: keyof Scope) => asked.get(name) ?? '';
  return {
    from: part('from'),
    to: part('to'),
    area: part('area'),
    procedure: part('procedure'),
    channel: part('channel'),
    edition: part('edition'),
  };
};

/** `?from=2026-10-01&to=…`, or nothing where nothing is chosen. */
export const queryOf = (scope: Partial<Scope>): string => {
  const asked = new URLSearchParams();
  for (const name of names) {
    const value = scope[name] ?? '';
    if (value !== '') asked.set(name, value);
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
};
