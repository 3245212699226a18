import type { Told } from '../../../core/portal-record.ts';

/** A dossier as the synchronisation reads it, with this version and business status. */
export const told = (version: number, status: number, more: Partial<Told> = {}): Told => {
  const code = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
  return {
    code: 'H37.001-261123-0001',
    procedure: '1.001193',
    unit: 'H37.001',
    phase: 'verify',
    version,
    status: code.find((each) => each === status) ?? 1,
    submittedAt: '2026-11-23T01:00:00.000Z',
    dueAt: '2026-11-23T10:30:00.000Z',
    changedAt: `2026-11-23T02:00:${String(version).padStart(2, '0')}.000Z`,
    ...more,
  };
};
