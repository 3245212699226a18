import * as z from 'zod/mini';
import { OutsideId } from '../../core/procedure/lookup.ts';

/** National sources that are asked about people: every one that the procedures can ask. */
export const sourceNames = OutsideId.options;
export type SourceName = OutsideId;

export const serviceNames = [
  'vneid',
  ...sourceNames,
  'timestamp',
  'pki',
  'signing-service',
  'national-portal',
  'messages',
  'wallet',
  'power-company',
] as const;
export type ServiceName = (typeof serviceNames)[number];
export const isService = (name: string): name is ServiceName => serviceNames.some((each) => each === name);

const modes = ['ok', 'slow', 'down', 'wrong', 'late', 'contradictory', 'refuse', 'silent'] as const;
/** Modes that only some services have. */
const modesOfSome: Readonly<Partial<Record<string, readonly string[]>>> = {
  late: [...sourceNames, 'national-portal', 'messages', 'wallet', 'power-company'],
  contradictory: sourceNames,
  refuse: ['national-portal', 'signing-service', 'power-company'],
  silent: ['power-company'],
};

/**
 * `slow` begins after `ms`, if its caller still waits; `down` answers with 503, `wrong` with a page of some other system under status
 * 200. `late` does at once what it is asked and answers after `ms`, `contradictory` answers with another person’s facts, `refuse` says no
 * to every dossier, or to every signature; `silent` takes what it is asked to decide and never answers.
 */
export const Fault = z.strictObject({
  mode: z.enum(modes),
  ms: z.optional(z.int().check(z.nonnegative(), z.maximum(3_600_000))),
});
export type Fault = z.infer<typeof Fault>;

/** The faults that a service can have. */
export const modesOf = (service: string): Fault['mode'][] =>
  modes.filter((mode) => modesOfSome[mode]?.includes(service) ?? true);

/** How slow, when it is not said. */
export const slowMs = 10_000;
