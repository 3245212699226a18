import type { RecordedEvent } from '../../events/recorded-event.ts';
import { allows, type Dossier } from '../../core/dossier.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { Refusal } from '../../core/refusal.ts';
import { creditOutage, prolonging, type Outage } from '../../core/term-changes.ts';
import type { Credited } from '../answers/lists.ts';
import { appendWithDue, clockAfter, type ClockTools } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { OutageBody } from './bodies.ts';
import type { Views } from '../views/views.ts';

export interface OutageTools extends ClockTools {
  readonly views: Views;
  readonly now: () => number;
}

/** API Gateway waits half a minute; an operator may ask again until it is complete. */
const longestMs = 20_000;

const has = (log: readonly RecordedEvent[], id: string): boolean =>
  log.some(({ event }) => event.type === 'outage-credited' && event.data.outage === id);

/** Credits one dossier, unless it came in later or has the credit. Somebody who moves it meanwhile leaves it for the next time. */
const credit = async (tools: OutageTools, dossier: Dossier, outage: Outage, at: string): Promise<boolean> => {
  if (dossier.submittedAt >= outage.to || !allows(dossier, 'outage-credited')) return false;
  if (has(await tools.dossiers.log(dossier.code), outage.id)) return false;
  const event = creditOutage(outage, at);
  const clock = await clockAfter(tools, dossier, event);
  await appendWithDue(tools, dossier, prolonging(event, dossier, clock));
  return true;
};

/**
 * An operator records that the system did not work: the time is not counted for any open dossier, nor for anybody who is
 * waited for. The same window has the same name, so that asking twice credits once.
 */
export const recordOutage =
  (tools: OutageTools): Handler<Credited> =>
  async (request) => {
    const { from, to } = bodyAs(request, OutageBody);
    const [begun, ended] = [Date.parse(from), Date.parse(to)];
    if (begun >= ended) throw new Refusal('invalid-fields', [problemAt('/to', 'invalid')]);
    if (ended > request.at) throw new Refusal('invalid-fields', [problemAt('/to', 'future')]);
    const at = new Date(request.at).toISOString();
    const window = { from: new Date(begun).toISOString(), to: new Date(ended).toISOString() };
    const outage = { id: `${window.from}/${window.to}`, ...window };
    const until = tools.now() + longestMs;
    let credited = 0;
    for await (const code of tools.views.open()) {
      if (tools.now() > until) return { status: 200, body: { credited, complete: false } };
      if (await credit(tools, await tools.dossiers.require(code), outage, at)) credited++;
    }
    return { status: 200, body: { credited, complete: true } };
  };
