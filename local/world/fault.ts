import * as z from 'zod/mini';

export const serviceNames = ['vneid', 'population', 'civil-status', 'health', 'timestamp'] as const;
export type ServiceName = (typeof serviceNames)[number];
export const isService = (name: string): name is ServiceName => serviceNames.some((each) => each === name);

/** `slow` answers after `ms`, `down` with 503, `wrong` with a page of some other system under status 200. */
export const Fault = z.strictObject({
  mode: z.enum(['ok', 'slow', 'down', 'wrong']),
  ms: z.optional(z.int().check(z.nonnegative(), z.maximum(3_600_000))),
});
export type Fault = z.infer<typeof Fault>;

/** How slow, when it is not said. */
export const slowMs = 10_000;
