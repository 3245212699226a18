import * as z from 'zod/mini';
import { Step } from '../../events/step.ts';
import { Mandate } from '../../core/mandate.ts';

const common = {
  /** Staff id of whom it is about, and of who did it. */
  member: z.string(),
  by: z.string(),
  unit: z.string(),
  at: z.iso.datetime(),
  /** The decision, or why. */
  ground: z.string(),
};

/** Somebody serves no more: which of their tasks went to whom, or back to the inbox, and which delegations ended with it. */
export const Departure = z.object({
  kind: z.literal('departure'),
  ...common,
  tasks: z.array(z.object({ dossier: z.string(), step: Step, to: z.optional(z.string()) })),
  delegations: z.array(z.object({ member: z.string(), mandate: z.string() })),
  /** When everything was handed over; until then the same command goes on with it. */
  done: z.optional(z.iso.datetime()),
});
export type Departure = z.infer<typeof Departure>;

/** What a leader or an operator has changed of the staff: one record for the whole of each action. */
export const StaffChange = z.discriminatedUnion('kind', [
  Departure,
  z.object({ kind: z.literal('delegation'), ...common, mandate: Mandate }),
  z.object({ kind: z.literal('revocation'), ...common, mandate: Mandate }),
]);
export type StaffChange = z.infer<typeof StaffChange>;

/** Its key in the staff table: the same change made twice has one. */
export const changePrefix = 'CHANGE#';
export const departureKey = (member: string, at: string): string => `${changePrefix}departure#${member}#${at}`;
export const changeKey = (change: StaffChange): string =>
  change.kind === 'departure'
    ? departureKey(change.member, change.at)
    : `${changePrefix}${change.kind}#${change.member}#${change.mandate.id}`;
