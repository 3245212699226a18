import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import type { ListTools } from './list-tools.ts';

/** One open task as a line of an inbox. */
const lineOf = (catalogue: Catalogue, { code, procedure, task, ...dossier }: Dossier, at: number): object => {
  const { dueAt, marks, status, submittedAt } = dossier;
  return {
    code,
    procedure,
    name: catalogue.procedure(procedure).name,
    step: task?.step,
    dueAt,
    stepDueAt: task?.dueAt,
    holder: task?.holder,
    marks,
    status,
    submittedAt,
    late: Date.parse(dueAt) < at,
  };
};

/** The open tasks of the person’s own unit and roles, the one that is due first on top, part by part. */
export const showInbox =
  (tools: ListTools): Handler =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const wanted = request.query['role'];
    const roles = person.roles.filter((role) => role !== 'operator' && (wanted === undefined || wanted === role));
    const list = `inbox ${person.unit} ${roles.join(' ')}`;
    const { items, ...more } = await tools.views.inbox(person.unit, roles, await spanIn(tools.vault, request, list));
    const lines = items.map((dossier) => lineOf(tools.catalogue, dossier, request.at));
    return { status: 200, body: await partBody(tools.vault, list, { items: lines, ...more }) };
  };
