import { Inquiry } from './inquiry.ts';
import { openFile } from './open-file.ts';
import { type CopyQuestion, type GenuineCopy, isCopy, judgeCopy } from './verify-copy.ts';
import { judgeResult, type Question, type Verdict } from './verify-result.ts';

export type FileQuestion = Question & CopyQuestion;
export type FileVerdict = Verdict | GenuineCopy;

/**
 * Whether these bytes are a result, or an agency’s electronic copy of a paper, as it was signed. A copy is never taken
 * where the result of a dossier is asked for. Never throws for what is in the file.
 */
export const verifyFile = async (bytes: Uint8Array, question: FileQuestion): Promise<FileVerdict> => {
  const inquiry = new Inquiry();
  const document = await inquiry.ask('damaged', () => openFile(bytes));
  if (!document) return { genuine: false, reasons: inquiry.reasons, signatures: [] };
  const isAskedAsResult = question.dossier !== undefined;
  const judge = isAskedAsResult || !isCopy(document) ? judgeResult : judgeCopy;
  return judge(bytes, document, question, inquiry);
};
