import { readForm, type FormAnswer } from '../../../api/catalogue.ts';
import { readHelped, type HelpedDraft } from '../help.ts';
import type { Begun, ToSign } from './on-behalf.ts';

/** A form that is open at the counter, and its procedure. */
export interface Desk {
  readonly begun: Begun;
  readonly draft: HelpedDraft;
  readonly answer: FormAnswer;
}

/** What is printed and signed: what the server would file, and not what was typed. */
export interface Printed {
  readonly sheet: ToSign;
}

export const openDesk = async (begun: Begun): Promise<Desk> => {
  const draft = await readHelped(begun.id);
  return { begun, draft, answer: await readForm(draft.procedure) };
};
