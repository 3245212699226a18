import { formLeft } from '../../core/form-log.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { FormLog } from '../drafts/form-log.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, draftIdIn, personOf } from '../edge/request.ts';
import { LeavingBody } from './rating-bodies.ts';

/** Somebody gives a form up and says why, if they like: it is gone, and that it was given up stays, without them. */
export const leaveDraft =
  (tools: { readonly drafts: DraftStore; readonly formLog: FormLog }): Handler =>
  async (request) => {
    const { id } = personOf(request);
    const said = bodyAs(request, LeavingBody);
    const { draft } = await tools.drafts.require(id, draftIdIn(request));
    const left = formLeft(draft.id, new Date(request.at).toISOString(), said);
    await tools.drafts.drop(id, draft.id, [tools.formLog(left)]);
    return { status: 204 };
  };
