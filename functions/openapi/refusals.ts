import { refusals, type RefusalCode } from '../../core/refusal.ts';
import { endpoints } from '../endpoints.ts';
import { bodies } from '../http/bodies.ts';
import type { Operation } from './operations.ts';
import { isVersioned, type Described } from './parameters.ts';

const when = (holds: boolean, ...codes: RefusalCode[]): RefusalCode[] => (holds ? codes : []);

/** Every refusal that an operation may answer, by status: its own, and those that follow from its row and its path. */
export const refusalsOf = (key: Described, { refusals: own = [], listed }: Operation) => {
  const { audience, level2 = false }: { audience: readonly string[]; level2?: boolean } = endpoints[key];
  const codes = new Set<RefusalCode>([
    'wrong-door',
    ...when(!audience.includes('public'), 'not-signed-in', 'session-idle', 'not-allowed'),
    ...when(level2, 'level-2-required'),
    ...when(!key.startsWith('GET'), 'cross-site', 'malformed-body', 'too-large'),
    ...when(key in bodies, 'invalid-fields'),
    ...when(key.includes('{'), 'not-found'),
    ...when(isVersioned(key), 'version-required', 'changed-meanwhile'),
    ...when(listed === true, 'bad-cursor', 'bad-limit'),
    ...own,
  ]);
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = refusals[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
};
