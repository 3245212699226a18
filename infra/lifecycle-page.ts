import { abandonedAfterDays } from '../core/figures/form.ts';
import { longestPause } from '../core/filling.ts';
import { minute } from '../core/vietnam-time.ts';
import { delivery } from '../core/delivery.ts';
import { finance } from '../core/finance.ts';
import { isEnd, lifecycle, movesOf, phases, type Phase, type Status } from '../core/lifecycle.ts';
import { statuses } from '../core/status.ts';
import { syncMoves } from '../core/sync.ts';
import { validity } from '../core/validity.ts';
import { Step } from '../events/step.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}
interface Row {
  readonly from: readonly string[];
  readonly to: string;
  readonly status?: Status;
}

/** On the longest route; a shorter one leaves steps out. */
const nextOf = (phase: string): Phase => {
  const here = Step.options.findIndex((step) => step === phase);
  return Step.options[here + 1] ?? 'closed';
};

const leadsFrom = (state: string, to: string): readonly string[] => {
  if (to === 'stay') return [];
  if (to === 'back') return movesOf('payment-requested').from;
  return [to === 'next' ? nextOf(state) : to];
};

const edgesOf = (moves: Readonly<Record<string, Row>>): Edge[] =>
  Object.entries(moves).flatMap(([by, { from, to }]) =>
    from.flatMap((state) => leadsFrom(state, to).map((led) => ({ from: state, to: led, by }))),
  );

/** Events between the same two states share one arrow. */
const diagram = (edges: readonly Edge[], begin: string, ends: readonly string[] = []): string[] => {
  const arrows = new Map<string, string[]>();
  for (const { from, to, by } of edges)
    arrows.set(`${from} --> ${to}`, [...(arrows.get(`${from} --> ${to}`) ?? []), by]);
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${begin}`,
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join(', ')}`),
    ...ends.map((end) => `  ${end} --> [*]`),
    '```',
  ];
};

const statusOf = (status: Status): string => `${status} ${statuses[status].vi} (${statuses[status].en})`;

const ledTo: Readonly<Record<string, string>> = {
  next: 'the next step',
  back: 'the step at which it was asked for',
};

const eventLine = ([type, { from, to, status }]: [string, Row]): string => {
  const where = from.length === 0 ? 'begins a dossier' : `in ${from.join(', ')}`;
  const leads = to === 'stay' ? '' : `; leads to ${ledTo[to] ?? to}`;
  return `- \`${type}\` ${where}${leads}${status === undefined ? '' : `; status ${statusOf(status)}`}`;
};

/** The page `docs/lifecycle.md`: the five state sets of a dossier as the tables of the code have them. */
export const lifecyclePage = (): string =>
  [
    '# The life of a dossier',
    '',
    'A dossier has five sets of states, each with one table of moves. The condition of every write in the dossiers’ table',
    'derives from the same rows. Made by `npm run docs:lifecycle`; a test compares it with the code.',
    '',
    '## Business: phases and the ten national statuses',
    '',
    ...diagram(edgesOf(lifecycle), 'check', phases.filter(isEnd)),
    '',
    'Every event, where it may happen and what it changes:',
    '',
    ...Object.entries<Row>(lifecycle).map(eventLine),
    '',
    'The clock of the law in each status:',
    '',
    ...Object.entries(statuses).map(([code, { vi, en, clock }]) => `- ${code} ${vi} (${en}): ${clock}`),
    '',
    '## Finance',
    '',
    'A dossier that costs nothing begins, and stays, at `none`.',
    '',
    ...diagram(edgesOf(finance), 'due', ['paid', 'waived']),
    '',
    '## Delivery',
    '',
    ...diagram(edgesOf(delivery), 'none', ['delivered']),
    '',
    '## Validity of the result',
    '',
    'Of one dossier one result stands at most: another one takes its place in the same write.',
    '',
    ...diagram(edgesOf(validity), 'none', ['revoked']),
    '',
    '## Synchronisation with the National Public Service Portal',
    '',
    'Kept beside the dossier: its moves are attempts, not events.',
    '',
    ...diagram(edgesOf(syncMoves), 'pending'),
    '',
    '## The form before it',
    '',
    'A form has a log of its own beside the dossiers, which holds nothing of whoever fills it in and stays when the form',
    'is purged: `form-opened`, with the unit whose matter it will be if that was known by then, and `form-left`, when it is',
    'given up, with the ticks why; both to the hour only, so that neither is found beside a row of the access log. It became',
    'a dossier where `dossier-submitted` names it as its `draft`, with the unit that it was opened for; what is neither sent',
    `nor given up after ${abandonedAfterDays} days counts as abandoned. Both are announced on the bus under their own names, which no consumer`,
    'of dossiers hears.',
    '',
    '`dossier-submitted` says how long the filling took (`filling`): from the sign-in, and how much of that somebody was at',
    `the form. Between two moments at which the server saw them, at most ${longestPause / minute} minutes count; a longer pause begins another`,
    'sitting. Of a linked matter only the first dossier has it: the others come out of the same form.',
    '',
  ].join('\n');
