import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Check } from '../../events/checks.ts';

export const checkedAt = '2026-11-23T03:00:00.000Z';

/** The check of a dossier, as the machine records it. */
export const machineEvent = (checks: readonly Check[]): DossierEvent => ({
  v: 1,
  type: 'checks-recorded',
  at: checkedAt,
  by: machine,
  data: { checks: [...checks] },
});
