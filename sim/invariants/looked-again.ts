import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Invariant, KeptDossier } from './invariant.ts';

const pathsOf = (log: readonly RecordedEvent[], type: 'review-opened' | 'review-closed'): string[] =>
  log.flatMap(({ event }) => (event.type === type ? [event.data.path] : []));

const breachesIn = ({ code, meta: { disputes = [] }, log }: KeptDossier): string[] => {
  const [opened, closed] = [pathsOf(log, 'review-opened'), pathsOf(log, 'review-closed')];
  return [
    ...disputes.filter(({ review }) => review === 'open').map(({ path }) => `${code} waits for a look at ${path}`),
    ...closed.filter((path) => !opened.includes(path)).map((path) => `${code} was looked at for ${path} without need`),
    ...opened
      .filter((path) => closed.filter((each) => each === path).length !== 1)
      .map((path) => `${code} was not looked at once for ${path}`),
  ];
};

/** What an owner put right after the decision reaches a leader, who looks at it once; nobody else opens or closes that. */
export const lookedAgain: Invariant = {
  name: 'leaders look at what was put right late',
  check: ({ dossiers }) => dossiers.flatMap(breachesIn),
};
