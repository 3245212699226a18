import { doubtsIn } from '../../core/doubts.ts';
import { endsOn, standingOn } from '../../core/procedure/edition-standing.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { freshnessOf, type Simulated } from '../../core/procedure/simulated.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { EditionsList } from '../answers/administration.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

export interface EditionTools {
  readonly catalogue: Catalogue;
  /** What the last simulations found. */
  readonly simulated: () => readonly Simulated[];
}

/** The parts of a linked procedure, by code; of any other nothing. */
export const partsOf = (catalogue: Catalogue, { code }: Pick<Procedure, 'code'>): string[] | undefined => {
  const linked = catalogue.linkedProcedure(code);
  if (linked === undefined) return undefined;
  const named = linked.editions.flatMap(({ children }) => children.map(({ procedure }) => procedure));
  return [...new Set(named)].map((name) => catalogue.procedure(name).code);
};

const simulatedOf = (procedure: Procedure, reports: readonly Simulated[]) => {
  const report = reports.find((each) => each.procedure === procedure.slug);
  return { freshness: freshnessOf(procedure, report), faults: report?.faults.length ?? 0 };
};

/** Every procedure with its editions: which is in force, which follow, which end without another, what is unverified. */
export const listEditions =
  ({ catalogue, simulated }: EditionTools): Handler<EditionsList> =>
  async (request) => {
    const today = dateOf(request.at);
    const reports = simulated();
    const items = [...catalogue.procedures, ...catalogue.composed].map((procedure) => {
      const { code, slug, name, field, editions } = procedure;
      const [end, parts] = [endsOn(editions, today), partsOf(catalogue, procedure)];
      return {
        code,
        slug,
        name,
        field,
        editions: editions
          .toSorted((one, other) => (one.from < other.from ? -1 : 1))
          .map(({ id, from, until }) => ({
            id,
            from,
            ...(until === undefined ? {} : { until }),
            standing: standingOn({ from, until }, today),
          })),
        ...(end === undefined ? {} : { endsOn: end }),
        doubts: doubtsIn(procedure, slug).length,
        ...(parts === undefined ? { simulated: simulatedOf(procedure, reports) } : { parts }),
      };
    });
    return { status: 200, body: { today, items } };
  };
