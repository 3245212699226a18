/** A stretch of the line of working time (see `WorkingTime.worked`), in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans apart from one another, with one more; what lies in two of them is there once. */
export const joined = (spans: readonly Span[], added: Span): readonly Span[] => {
  let [from, to] = [added.from, added.to];
  const apart: Span[] = [];
  for (const span of spans)
    if (span.to < from || to < span.from) apart.push(span);
    else [from, to] = [Math.min(from, span.from), Math.max(to, span.to)];
  return [...apart, { from, to }];
};

/** How much of a stretch lies in spans that are apart from one another. */
export const lengthWithin = (spans: readonly Span[], from = -Infinity, to = Infinity): number => {
  let length = 0;
  for (const span of spans) length += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return length;
};
