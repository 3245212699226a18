import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { readClock } from '../../../functions/dossiers/clock.ts';
import { workingTimeOf } from '../../../functions/dossiers/law-of.ts';
import { samples } from '../../core/sample-events.ts';
import { officer } from '../../core/samples.ts';
import { costly, openLaw } from '../http/law-house.ts';
import { sessionOf } from '../http-event.ts';

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
});

test('whatever holiday file is missing, a citizen submits, staff open, and its clock is reckoned', async () => {
  const holidays = costly.holidays.filter(({ year }) => year === 2025);
  const { code, session, ask, at, dossiers } = await openLaw(catalogueOf({ ...costly, holidays }));
  // In the five working days that follow lies the 24th of November, which has the same date each year.
  expect(await dossiers.require(code)).toMatchObject({ dueAt: expect.stringContaining('2026-11-2') });
  at(Date.parse('2029-01-03T09:00:00+07:00'));
  const opened = await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path: { code } });
  expect(opened).toMatchObject({ status: 200, body: { code } });
  const clock = await ask('GET /v1/dossiers/{code}/clock', { session, path: { code } });
  expect(clock.status).toBe(200);
  expect(JSON.stringify(clock.body)).toContain('Lịch nghỉ năm 2026 là dự kiến.');
});
