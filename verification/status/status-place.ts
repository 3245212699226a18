import * as z from 'zod/mini';

/** A place in a list of statuses: the list’s address within its portal, and the position there. */
export const StatusPlace = z.object({
  list: z.string().check(z.regex(/^\/v1\/status-lists\/[1-9]\d{0,8}$/)),
  index: z.int().check(z.nonnegative()),
});
export type StatusPlace = z.infer<typeof StatusPlace>;

/** As many results share a list: who asks for one does not tell which of them it holds. */
export const listLength = 131_072;

/** The place of the n-th result of all, counted from 1. */
export const placeOf = (count: number): StatusPlace => ({
  list: `/v1/status-lists/${Math.floor((count - 1) / listLength) + 1}`,
  index: (count - 1) % listLength,
});
