import type { OpenedDraft } from '../answers/draft.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { draftIdIn, personOf } from '../edge/request.ts';
import { requireMandateStill, type MandateStillTools } from '../representation/mandate-still.ts';
import { draftView } from './open-draft.ts';

/** A form as it was left, on any device. */
export const showDraft =
  (tools: MandateStillTools & { readonly drafts: DraftStore }): Handler<OpenedDraft> =>
  async (request) => {
    const kept = await tools.drafts.require(personOf(request).id, draftIdIn(request));
    await requireMandateStill(tools, request, kept.draft);
    return { status: 200, headers: etag(kept.version), body: draftView(kept) };
  };
