import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { allows } from '../../core/fold.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { creditOutage, outageIn, type Outage } from '../../core/outage.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Credited } from '../answers/lists.ts';
import { appendProlonging, type ClockTools } from '../dossiers/clock.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import type { Watch } from '../edge/watch.ts';
import { requireLawfulWords } from '../guard/lawful-words.ts';
import type { Views } from '../views/views.ts';
import { OutageBody } from './bodies.ts';

export interface OutageTools extends ClockTools {
  readonly catalogue: ClockTools['catalogue'] & Pick<Catalogue, 'documents'>;
  readonly views: Pick<Views, 'open'>;
  readonly watch: Pick<Watch, 'fault'>;
  readonly now: () => number;
}

/** API Gateway waits half a minute; an operator goes on from where it stopped until it is complete. */
const longestMs = 20_000;

interface Recorded {
  readonly outage: Outage;
  readonly person: Person;
  readonly at: string;
}

const has = (log: readonly RecordedEvent[], id: string): boolean =>
  log.some(({ event }) => event.type === 'outage-credited' && event.data.outage === id);

/** Credits one dossier, unless it came in later or has the credit. */
const credit = async (tools: OutageTools, dossier: Dossier, { outage, person, at }: Recorded): Promise<boolean> => {
  if (dossier.submittedAt >= outage.to || !allows(dossier, 'outage-credited')) return false;
  const log = await tools.dossiers.log(dossier.code);
  if (has(log, outage.id)) return false;
  await appendProlonging(tools, dossier, creditOutage(outage, person, at), log);
  return true;
};

/** What everybody is told asks nobody for a paper, of whatever procedure. */
const requireLawfulReason = async ({ catalogue }: OutageTools, request: Request, text: string): Promise<void> => {
  const person = personOf(request);
  const where = { unit: person.kind === 'staff' ? person.unit : '', procedure: 'all' };
  await requireLawfulWords(catalogue, where, { text, pointer: '/reason', components: [], named: [] });
};

type Outcome = 'credited' | 'passed' | 'left' | 'failed';

/** What became of one dossier; one that somebody moved meanwhile, or that fails, leaves the others their turn. */
const outcomeOf = async (tools: OutageTools, code: string, recorded: Recorded): Promise<Outcome> => {
  try {
    return (await credit(tools, await tools.dossiers.require(code), recorded)) ? 'credited' : 'passed';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'changed-meanwhile') return 'left';
    tools.watch.fault('outage', error, { dossier: code });
    return 'failed';
  }
};

/**
 * An operator records that the system did not work: the time is not counted for any open dossier, nor for anybody who is
 * waited for. The same window has the same name, so that asking twice credits once.
 */
export const recordOutage =
  (tools: OutageTools): Handler<Credited> =>
  async (request) => {
    const { from, to, reason, cursor } = bodyAs(request, OutageBody);
    const outage = outageIn(Date.parse(from), Date.parse(to), request.at, reason);
    if (reason !== undefined) await requireLawfulReason(tools, request, reason);
    const recorded = { outage, person: personOf(request), at: new Date(request.at).toISOString() };
    if (cursor !== undefined && (await tools.dossiers.read(cursor)) === undefined)
      throw new Refusal('invalid-fields', [problemAt('/cursor', 'invalid')]);
    const until = tools.now() + longestMs;
    const count: Record<Outcome, number> = { credited: 0, passed: 0, left: 0, failed: 0 };
    const body = ({ passed: _passed, ...counted } = count) => counted;
    for await (const code of tools.views.open(cursor)) {
      count[await outcomeOf(tools, code, recorded)]++;
      if (tools.now() > until) return { status: 200, body: { ...body(), complete: false, next: code } };
    }
    return { status: 200, body: { ...body(), complete: count.left === 0 && count.failed === 0 } };
  };
