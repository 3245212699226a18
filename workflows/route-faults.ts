import type { Procedure } from '../core/procedure/procedure.ts';
import type { DataFault } from '../core/validation/fault.ts';
import { movesOn, phasesAstray } from './phases.ts';
import { routeDocument } from './route.ts';
import type { RouteDocument } from './state.ts';
import { statesAstray, waysIn } from './ways.ts';

type Found = Omit<DataFault, 'file'>;

/** Steps that an edition names and none of its dossiers comes to. */
const unreachedSteps = ({ editions }: Procedure): Found[] =>
  editions.flatMap((edition) => {
    const { phases } = movesOn(edition);
    return edition.route
      .filter(({ step }) => !phases.has(step))
      .map(({ step }) => ({ place: `${edition.id} / route / ${step}`, reason: 'no dossier ever comes to it' }));
  });

/** Phases that dossiers come to and the document does not know: their machines would be parked there. */
const unknownPhases = ({ editions }: Procedure, document: RouteDocument): Found[] => {
  const known = new Set(waysIn(document).map(({ phase }) => phase));
  return editions.flatMap((edition) =>
    [...movesOn(edition).phases]
      .filter((phase) => !known.has(phase))
      .map((phase) => ({
        place: `${edition.id} / route / ${phase}`,
        reason: 'dossiers come to it, and no state of the state machine knows it',
      })),
  );
};

const deadEnds = ({ editions }: Procedure): Found[] =>
  editions.flatMap((edition) =>
    phasesAstray(edition).map((phase) => ({
      place: `${edition.id} / route / ${phase}`,
      reason: 'a dossier that stands there can never be closed',
    })),
  );

/** What is wrong with the ways of one procedure, as its document has them. */
export const waysAstray = (procedure: Procedure, document: RouteDocument = routeDocument(procedure)): DataFault[] =>
  [
    ...statesAstray(document).map(({ state, reason }) => ({ place: `state machine / ${state}`, reason })),
    ...unreachedSteps(procedure),
    ...unknownPhases(procedure, document),
    ...deadEnds(procedure),
  ].map((found) => ({ file: `procedures/${procedure.slug}.ts`, ...found }));

/** States and phases of procedures that nothing leads to, or from which no dossier comes to an end. */
export const routeFaults = (procedures: readonly Procedure[]): DataFault[] =>
  procedures.flatMap((procedure) => waysAstray(procedure));
