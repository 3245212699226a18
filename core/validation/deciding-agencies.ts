import { consultationsIn } from '../consultation.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Province } from '../province.ts';
import type { DataFault } from './fault.ts';

/** Procedures that nobody in a province would decide, or about which nobody could be asked. */
export const agencyFaults = (procedures: readonly Procedure[], provinces: readonly Province[]): DataFault[] =>
  provinces.flatMap(({ slug, agencies, communal }) => {
    const kinds = new Set<string>([
      'committee',
      ...agencies.map(({ kind }) => kind),
      ...communal.map(({ kind }) => kind),
    ]);
    return procedures.flatMap((procedure) =>
      procedure.editions.flatMap(({ id, decides, route }) =>
        [
          { kind: decides, place: 'decides' },
          ...consultationsIn({ route }).map(({ agency }) => ({ kind: agency, place: 'consult' })),
        ]
          .filter(({ kind }) => !kinds.has(kind))
          .map(({ kind, place }) => ({
            file: `procedures/${procedure.slug}.ts`,
            place: `${id}, ${place}`,
            reason: `provinces/${slug}.ts has no agency ${kind}`,
          })),
      ),
    );
  });
