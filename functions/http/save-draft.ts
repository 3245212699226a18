import { filledAtCounter } from '../../core/at-counter.ts';
import { seen } from '../../core/filling.ts';
import { heldBeside } from '../../core/known.ts';
import { restoreLocked } from '../../core/prefill.ts';
import { Refusal } from '../../core/refusal.ts';
import type { SavedDraft } from '../answers/draft.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, draftIdIn, expectedVersion, personOf } from '../edge/request.ts';
import { requireMandateStill, type MandateStillTools } from '../representation/mandate-still.ts';
import { counterHelperIn } from '../sessions/counter-helper.ts';
import { SaveDraftBody } from './bodies.ts';

/**
 * Keeps what was typed so far. Nothing is judged here: half a form is not wrong yet. What a source locked is no typing:
 * it is put back, so that a page that is behind can save all the same.
 */
export const saveDraft =
  (tools: MandateStillTools & { readonly drafts: DraftStore }): Handler<SavedDraft> =>
  async (request) => {
    const { id } = personOf(request);
    const version = expectedVersion(request);
    const { draft, version: stored } = await tools.drafts.require(id, draftIdIn(request));
    const { answers: typed, flags } = bodyAs(request, SaveDraftBody);
    if (stored !== version) throw new Refusal('changed-meanwhile');
    await requireMandateStill(tools, request, draft);
    const updatedAt = new Date(request.at).toISOString();
    const answers = restoreLocked(typed, heldBeside(draft.prefill, typed));
    const filling = draft.filling === undefined ? {} : { filling: seen(draft.filling, updatedAt) };
    const typedIn = { ...draft, answers, flags, updatedAt, ...filling };
    const kept = await tools.drafts.save(id, filledAtCounter(typedIn, counterHelperIn(request)), version);
    return { status: 200, headers: etag(kept.version), body: { version: kept.version, updatedAt } };
  };
