/** How numbers spread: half of them lie below the one, nineteen in twenty below the other. */
export interface Spread {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
}

export const spreadOf = (numbers: readonly number[]): Spread => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const mean = sorted.length === 0 ? 0 : sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { mean, p50: at(0.5), p95: at(0.95) };
};
