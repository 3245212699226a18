import { filledByHelper } from '../../core/assisting.ts';
import { heldBeside } from '../../core/known.ts';
import { restoreLocked } from '../../core/prefill.ts';
import { Refusal } from '../../core/refusal.ts';
import { helpedDraft, type HelpedTools } from '../assisting/helped-draft.ts';
import type { SavedDraft } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, expectedVersion } from '../edge/request.ts';
import { FillHelpedBody } from './bodies.ts';

/** Keeps what the officer filled in for the citizen, who alone declares, calls a value wrong, and submits. */
export const fillHelpedDraft =
  (tools: HelpedTools & { readonly catalogue: Pick<Catalogue, 'edition'> }): Handler<SavedDraft> =>
  async (request) => {
    const version = expectedVersion(request);
    const { help, kept } = await helpedDraft(tools, request);
    const { draft } = kept;
    const typed = bodyAs(request, FillHelpedBody).answers;
    if (kept.version !== version) throw new Refusal('changed-meanwhile');
    const filled = filledByHelper(tools.catalogue.edition(draft).form, draft.answers, typed);
    const answers = restoreLocked(filled, heldBeside(draft.prefill, filled));
    const updatedAt = new Date(request.at).toISOString();
    const saved = await tools.drafts.save(help.citizen, { ...draft, answers, updatedAt }, version);
    return { status: 200, headers: etag(saved.version), body: { version: saved.version, updatedAt } };
  };
