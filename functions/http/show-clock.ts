import * as z from 'zod/mini';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { requireRight } from '../../core/authorisation.ts';
import { namedDays } from '../../core/calendar.ts';
import { clockOf, type Clock } from '../../core/clock/clock.ts';
import { explain } from '../../core/clock/explain.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { Refusal } from '../../core/refusal.ts';
import { fold } from '../../core/fold.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import type { ClockView } from '../answers/clock.ts';
import type { Catalogue } from '../catalogue.ts';
import { reckoningOf } from '../dossiers/clock.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf, type Request } from '../edge/request.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
}

const iso = (instant: number): string => new Date(instant).toISOString();
const isoIf = (instant: number | undefined): string | undefined => (instant === undefined ? undefined : iso(instant));

/** The instant that is asked for: now, or one since the dossier came in. */
const instantIn = (request: Request, submittedAt: string): number => {
  const asked = request.query['at'];
  if (asked === undefined) return request.at;
  const at = z.iso.datetime({ offset: true }).safeParse(asked);
  const instant = at.success ? Date.parse(at.data) : Number.NaN;
  if (instant >= Date.parse(submittedAt) && instant <= request.at) return instant;
  throw new Refusal('invalid-fields', [problemAt('/at', at.success ? 'invalid' : 'date')]);
};

const shown = (clock: Clock): Omit<ClockView, 'dossier' | 'sentence' | 'explanation'> => ({
  at: iso(clock.at),
  receivedAt: iso(clock.receivedAt),
  due: iso(clock.due),
  remaining: clock.remaining,
  state: clock.state,
  perStep: clock.perStep.map((step) => ({
    ...step,
    began: iso(step.began),
    ended: isoIf(step.ended),
    due: iso(step.due),
  })),
  pausedBy: clock.pausedBy.map((pause) => ({ ...pause, from: iso(pause.from), to: isoIf(pause.to) })),
  timers: clock.timers.map((timer) => ({ ...timer, due: iso(timer.due), metAt: isoIf(timer.metAt) })),
  rescheduledAt: isoIf(clock.rescheduledAt),
  apologyBy: isoIf(clock.apologyBy),
  nextDeadline: clock.nextDeadline && { ...clock.nextDeadline, at: iso(clock.nextDeadline.at) },
  lateCause: clock.lateCause,
});

/** How many events had happened at an instant; none happened before the one it follows, whatever it says. */
const knownAt = (log: readonly RecordedEvent[], at: number): number => {
  const later = log.findIndex(({ event }) => Date.parse(event.at) > at);
  return later < 0 ? log.length : later;
};

/** How a dossier stands in time, at any instant since it came in, and the reckoning sentence by sentence. */
export const showClock =
  (tools: Tools): Handler<ClockView> =>
  async (request) => {
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(personOf(request), 'see-clock', dossier);
    const at = instantIn(request, dossier.submittedAt);
    const log = await tools.dossiers.log(dossier.code);
    const { time, law, events } = reckoningOf(tools.catalogue, dossier, log);
    const named = namedDays(tools.catalogue.holidays);
    const explanation = explain(time, law, events, at, named).map((line) => ({ ...line, at: iso(line.at) }));
    const clock = shown(clockOf(time, law, events, at));
    const sentence = nowSentence(fold(log.slice(0, knownAt(log, at))) ?? dossier);
    return { status: 200, body: { dossier: dossier.code, ...clock, sentence, explanation } };
  };
