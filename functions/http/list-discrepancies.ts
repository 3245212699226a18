import type { Dispute } from '../../core/dispute/dispute.ts';
import { doubtsOf, isUnsettled } from '../../core/dispute/in-doubt.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { agencyOf } from '../../core/province.ts';
import type { Discrepancies } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import { inboxOf } from './inbox-of.ts';
import type { ListTools } from './list-tools.ts';
import { questionLabel } from './question-label.ts';

type Shown = Discrepancies['items'][number]['disputes'][number];

/** How far it is with whoever owns the data, or with the officer who has seen a paper. */
const stateOf = ({ answer, settled, overdue, case: sent }: Dispute): Shown['state'] => {
  if (answer !== undefined) return answer.outcome;
  if (settled !== undefined) return 'settled';
  if (sent === undefined) return 'untold';
  return overdue === true ? 'overdue' : 'told';
};

/** Values in doubt in the dossiers of the person’s own unit: by whom, and what has become of it; the oldest first. */
export const listDiscrepancies =
  ({ catalogue, views, vault }: ListTools): Handler<Discrepancies> =>
  async (request) => {
    const { unit } = inboxOf(request).person;
    const list = `discrepancies ${unit}`;
    const { items, ...more } = await views.doubted(unit, await spanIn(vault, request, list));
    const rows = items.map((dossier): Discrepancies['items'][number] => {
      const { code, procedure, submittedAt, dueAt, phase, task, disputes = [] } = dossier;
      const labelOf = (path: string) => questionLabel(catalogue, procedure, path);
      const reviewerOf = ({ case: sent }: Dispute) =>
        sent?.reviewer === undefined ? undefined : agencyOf(catalogue.province, sent.reviewer.unit)?.name;
      return {
        code,
        procedure,
        submittedAt,
        dueAt,
        name: catalogue.procedure(procedure).name,
        ...(isEnd(phase) ? {} : { step: phase }),
        ...(task?.holder === undefined ? {} : { holder: task.holder }),
        disputes: disputes.filter(isUnsettled).map((dispute): Shown => {
          const { path, source, policy, case: sent, review } = dispute;
          const reviewer = reviewerOf(dispute);
          return {
            path,
            label: labelOf(path),
            source,
            holds: policy === 'hold' && review !== 'open',
            state: stateOf(dispute),
            ...(sent === undefined ? {} : { sentAt: sent.sentAt, dueAt: sent.dueAt }),
            ...(reviewer === undefined ? {} : { reviewer }),
            ...(review === 'open' ? { review: true as const } : {}),
          };
        }),
        doubts: doubtsOf(dossier).flatMap(({ source, outcome, fields }) =>
          fields.map((path) => ({ path, label: labelOf(path), source, kind: outcome })),
        ),
      };
    });
    return { status: 200, body: await partBody(vault, list, { items: rows, ...more }) };
  };
