import { isFor } from '../papers/forms.ts';
import type { PaperKind } from '../papers/paper.ts';
import type { PaperList } from '../papers/paper-list.ts';
import type { WrittenForms } from '../papers/write-form.ts';
import type { Messages } from './messages.ts';
import { noticeOf } from './notice.ts';

export interface NoticeTools {
  readonly papers: PaperList;
  readonly messages: Messages;
  /** The portal’s, or empty while it is not known. */
  readonly origin: string;
  readonly now: () => number;
}

/** What the citizen is told of; an event that brings nothing but the agency’s own papers is told to nobody. */
const kindIn = ({ written, material }: WrittenForms): PaperKind | undefined =>
  material.event.type === 'result-returned' ? 'result' : written.find((form) => isFor('citizen', form));

/**
 * Tells whoever filed the dossier that a paper is there, which is stored by now. Once in effect: what was sent is on the
 * paper’s row, and a message that was sent without it being known there has the same id when it comes again.
 */
export const sendNotice = async (tools: NoticeTools, forms: WrittenForms): Promise<void> => {
  const { papers, messages, origin, now } = tools;
  const kind = kindIn(forms);
  if (kind === undefined) return;
  const { before, particulars } = forms.material;
  if ((await papers.sentAt(before.code, kind)) !== undefined) return;
  // Whoever files is the one who signed in and asks for the result; of nobody else is there an identifier of an account.
  await messages.tell(particulars.applicant.citizenId, noticeOf(kind, forms.material, origin));
  await papers.noteSent(before.code, kind, new Date(now()).toISOString());
};
