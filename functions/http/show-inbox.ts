import type { Inbox } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import { filterIn, keptBy } from './inbox-filter.ts';
import { inboxLine } from './inbox-line.ts';
import { inboxOf } from './inbox-of.ts';
import type { ListTools } from './list-tools.ts';

/** The open tasks of the person’s own unit and roles, the one that is due first on top, part by part. */
export const showInbox =
  (tools: ListTools): Handler<Inbox> =>
  async (request) => {
    const { person, roles } = inboxOf(request);
    const filter = filterIn(request);
    // A part goes on where the one before it ended only in the very list that was narrowed so.
    const list = ['inbox', person.unit, ...roles, ...(filter === undefined ? [] : [JSON.stringify(filter)])].join(' ');
    const span = await spanIn(tools.vault, request, list);
    const kept = filter === undefined ? undefined : keptBy(tools.catalogue, filter, person, request.at);
    const { items, ...more } = await tools.views.inbox(person.unit, roles, span, kept);
    const lines = items.map((dossier) => inboxLine(tools.catalogue, person, dossier, request.at));
    return { status: 200, body: await partBody(tools.vault, list, { items: lines, ...more }) };
  };
