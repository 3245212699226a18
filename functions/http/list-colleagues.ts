import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import type { Colleagues } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly staff: Pick<StaffDirectory, 'ofUnit'>;
}

const unitName = ({ province }: Catalogue, unit: string): Text =>
  agencyOf(province, unit)?.name ?? province.agency.name;

/** The caller’s own unit and who works there, so that pages can name people instead of showing their ids. */
export const listColleagues =
  ({ catalogue, staff }: Tools): Handler<Colleagues> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    return { status: 200, body: { unit: unitName(catalogue, person.unit), items: await staff.ofUnit(person.unit) } };
  };
