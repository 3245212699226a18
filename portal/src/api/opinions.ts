import type { NestedAnswers } from '../form/answers.ts';
import type { Form } from '../form/field.ts';
import type { Text } from '../words/text.ts';
import { addressOf, type Dossier } from './dossier.ts';
import { ifMatch, read, send } from './request.ts';

/** What an agency said, or what its silence means. */
type Said = 'agrees' | 'objects' | 'consent' | 'escalate';

/** Another agency that was asked about a dossier of the reader’s unit. */
export interface Opinion {
  readonly agency: Text;
  readonly unit: string;
  readonly question: Text;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly said?: Said;
  readonly at?: string;
  readonly note?: string;
}

/** What another agency asks the reader’s unit, and all that is shown of the dossier for it. */
export interface AskedQuestion extends Pick<Dossier, 'code' | 'name' | 'version' | 'communes'> {
  readonly asker: Text;
  readonly question: Text;
  readonly silence: { readonly means: 'consent' | 'escalate'; readonly ground: string };
  readonly ground: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly form: Form;
  readonly answers: NestedAnswers;
  /** It names the reader, so a colleague answers. */
  readonly own?: true;
}

export const readQuestion = async (code: string): Promise<AskedQuestion> => read(`${addressOf(code)}/question`);

export const giveOpinion = async (
  { code, version }: Pick<AskedQuestion, 'code' | 'version'>,
  opinion: { readonly agrees: boolean; readonly note?: string },
): Promise<void> => send('POST', `${addressOf(code)}/opinion`, { body: opinion, headers: ifMatch(version) });
