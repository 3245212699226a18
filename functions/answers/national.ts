import * as z from 'zod/mini';
import { Area, LifeEvent, NationalProcedure } from '../../core/national-procedure.ts';
import { Procedure } from '../../core/procedure/procedure.ts';

/** What was found in the national catalogue, the likeliest first, with the life events that led there. */
export const NationalSearch = z.strictObject({
  items: z
    .array(
      z.extend(NationalProcedure, {
        /** Of the life event whose words led there. */
        event: z.optional(LifeEvent.shape.id),
        /** Under which name the province offers it today. */
        slug: z.optional(Procedure.shape.slug),
      }),
    )
    .check(z.maxLength(20)),
  /** Those that led there; where nothing was searched for, all that there are. */
  events: z.array(z.pick(LifeEvent, { id: true, title: true, missing: true, common: true })),
  /** How what is offered is sorted for people; only where nothing was searched for. */
  areas: z.optional(z.array(Area)),
});
export type NationalSearch = z.infer<typeof NationalSearch>;
