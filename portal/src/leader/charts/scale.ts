/** Where a value stands on a stretch of a drawing. */
export type Scale = (value: number) => number;

/** Leads `from` to `to` in a straight line; everything in the middle where `from` is one point. */
export const straight = (from: readonly [number, number], to: readonly [number, number]): Scale => {
  const [low, high] = from;
  const [start, end] = to;
  const span = high - low;
  return (value) => (span === 0 ? (start + end) / 2 : start + ((value - low) / span) * (end - start));
};

/** The least and the greatest, with some room; a share stays between nothing and all. */
export const roomFor = (values: readonly number[], isShare: boolean): readonly [number, number] => {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  const [bottom, top] = [Math.max(0, low - room), high + room];
  return isShare ? [bottom, Math.max(Math.min(1, top), high)] : [bottom, top];
};

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The points of a line, as runs without a gap: where there is nothing to show, nothing is drawn. */
export const runsOf = (values: readonly (number | null)[], x: Scale, y: Scale): Spot[][] => {
  const runs: Spot[][] = [];
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const spot = { x: x(place), y: y(value) };
    const follows = place > 0 && values[place - 1] !== null;
    if (follows) runs.at(-1)?.push(spot);
    else runs.push([spot]);
  }
  return runs;
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

export const pathOf = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');

/** A line through these points whose corners are rounded; it begins and ends exactly where they do. */
export const roundedPath = (points: readonly (readonly [number, number])[]): string => {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const corners = points.slice(1, -1).flatMap(([x, y], place) => {
    const [nextX, nextY] = points[place + 2] ?? last;
    const isLast = place === points.length - 3;
    return [`Q${x} ${y} ${isLast ? `${nextX} ${nextY}` : `${tenth((x + nextX) / 2)} ${tenth((y + nextY) / 2)}`}`];
  });
  return `M${first.join(' ')}${corners.length > 0 ? corners.join('') : `L${last.join(' ')}`}`;
};
