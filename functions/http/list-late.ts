import { isEnd } from '../../core/lifecycle.ts';
import type { LateDossiers } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { inboxOf } from './inbox-of.ts';
import type { ListTools } from './list-tools.ts';
import { minutesLeft, urgencyOf } from '../views/urgency.ts';

/** Longer than anybody reads; what is late by most comes first. */
const mostShown = 200;

/** What of the person’s own unit is late or about to be, by when it is due, whoever has it. */
export const listLate =
  ({ catalogue, views }: Pick<ListTools, 'catalogue' | 'views'>): Handler<LateDossiers> =>
  async (request) => {
    const { unit } = inboxOf(request).person;
    const [{ items: open, complete }, elsewhere] = await Promise.all([
      views.wholeInbox(unit, ['officer', 'leader']),
      views.elsewhere(unit),
    ]);
    // One that waits for somebody else’s answer may be in an inbox as well.
    const all = new Map([...open, ...elsewhere].filter((each) => each.unit === unit).map((each) => [each.code, each]));
    const items = [...all.values()]
      .flatMap((dossier): LateDossiers['items'] => {
        const urgency = urgencyOf(unit, dossier, request.at);
        if (urgency === undefined) return [];
        const { code, procedure, dueAt, version, task, phase, rescheduledAt } = dossier;
        const { name } = catalogue.procedure(procedure);
        return [
          {
            code,
            procedure,
            dueAt,
            version,
            name,
            urgency,
            left: minutesLeft(dueAt, request.at),
            ...(isEnd(phase) ? {} : { step: phase }),
            ...(task?.holder === undefined ? {} : { holder: task.holder }),
            ...(rescheduledAt === undefined ? {} : { rescheduledAt }),
          },
        ];
      })
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const late = items.filter(({ urgency }) => urgency === 'overdue').length;
    const shown = items.slice(0, mostShown);
    return { status: 200, body: { items: shown, late, complete: complete && shown.length === items.length } };
  };
