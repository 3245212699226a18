import type { Announced } from '../../events/announced.ts';
import { sendNotice, type NoticeTools } from '../notices/send-notice.ts';
import { bringsForms, writeForms, type FormTools } from '../papers/write-form.ts';

/** Writes the official forms that go with what happened, at the moment it happened, and tells the citizen of them. */
export const writeFormsOf =
  (tools: FormTools & NoticeTools) =>
  async ({ dossier, sequence, type }: Announced): Promise<string> => {
    const forms = bringsForms(type) ? await writeForms(tools, dossier, sequence) : undefined;
    if (forms === undefined) return 'nothing to write';
    await sendNotice(tools, forms);
    return `wrote ${forms.written.join(' ')}`;
  };
