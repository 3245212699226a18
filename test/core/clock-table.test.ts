import { expect, test } from 'vitest';
import { calendarOf } from '../../core/calendar.ts';
import { clockOf } from '../../core/clock/clock.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { lawOf, logOf, term } from './clock-questions.ts';
import { readDeadlineCases } from './deadline-cases.ts';

const cases = await readDeadlineCases();

test.each(cases)('$id: $reason', ({ week, years, receivedAt, term: text, cutoff, happenings, due }) => {
  const events = logOf(receivedAt, happenings);
  const last = events.at(-1)?.at ?? receivedAt;
  const clock = clockOf(createWorkingTime(calendarOf(week, years)), lawOf(term(text, cutoff)), events, last);
  expect(new Date(clock.due)).toEqual(new Date(due));
});
