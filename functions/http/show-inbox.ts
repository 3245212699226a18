import { may } from '../../core/authorisation.ts';
import { openOpinions } from '../../core/consulted.ts';
import { isOpen } from '../../core/dispute/contested-result.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isEnd, isPause } from '../../core/lifecycle.ts';
import { isSilent } from '../../core/outside/decide-outside.ts';
import type { Staff } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { isAllSent } from '../../core/supplement.ts';
import type { Act } from '../answers/staff-dossier.ts';
import type { Inbox, InboxLine } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import { allowedTo } from './allowed-acts.ts';
import { marksOf } from './dossier-view.ts';
import type { ListTools } from './list-tools.ts';

/**
 * By which a dossier goes on. What waits for the citizen is nobody’s turn here: a list offers to receive a supplement
 * only once all of it was sent.
 */
const taskActs = new Set<Act>([
  'claim',
  'release',
  'propose',
  'ask-outside',
  'keep-appointment',
  'approve',
  'continue',
  'receive-supplement',
  'hand-paper-copy',
  'close-review',
  'uphold-result',
]);

/** Their own signature is waited for. */
const isToSign = ({ id }: Staff, { task, parked }: Dossier): boolean =>
  parked === undefined && task?.step === 'issue' && task.holder === id;

/** What another agency asks of the person’s own, as long as it has not answered; nothing else of that dossier is theirs. */
const questionLineOf = (catalogue: Catalogue, person: Staff, dossier: Dossier, at: number): InboxLine => {
  const { code, version, procedure, dueAt, status, submittedAt } = dossier;
  const due = openOpinions(dossier).find(({ unit }) => unit === person.unit)?.dueAt ?? dueAt;
  return {
    code,
    version,
    procedure,
    name: catalogue.procedure(procedure).name,
    step: 'consult',
    dueAt: due,
    marks: [],
    status,
    submittedAt,
    late: Date.parse(due) < at,
    stepLate: false,
    paused: false,
    sent: false,
    asked: true,
    turn: may(person, 'give-opinion', dossier),
    claimable: false,
    approvable: false,
  };
};

/** One open task as a line of an inbox. */
const lineOf = (catalogue: Catalogue, person: Staff, dossier: Dossier, at: number): InboxLine => {
  if (dossier.unit !== person.unit) return questionLineOf(catalogue, person, dossier, at);
  const { code, version, procedure, phase, task, dueAt, status, submittedAt, passed, delivery, paperCopy } = dossier;
  const { disputes = [], contested = [] } = dossier;
  const edition = catalogue.edition(dossier);
  const allowed = allowedTo({ staff: person, dossier, edition });
  // While the clock stands still nothing is late.
  const paused = isPause(phase);
  // Nor once the result is there: only somebody waits for it on paper.
  const ended = isEnd(phase);
  const isLate = (due: string | undefined) => due !== undefined && !paused && !ended && Date.parse(due) < at;
  return {
    code,
    version,
    procedure,
    name: catalogue.procedure(procedure).name,
    step: isSilent(dossier) ? 'external' : isPause(phase) ? phase : task?.step,
    dueAt,
    stepDueAt: task?.dueAt,
    holder: task?.holder,
    marks: marksOf(edition, dossier),
    status,
    submittedAt,
    late: isLate(dueAt) || (!paused && !ended && passed?.includes('notice') === true),
    stepLate: isLate(task?.dueAt) || isSilent(dossier),
    paused,
    ...(delivery === 'paper-asked' ? { paperAsked: paperCopy?.at } : {}),
    ...(disputes.some(({ review }) => review === 'open') ? { review: true as const } : {}),
    ...(contested.some(isOpen) ? { contested: true as const } : {}),
    sent: phase === 'supplement' && isAllSent(dossier),
    turn: allowed.some((act) => taskActs.has(act)) || isToSign(person, dossier),
    claimable: allowed.includes('claim'),
    approvable: allowed.includes('approve'),
  };
};

/** The open tasks of the person’s own unit and roles, the one that is due first on top, part by part. */
export const showInbox =
  (tools: ListTools): Handler<Inbox> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const wanted = request.query['role'];
    const roles = person.roles.filter((role) => role !== 'operator' && (wanted === undefined || wanted === role));
    const list = `inbox ${person.unit} ${roles.join(' ')}`;
    const { items, ...more } = await tools.views.inbox(person.unit, roles, await spanIn(tools.vault, request, list));
    const lines = items.map((dossier) => lineOf(tools.catalogue, person, dossier, request.at));
    return { status: 200, body: await partBody(tools.vault, list, { items: lines, ...more }) };
  };
