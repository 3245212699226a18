import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Amount } from '../../core/term.ts';
import type { Happening } from '../../test/support/deadline-oracle.ts';

const units = { day: 'd', 'working-day': 'wd', 'working-hour': 'wh', 'working-minute': 'wm' } as const;
/** `3wd`, as the oracle reads terms. */
export const termText = ({ count, unit }: Amount): string => `${count}${units[unit]}`;

/** Which wait begins with an event, and which events end it. */
const waits = {
  'supplement-requested': ['5', 'supplement-received'],
  'payment-requested': ['6', 'payment-recorded'],
  'dossier-suspended': ['8', 'dossier-continued'],
  'verification-completed': ['confirmation', 'draft-confirmed', 'draft-disputed', 'assessment-lapsed'],
} as const;
/** After these nothing of the dossier runs any more. */
export const ends: ReadonlySet<string> = new Set([
  'result-issued',
  'dossier-refused',
  'dossier-withdrawn',
  'dossier-stopped',
]);
const isWait = (type: string): type is keyof typeof waits => Object.hasOwn(waits, type);

/** The event that ended the wait which began with the event at `index`. */
const endOfWait = (
  log: readonly RecordedEvent[],
  index: number,
  type: keyof typeof waits,
): RecordedEvent | undefined => {
  const [, ...over] = waits[type];
  return log.slice(index + 1).find(({ event }) => over.some((end) => end === event.type));
};

/** Whether a wait is not over yet, so that nobody knows when the result is due. */
export const isWaiting = (log: readonly RecordedEvent[]): boolean =>
  log.some(({ event: { type } }, index) => isWait(type) && endOfWait(log, index, type) === undefined);

/**
 * What moved the due instant, read from the log event by event and from nothing that the platform reckons. A wait that
 * is not over has lasted until the end, or until the last event.
 */
export const happeningsIn = (log: readonly RecordedEvent[], { extensions }: Edition): Happening[] => {
  // What is noted after the end, such as an owner’s late answer, lengthens no wait.
  const last = log.find(({ event }) => ends.has(event.type)) ?? log.at(-1);
  return log.flatMap(({ event }, index): Happening[] => {
    const at = Date.parse(event.at);
    if (event.type === 'term-extended') {
      const by = extensions.find(({ code }) => code === event.data.code)?.term;
      return by === undefined ? [] : [{ kind: 'extended', by: termText(by), at }];
    }
    if (event.type === 'dossier-rescheduled') return [{ kind: 'rescheduled', to: event.data.day, at }];
    if (event.type === 'outage-credited')
      return [{ kind: 'outage', from: Date.parse(event.data.from), to: Date.parse(event.data.to), at }];
    if (!isWait(event.type) || last === undefined) return [];
    const [kind] = waits[event.type];
    const to = Date.parse((endOfWait(log, index, event.type) ?? last).event.at);
    return [{ kind, from: at, to, at: to }];
  });
};
