import { Refusal } from '../../core/refusal.ts';
import type { UnsentDrafts } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

interface Tools {
  readonly catalogue: Pick<Catalogue, 'procedure'>;
  readonly drafts: Pick<DraftStore, 'unsent'>;
}

/** Undefined of a procedure that is offered no more: its form can be sent no more either. */
const offered = ({ catalogue }: Tools, code: string) => {
  try {
    return catalogue.procedure(code);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

/** The forms that somebody has not sent, to go on with on any device. None is opened for it: what stands in them stays sealed. */
export const listDrafts =
  (tools: Tools): Handler<UnsentDrafts> =>
  async (request) => {
    const forms = await tools.drafts.unsent(personOf(request).id, request.at);
    const items = forms.flatMap(({ id, procedure: code, by, openedAt, savedAt, until }) => {
      const procedure = offered(tools, code);
      if (procedure === undefined) return [];
      const { slug, name } = procedure;
      const times = { openedAt, savedAt: new Date(savedAt).toISOString(), until: new Date(until).toISOString() };
      return [{ id, procedure: code, slug, name, ...(by === undefined ? {} : { by }), ...times }];
    });
    return { status: 200, body: { items } };
  };
