import type { Procedure } from '../procedure/procedure.ts';
import type { Province } from '../province.ts';
import type { DataFault } from './fault.ts';

/** Procedures that nobody in a province would decide. */
export const agencyFaults = (procedures: readonly Procedure[], provinces: readonly Province[]): DataFault[] =>
  provinces.flatMap(({ slug, agencies, communal }) => {
    const kinds = new Set<string>([
      'committee',
      ...agencies.map(({ kind }) => kind),
      ...communal.map(({ kind }) => kind),
    ]);
    return procedures.flatMap((procedure) =>
      procedure.editions
        .filter(({ decides }) => !kinds.has(decides))
        .map(({ id, decides }) => ({
          file: `procedures/${procedure.slug}.ts`,
          place: `${id}, decides`,
          reason: `provinces/${slug}.ts has no agency ${decides}`,
        })),
    );
  });
