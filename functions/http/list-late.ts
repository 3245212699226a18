import { lateSince, minutesLeft, urgencyOf } from '../../core/urgency.ts';
import { isEnd } from '../../core/lifecycle.ts';
import type { LateDossiers } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import type { ReadOpen } from '../views/open-dossiers.ts';
import { inboxOf } from './inbox-of.ts';

/** Longer than anybody reads; what is late by most comes first. */
const mostShown = 200;

/** What of the person’s own unit is late or about to be, by when it is due, whoever has it. */
export const listLate =
  ({ catalogue, open }: { readonly catalogue: Catalogue; readonly open: ReadOpen }): Handler<LateDossiers> =>
  async (request) => {
    const { unit } = inboxOf(request).person;
    const standing = (await open([unit]))
      .flatMap((dossier) => {
        const { route } = catalogue.edition(dossier);
        const urgency = urgencyOf(dossier, route, request.at);
        if (urgency === undefined) return [];
        return [{ dossier, urgency, from: lateSince(dossier, route, request.at) ?? Date.parse(dossier.dueAt) }];
      })
      .toSorted((a, b) => a.from - b.from);
    const items = standing.slice(0, mostShown).map(({ dossier, urgency, from }): LateDossiers['items'][number] => {
      const { code, procedure, dueAt, phase, holder, rescheduledAt } = dossier;
      const { name } = catalogue.procedure(procedure);
      return {
        code,
        procedure,
        dueAt,
        name,
        urgency,
        left: minutesLeft(new Date(from).toISOString(), request.at),
        ...(isEnd(phase) ? {} : { step: phase }),
        ...(holder === undefined ? {} : { holder }),
        ...(rescheduledAt === undefined ? {} : { rescheduledAt }),
      };
    });
    const late = standing.filter(({ urgency }) => urgency === 'overdue').length;
    return {
      status: 200,
      body: { items, late, soon: standing.length - late, complete: items.length === standing.length },
    };
  };
