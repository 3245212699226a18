import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { guardRefusals } from '../../core/refusals/guard.ts';
import type { Text } from '../../core/text.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { GuardCounts } from '../answers/guard.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { GuardRefusals, RefusedRow } from '../guard/guard-refusals.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly refused: Pick<GuardRefusals, 'of'>;
}

type Counted = GuardCounts['counts'][number];

const plain = (code: string): Text => ({ vi: code, en: code });

/** What a component of the newest edition, or a document of no procedure, is called. */
const nameOf = ({ procedures, documents }: Catalogue, { procedure, component }: RefusedRow): Text => {
  const edition = procedures.find(({ code }) => code === procedure)?.editions.at(-1);
  const found =
    edition?.components.find(({ id }) => id === component) ??
    documents.find(({ id, components }) => id === component || components.includes(component));
  return found?.name ?? plain(component);
};

const sentences: Readonly<Partial<Record<string, Text>>> = guardRefusals;

const described = (catalogue: Catalogue, row: RefusedRow): Omit<Counted, 'count'> => {
  const { unit, procedure, component, code } = row;
  const { vi, en } = sentences[code] ?? plain(code);
  const unitName = agencyOf(catalogue.province, unit)?.name ?? plain(unit);
  return { unit, unitName, procedure, component, name: nameOf(catalogue, row), code, why: { vi, en } };
};

/** How often each thing was refused, the most frequent first. */
const countedIn = (catalogue: Catalogue, rows: readonly RefusedRow[]): Counted[] => {
  const counts = new Map<string, Counted>();
  for (const row of rows) {
    const key = [row.unit, row.procedure, row.component, row.code].join('#');
    const before = counts.get(key) ?? { ...described(catalogue, row), count: 0 };
    counts.set(key, { ...before, count: before.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1));
};

/** Of a month: how often the guard refused what, in a leader’s own unit, or in every unit for operators. */
export const listGuardRefusals =
  ({ catalogue, refused }: Tools): Handler<GuardCounts> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const month = request.query['month'] ?? dateOf(request.at).slice(0, 7);
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw new Refusal('bad-month');
    const unit = person.roles.includes('operator') ? undefined : person.unit;
    return { status: 200, body: { month, counts: countedIn(catalogue, await refused.of(month, unit)) } };
  };
