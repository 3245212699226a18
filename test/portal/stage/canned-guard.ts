import { guardRefusals } from '../../../core/refusals/guard.ts';
import type { GuardCounts } from '../../../functions/answers/guard.ts';
import { ok, type Asked, type Answered } from './answered.ts';

const { vi, en } = guardRefusals['smuggled-document'];
const counted: GuardCounts['counts'][number] = {
  unit: 'H56.001',
  unitName: { vi: 'Ủy ban nhân dân xã', en: 'People’s Committee of the commune' },
  procedure: '1.001193',
  component: 'tuy-than',
  name: { vi: 'Giấy tờ tùy thân', en: 'Identity paper' },
  code: 'smuggled-document',
  why: { vi, en },
  count: 4,
};

/** Four refusals in the present month, none before. */
export const guardAnswer = ({ query }: Asked): Answered => {
  const month = query.get('month') ?? '2026-01';
  return ok({ month, counts: month === '2026-01' ? [counted] : [] } satisfies GuardCounts);
};
