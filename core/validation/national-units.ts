import type { Country } from '../country.ts';
import type { Province } from '../province.ts';
import type { DataFault } from './fault.ts';

/** Where a province’s own file and the national list of units differ. */
const differences = ({ code, fullName, communes }: Province, country: Country): Omit<DataFault, 'file'>[] => {
  const listed = country.provinces.find((each) => each.code === code);
  if (listed === undefined) return [{ place: 'code', reason: `the national list has no province ${code}` }];
  const national = new Map(
    country.communes.flatMap((commune) => (commune.province === code ? [[commune.code, commune.fullName]] : [])),
  );
  const own = new Set(communes.map((commune) => commune.code));
  return [
    ...(listed.fullName === fullName
      ? []
      : [{ place: 'fullName', reason: `the national list says ${listed.fullName}` }]),
    ...communes.flatMap((commune) => {
      const name = national.get(commune.code);
      const place = `communes ${commune.code}`;
      if (name === undefined) return [{ place, reason: 'the national list has it not in this province' }];
      return name === commune.fullName ? [] : [{ place, reason: `the national list says ${name}` }];
    }),
    ...[...national]
      .filter(([missing]) => !own.has(missing))
      .map(([missing, name]) => ({ place: `communes ${missing}`, reason: `${name} of the national list is missing` })),
  ];
};

/** What is wrong in the units of these provinces, by the national list. */
export const unitFaults = (provinces: readonly Province[], country: Country): DataFault[] =>
  provinces.flatMap((province) =>
    differences(province, country).map((fault) => ({ file: `provinces/${province.slug}.ts`, ...fault })),
  );
