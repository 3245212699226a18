import type { Actor } from '../../../events/actor.ts';
import type { EventLog } from '../../../functions/answers/event-log.ts';
import type { StaffDossierView } from '../../../functions/answers/staff-dossier.ts';
import { code } from './canned-data.ts';

const doers: readonly Actor[] = [
  { kind: 'citizen', id: 'abc' },
  { kind: 'machine', id: 'motcua' },
];

/** The log, in which one thing more has happened than the dossier's own answer knows. */
export const logOf = ({ timeline }: StaffDossierView): EventLog => ({
  dossier: code,
  items: [...timeline, { type: 'register-entered' as const, at: '2026-11-26T03:00:00Z' }].map(
    ({ type, at }, index) => ({
      sequence: index + 1,
      previous: 'e'.repeat(64),
      hash: 'f'.repeat(64),
      v: 1,
      type,
      at,
      by: doers[index] ?? { kind: 'staff', id: 'ld-05983' },
      data: {},
    }),
  ),
  intact: true,
});
