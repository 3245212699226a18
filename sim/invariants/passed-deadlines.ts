import { passingsOf } from '../../core/passing.ts';
import { reckoningOf } from '../../functions/dossiers/clock.ts';
import type { Invariant } from './invariant.ts';

/** What passed while the clock ran is noted once each, though the dossier ended a moment later; nothing else is. */
export const passedDeadlines: Invariant = {
  name: 'each passed deadline is noted once',
  check: ({ dossiers, catalogue, now }) =>
    dossiers.flatMap(({ code, meta, log }) => {
      const { time, law, events } = reckoningOf(catalogue, meta, log);
      const passed = passingsOf(time, law, events)
        .filter(({ at }) => at < now)
        .map(({ what, at }) => `${what} ${new Date(at).toISOString()}`);
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
