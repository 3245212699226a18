import type { DossierEventType } from '../../events/dossier-event.ts';
import type { FormNumber } from './forms.ts';

/** The register is written when somebody asks for it, every other form when something happens. */
export type EventForm = Exclude<FormNumber, '07'>;

/** The forms that the law wants written when this happens. */
const formsAt: Readonly<Partial<Record<DossierEventType, readonly EventForm[]>>> = {
  'dossier-submitted': ['01'],
  'supplement-requested': ['02'],
  'dossier-refused': ['03', '06'],
  'dossier-rescheduled': ['04'],
  'dossier-withdrawn': ['05', '06'],
  'dossier-stopped': ['05', '06'],
  'result-returned': ['06'],
};
const byType = new Map<string, readonly EventForm[]>(Object.entries(formsAt));

/** What is to be written when an event of this type happens; each of them happens to a dossier once at most. */
export const formsOf = (type: string): readonly EventForm[] => byType.get(type) ?? [];
