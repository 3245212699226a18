import type { HelpedDraft } from '../answers/draft.ts';
import { helpedDraft, type HelpedTools } from '../assisting/helped-draft.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { noteFormReading, type FormReadingTools } from './note-form-reading.ts';
import { draftView } from './open-draft.ts';

export type ShowHelpedTools = HelpedTools & FormReadingTools;

/** The citizen’s form as it stands, for the officer who helps. It is on the record of everybody whose data it holds. */
export const showHelpedDraft =
  (tools: ShowHelpedTools): Handler<HelpedDraft> =>
  async (request) => {
    const helped = await helpedDraft(tools, request);
    const { help, kept } = helped;
    const { applicant } = kept.draft;
    await noteFormReading(tools, request, helped, kept.draft);
    const until = help.helper?.until ?? help.codeUntil;
    return { status: 200, headers: etag(kept.version), body: { ...draftView(kept), applicant, until } };
  };
