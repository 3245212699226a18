import type { Dossier } from '../../core/dossier.ts';
import { urgencyFor } from '../../core/urgency.ts';
import type { InboxCounts } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { isDoubted } from './inbox-filter.ts';
import { inboxOf } from './inbox-of.ts';
import type { ListTools } from './list-tools.ts';

/** How many dossiers each procedure has among them, the most first. */
const proceduresIn = (catalogue: Catalogue, items: readonly Dossier[]): InboxCounts['procedures'] => {
  const counts = new Map<string, number>();
  for (const { procedure } of items) counts.set(procedure, (counts.get(procedure) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, name: catalogue.procedure(code).name, count }))
    .toSorted((a, b) => b.count - a.count);
};

/** The open tasks of an inbox in numbers, each of which is one way to narrow it. */
export const countInbox =
  ({ catalogue, views }: Pick<ListTools, 'catalogue' | 'views'>): Handler<InboxCounts> =>
  async (request) => {
    const { person, roles } = inboxOf(request);
    const { items, complete } = await views.wholeInbox(person.unit, roles);
    const urgencies = items.map((dossier) =>
      urgencyFor(person.unit, dossier, catalogue.edition(dossier).route, request.at),
    );
    const of = (wanted: string): number => urgencies.filter((urgency) => urgency === wanted).length;
    return {
      status: 200,
      body: {
        all: items.length,
        mine: items.filter(({ task }) => task?.holder === person.id).length,
        overdue: of('overdue'),
        today: of('today'),
        soon: of('soon'),
        supplement: items.filter(({ phase }) => phase === 'supplement').length,
        doubted: items.filter((dossier) => isDoubted(person, dossier)).length,
        procedures: proceduresIn(catalogue, items),
        complete,
      },
    };
  };
