import { readForm, type FormAnswer } from '../../../api/catalogue.ts';
import type { Flag } from '../../../api/draft.ts';
import type { Answers } from '../../../form/answers.ts';
import { readHelped, type HelpedDraft } from '../help.ts';
import type { Begun } from './on-behalf.ts';

/** A form that is open at the counter, and its procedure. */
export interface Desk {
  readonly begun: Begun;
  readonly draft: HelpedDraft;
  readonly answer: FormAnswer;
}

/** What the citizen says is right, by the question whose value a source holds. */
export type Claims = Readonly<Record<string, string | undefined>>;

/** The form as it was saved, and so as it is printed and signed. */
export interface Printed {
  readonly answers: Answers;
  readonly claims: Claims;
  readonly version: number;
}

export const flagsOf = (claims: Claims): Flag[] =>
  Object.entries(claims).flatMap(([path, claimed = '']) =>
    claimed.trim() === '' ? [] : [{ path, claimed: claimed.trim() }],
  );

export const openDesk = async (begun: Begun): Promise<Desk> => {
  const draft = await readHelped(begun.id);
  return { begun, draft, answer: await readForm(draft.procedure) };
};
