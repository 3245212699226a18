import { Refusal } from '../../core/refusal.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { Views } from '../views/views.ts';

/** The open tasks of the person’s own unit and roles, the one that is due first on top. */
export const showInbox =
  (tools: { readonly catalogue: Catalogue; readonly views: Views }): Handler =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const wanted = request.query['role'];
    const roles = person.roles.filter((role) => role !== 'operator' && (wanted === undefined || wanted === role));
    const lists = await Promise.all(roles.map(async (role) => tools.views.inbox(person.unit, role)));
    const items = lists.flat().flatMap((dossier) => {
      const { code, procedure, task, marks, status, submittedAt } = dossier;
      if (task === undefined) return [];
      const { name } = tools.catalogue.procedure(procedure);
      const late = Date.parse(dossier.dueAt) < request.at;
      return [
        {
          code,
          procedure,
          name,
          step: task.step,
          dueAt: dossier.dueAt,
          stepDueAt: task.dueAt,
          holder: task.holder,
          marks,
          status,
          submittedAt,
          late,
        },
      ];
    });
    return { status: 200, body: { items: items.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)) } };
  };
