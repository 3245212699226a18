import type { RefusalCode } from '../../core/refusal.ts';
import { refusals } from '../../core/refusals.ts';
import { endpoints } from '../endpoints.ts';
import { bodies } from '../http/bodies.ts';
import { counterRoutes } from '../sessions/counter-routes.ts';
import type { Described, Operation } from './operations/operation.ts';

const when = (holds: boolean, ...codes: RefusalCode[]): RefusalCode[] => (holds ? codes : []);

/** Where staff write words that citizens read. */
const worded = new Set<Described>([
  'POST /v1/dossiers/{code}/verification',
  'POST /v1/dossiers/{code}/suspension',
  'POST /v1/dossiers/{code}/extension',
  'POST /v1/dossiers/{code}/rescheduling',
  'POST /v1/dossiers/{code}/fee-waiver',
  'POST /v1/dossiers/{code}/dispute-settlement',
  'POST /v1/dossiers/{code}/review-closure',
  'POST /v1/dossiers/{code}/result-revocation',
  'POST /v1/dossiers/{code}/result-correction',
  'POST /v1/dossiers/{code}/paper-copy-handing',
  'POST /v1/outages',
  'POST /v1/dossiers/{code}/payment',
]);

/** Every refusal that an operation may answer, by status: its own, and those that follow from what it is. */
export const refusalsOf = (key: Described, operation: Operation) => {
  const { path, versioned, keyed, listed, refusals: own = [] } = operation;
  const { audience, level2 = false } = endpoints[key];
  const mandated = versioned === true && audience.some((who) => who === 'officer' || who === 'leader');
  const codes = new Set<RefusalCode>([
    'wrong-door',
    ...when(
      !(audience.includes('public') || audience.includes('partner')),
      'not-signed-in',
      'session-idle',
      'counter-session-over',
      'not-allowed',
      ...when(!counterRoutes.has(key), 'not-at-counter'),
    ),
    ...when(level2, 'level-2-required'),
    ...when(!key.startsWith('GET'), 'cross-site', 'malformed-body', 'too-large'),
    ...when(key in bodies, 'invalid-fields'),
    ...when(path !== undefined, 'not-found'),
    ...when(
      key.includes(' /v1/dossiers/{code}') && audience.some((who) => who === 'citizen'),
      'representation-unasked',
    ),
    ...when(mandated, 'no-mandate'),
    ...when(versioned === true, 'version-required', 'changed-meanwhile'),
    ...when(keyed === true, 'key-required', 'key-reused'),
    ...when(listed === true, 'bad-cursor', 'bad-limit'),
    ...when(worded.has(key), 'smuggled-document'),
    ...own,
  ]);
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = refusals[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
};
