import { isAwaited } from '../../core/dispute/dispute.ts';
import type { Invariant } from './invariant.ts';

/** What is called wrong is told to its owner once, whatever is lost on the way, and what they say is on the log. */
export const ownersTold: Invariant = {
  name: 'owners are told once and heard',
  check: ({ dossiers, registers: { cases } }) => {
    const disputes = dossiers.flatMap(({ code, meta, log }) =>
      (meta.disputes ?? []).map((dispute) => ({ code, log, dispute })),
    );
    const known = new Set(disputes.map(({ dispute }) => dispute.case?.id));
    return [
      ...disputes.flatMap(({ code, log, dispute }) => {
        const { path, answer, case: sent } = dispute;
        const told = log.filter(({ event }) => event.type === 'dispute-sent' && event.data.path === path).length;
        const decided = sent === undefined ? undefined : cases.get(sent.id);
        const outcome = decided?.value === undefined ? 'kept' : 'corrected';
        if (isAwaited(dispute)) return [`${code} has nothing from the owner of ${path}`];
        if (told !== 1) return [`${code} has told the owner of ${path} ${told} times`];
        return answer?.outcome === outcome ? [] : [`${code} has heard ${answer?.outcome ?? 'nothing'}, not ${outcome}`];
      }),
      ...[...cases.keys()].filter((id) => !known.has(id)).map((id) => `${id} was told and is on no log`),
    ];
  },
};
