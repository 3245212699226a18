import { apology } from './apology-content.ts';
import { controlSheet } from './control-sheet-content.ts';
import type { FormMaterial } from './form-material.ts';
import type { EventForm } from './forms-at.ts';
import { receipt } from './receipt-content.ts';
import { refusalNotice } from './refusal-notice-content.ts';
import { stopNotice } from './stop-notice-content.ts';
import { supplementRequest } from './supplement-request-content.ts';

const contents: Readonly<Record<EventForm, (material: FormMaterial) => object>> = {
  '01': receipt,
  '02': supplementRequest,
  '03': refusalNotice,
  '04': apology,
  '05': stopNotice,
  '06': controlSheet,
};

/** What a form says, from everything it is made from. */
export const contentOf = (form: EventForm, material: FormMaterial): object => contents[form](material);
