import * as z from 'zod/mini';
import { isInDoubt } from '../../core/dispute/in-doubt.ts';
import type { Dossier } from '../../core/dossier.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import type { Staff } from '../../core/person.ts';
import { pointerTo, Refusal } from '../../core/refusal.ts';
import { Urgency, urgencyFor } from '../../core/urgency.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Request } from '../edge/request.ts';

/** What a list of open tasks can be narrowed to: all that is given has to hold. */
const Filter = z.object({
  due: z.optional(Urgency),
  state: z.optional(z.enum(['supplement', 'doubted'])),
  holder: z.optional(z.literal('me')),
  procedure: z.optional(z.string().check(z.maxLength(60))),
  /** A part of the code of the dossier, as somebody reads it from a paper. */
  code: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z0-9.-]{1,40}$/))),
});
type Filter = z.infer<typeof Filter>;

export const filterNames = ['due', 'state', 'holder', 'procedure', 'code'] as const satisfies readonly (keyof Filter)[];

/** What the query narrows the list to; nothing where it narrows nothing. */
export const filterIn = ({ query }: Request): Filter | undefined => {
  const given = filterNames.filter((name) => query[name] !== undefined);
  if (given.length === 0) return undefined;
  const parsed = Filter.safeParse(Object.fromEntries(given.map((name) => [name, query[name]])));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path }) => problemAt(pointerTo(path), 'invalid'));
  throw new Refusal('invalid-fields', problems);
};

/** Whether a dossier stays in the list when somebody narrows it so. */
export const keptBy =
  (catalogue: Pick<Catalogue, 'edition'>, { due, state, holder, procedure, code }: Filter, person: Staff, at: number) =>
  (dossier: Dossier): boolean =>
    (due === undefined || urgencyFor(person.unit, dossier, catalogue.edition(dossier).route, at) === due) &&
    (state === undefined || (state === 'supplement' ? dossier.phase === 'supplement' : isDoubted(person, dossier))) &&
    (holder === undefined || dossier.task?.holder === person.id) &&
    (procedure === undefined || dossier.procedure === procedure) &&
    (code === undefined || dossier.code.includes(code));

/** Of what another unit decides, a unit that was asked learns nothing. */
export const isDoubted = ({ unit }: Staff, dossier: Dossier): boolean => dossier.unit === unit && isInDoubt(dossier);
