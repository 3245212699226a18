const membersOf = (value: object): string[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);

/**
 * JSON with object keys in code-unit order (as RFC 8785 has them), so that equal values have equal bytes. `undefined`
 * members are left out. For plain data only: a `Date` has no members.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  return typeof value === 'object' && value !== null ? `{${membersOf(value).join(',')}}` : JSON.stringify(value);
};
