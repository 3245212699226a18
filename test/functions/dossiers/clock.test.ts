import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { readClock } from '../../../functions/dossiers/clock.ts';
import { workingTimeOf } from '../../../functions/dossiers/law-of.ts';
import { samples } from '../../core/sample-events.ts';
import { openLaw } from '../http/law-house.ts';

/** A log whose first event knew the calendar only to a day. */
const cutShort = (log: readonly RecordedEvent[], until: string): RecordedEvent[] =>
  log.map((recorded) => {
    const { event } = recorded;
    if (event.type !== 'dossier-submitted') return recorded;
    const { frozen } = event.data;
    const calendar = { ...frozen.calendar, until };
    return { ...recorded, event: { ...event, data: { ...event.data, frozen: { ...frozen, calendar } } } };
  });

test('a dossier that outlasts the calendar of its receipt is reckoned with the days decided since', async () => {
  const { code, catalogue, dossiers, happened } = await openLaw();
  await happened(code, samples['term-extended']);
  const log = cutShort(await dossiers.log(code), '2026-11-24');
  const short = { ...dossiers, log: async () => log, event: async () => log[0] };
  const at = Date.parse('2027-06-01T10:00:00+07:00');
  const dossier = await dossiers.require(code);
  const whole = await readClock({ catalogue, dossiers }, dossier, at);
  expect(await readClock({ catalogue, dossiers: short }, dossier, at)).toEqual(whole);
  const time = await workingTimeOf({ catalogue, dossiers: short }, dossier);
  // The first working day after Monday, over the holiday on Tuesday.
  expect(time.closing(time.workingDay(Math.floor(Date.parse('2026-11-23') / 86_400_000), 1))).toBe(
    Date.parse('2026-11-25T17:30:00+07:00'),
  );
  const ended = { ...catalogue, calendar: { ...catalogue.calendar, until: '2026-11-24' } };
  await expect(readClock({ catalogue: ended, dossiers: short }, dossier, at)).rejects.toThrow(RangeError);
});
