import { filledByHelper } from '../../core/assisting.ts';
import { seen } from '../../core/filling.ts';
import { heldBeside } from '../../core/known.ts';
import { restoreLocked } from '../../core/prefill.ts';
import { Refusal } from '../../core/refusal.ts';
import { helpedDraft, type HelpedTools } from '../assisting/helped-draft.ts';
import type { SavedDraft } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, expectedVersion } from '../edge/request.ts';
import { FillHelpedBody } from './bodies.ts';

/**
 * Keeps what the officer filled in for the citizen, who alone declares, calls a value wrong, and submits; on paper where
 * they cannot sign in, so that the officer types in what they call wrong, too. Nothing is kept once the help has ended,
 * however close the two come.
 */
export const fillHelpedDraft =
  (tools: HelpedTools & { readonly catalogue: Pick<Catalogue, 'edition'> }): Handler<SavedDraft> =>
  async (request) => {
    const version = expectedVersion(request);
    const { kept, ...helping } = await helpedDraft(tools, request);
    const { draft } = kept;
    const { answers: typed, flags = draft.flags } = bodyAs(request, FillHelpedBody);
    if (flags !== draft.flags && helping.help.onBehalf === undefined) throw new Refusal('not-allowed');
    if (kept.version !== version) throw new Refusal('changed-meanwhile');
    const filled = filledByHelper(tools.catalogue.edition(draft).form, draft.answers, typed);
    const answers = restoreLocked(filled, heldBeside(draft.prefill, filled));
    const updatedAt = new Date(request.at).toISOString();
    const filling = draft.filling === undefined ? {} : { filling: seen(draft.filling, updatedAt) };
    const typedIn = { ...draft, answers, flags, updatedAt, ...filling };
    const beside = await tools.drafts.saving(helping.help.citizen, typedIn, version);
    await tools.helps.fill(helping, beside);
    return { status: 200, headers: etag(version + 1), body: { version: version + 1, updatedAt } };
  };
