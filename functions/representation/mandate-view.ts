import { editionOn, isOffered, type Procedure } from '../../core/procedure/procedure.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { MandateSeen } from '../answers/representation.ts';
import type { Catalogue } from '../catalogue.ts';
import type { NamedMandate } from './mandate-store.ts';

/** A procedure in the words of a list. */
export const named = ({ code, slug, name }: Procedure): MandateSeen['procedure'] => ({ code, slug, name });

/** Procedures for which a mandate can be given on a day. */
export const offeredTo = ({ procedures }: Catalogue, at: number): Procedure[] =>
  procedures.filter(
    (procedure) =>
      isOffered(procedure, dateOf(at)) &&
      (editionOn(procedure, dateOf(at)).representation ?? []).some(({ by }) => by === 'mandate'),
  );

/** A mandate as its giver sees it, or as whoever has it does. */
export const mandateSeen = (
  catalogue: Catalogue,
  { mandate, parties }: NamedMandate,
  side: 'giver' | 'receiver',
  at: number,
): MandateSeen => {
  const { id, procedure, kin, from, until, revokedAt } = mandate;
  const over = at >= Date.parse(until) ? ('expired' as const) : ('live' as const);
  return {
    id,
    kin,
    from,
    until,
    ...(revokedAt === undefined ? {} : { revokedAt }),
    procedure: named(catalogue.procedure(procedure)),
    name: parties[side === 'giver' ? 'receiver' : 'giver'].name,
    state: revokedAt === undefined ? over : 'revoked',
  };
};
