import type { AgencyKind } from '../agency.ts';
import { isPayable } from '../fee-amount.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { accountOf, agenciesOf, type Province } from '../province.ts';
import type { DataFault } from './fault.ts';

/** Whether some agency of the kind has none. */
const isWithoutAccount = (province: Province, kind: AgencyKind): boolean =>
  agenciesOf(province).some((agency) => agency.kind === kind && accountOf(province, { ...agency, kind }) === undefined);

/** Fees that nobody could pay, because the province names no account of the agencies that take them. */
export const accountFaults = (procedures: readonly Procedure[], provinces: readonly Province[]): DataFault[] =>
  provinces.flatMap((province) =>
    procedures.flatMap(({ slug, editions }) =>
      editions
        .filter(({ fee, decides }) => isPayable(fee) && isWithoutAccount(province, decides))
        .map(({ id, fee, decides }) => ({
          file: `provinces/${province.slug}.ts`,
          place: 'accounts',
          reason: `${slug} ${id} costs ${fee.amount}, and there is no account of agencies of the kind ${decides}`,
        })),
    ),
  );
