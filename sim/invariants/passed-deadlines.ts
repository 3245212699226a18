import { passingsOf } from '../../core/passing.ts';
import type { Catalogue } from '../../functions/catalogue.ts';
import { reckoningOf } from '../../functions/dossiers/clock.ts';
import { countedDue } from './counted-due.ts';
import { ends, isWaiting } from './happenings.ts';
import type { Invariant, KeptDossier } from './invariant.ts';

/** When the result was due and did not come, by the slow oracle alone; what is late is so once until it is not any more. */
const resultsPassed = (catalogue: Catalogue, dossier: KeptDossier, now: number): number[] => {
  const passed: number[] = [];
  let late = false;
  for (const [index, { event }] of dossier.log.entries()) {
    if (ends.has(event.type)) break;
    const log = dossier.log.slice(0, index + 1);
    if (isWaiting(log)) continue;
    const due = countedDue(catalogue, { ...dossier, log });
    if (due > Date.parse(event.at)) late = false;
    const next = dossier.log[index + 1];
    if (late || due >= (next === undefined ? now : Date.parse(next.event.at))) continue;
    late = true;
    passed.push(due);
  }
  return passed;
};

/** What passed while the clock ran is noted once each, though the dossier ended a moment later; nothing else is. */
export const passedDeadlines: Invariant = {
  name: 'each passed deadline is noted once',
  check: ({ dossiers, catalogue, now }) =>
    dossiers.flatMap((dossier) => {
      const { code, meta, log } = dossier;
      const { time, law, events } = reckoningOf(catalogue, meta, log);
      const passings = passingsOf(time, law, events).filter(({ what, at }) => what !== 'result' && at < now);
      const results = resultsPassed(catalogue, dossier, now).map((at) => ({ what: 'result', at }));
      const passed = [...passings, ...results].map(({ what, at }) => `${what} ${new Date(at).toISOString()}`);
      const noted = log.flatMap(({ event }) =>
        event.type === 'deadline-passed' ? [`${event.data.what} ${event.data.dueAt}`] : [],
      );
      const missing = passed.filter((each) => !noted.includes(each)).map((each) => `${code} does not note ${each}`);
      const wrong = noted
        .filter((each, index) => !passed.includes(each) || noted.indexOf(each) !== index)
        .map((each) => `${code} notes ${each}, which had not passed or is noted before`);
      return [...missing, ...wrong];
    }),
};
