import { dateOf } from '../../core/vietnam-time.ts';
import { Refusal } from '../../core/refusal.ts';
import type { GuardCounts } from '../answers/guard.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { GuardRefusals, RefusedRow } from '../guard/guard-refusals.ts';

/** How often each thing was refused, the most frequent first. */
const counted = (rows: readonly RefusedRow[]): GuardCounts['counts'] => {
  const counts = new Map<string, GuardCounts['counts'][number]>();
  for (const { unit, procedure, component, code } of rows) {
    const key = [unit, procedure, component, code].join('#');
    counts.set(key, { unit, procedure, component, code, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1));
};

/** Of a month: how often the guard refused what, in a leader’s own unit, or in every unit for operators. */
export const listGuardRefusals =
  ({ refused }: { readonly refused: Pick<GuardRefusals, 'of'> }): Handler<GuardCounts> =>
  async (request) => {
    const person = personOf(request);
    const month = request.query['month'] ?? dateOf(request.at).slice(0, 7);
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw new Refusal('bad-month');
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const unit = person.roles.includes('operator') ? undefined : person.unit;
    return { status: 200, body: { month, counts: counted(await refused.of(month, unit)) } };
  };
