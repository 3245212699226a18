import type { Draft } from '../../core/draft.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { OpenedDraft } from '../answers/draft.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { draftIdIn, personOf, type Request } from '../edge/request.ts';
import { requireMandateStill, type MandateStillTools } from '../representation/mandate-still.ts';
import { draftView } from './open-draft.ts';

export type ShowDraftTools = MandateStillTools & { readonly drafts: DraftStore; readonly accesses: AccessLog };

/** A form that somebody fills in for another holds that other’s data: the reading is on their record. */
const noteFor = async (
  { accesses }: ShowDraftTools,
  request: Request,
  { procedure, prefill, represented }: Draft,
): Promise<void> => {
  if (represented === undefined) return;
  await accesses.note(represented.subject, request.id, {
    at: new Date(request.at).toISOString(),
    by: { kind: 'citizen', id: personOf(request).id },
    what: 'draft',
    purpose: procedure,
    procedure,
    fields: ['applicant.name', ...Object.keys(prefill)],
    acting: 'representative',
  });
};

/** A form as it was left, on any device. */
export const showDraft =
  (tools: ShowDraftTools): Handler<OpenedDraft> =>
  async (request) => {
    const kept = await tools.drafts.require(personOf(request).id, draftIdIn(request));
    await requireMandateStill(tools, request, kept.draft);
    await noteFor(tools, request, kept.draft);
    return { status: 200, headers: etag(kept.version), body: draftView(kept) };
  };
