/** The last day `YYYY-MM-DD` in Vietnam on which something holds that ends at an instant. */
export const lastDayOf = (until: string): string =>
  new Date(Date.parse(until) - 1 + 7 * 3_600_000).toISOString().slice(0, 10);
