import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  continued,
  frozenCalendar,
  HolidayYear,
  hoursOn,
  isWorkingDay,
  namedDays,
  nextWorkingDay,
  WorkingWeek,
} from '../../core/calendar.ts';
import { FrozenCalendar } from '../../events/frozen-law.ts';
import { calendar, holidays, province } from './samples.ts';

const ordinary = [
  ['08:00', '12:00'],
  ['13:30', '17:30'],
];
const morning: [string, string][] = [['07:30', '11:30']];

test.each([
  ['2026-03-02', ordinary, 'a Monday'],
  ['2026-03-07', [], 'a Saturday'],
  ['2026-02-17', [], 'Tết'],
  ['2026-04-27', [], 'the day in lieu of Hùng Vương'],
  ['2026-08-31', [], 'a swapped Monday'],
  ['2026-08-22', ordinary, 'the Saturday worked for it'],
])('%s: %j, %s', (date, hours) => {
  expect(hoursOn(calendar, date)).toEqual(hours);
});

const yearOf = (work: HolidayYear['work'], off: HolidayYear['off'] = []): HolidayYear => ({
  year: 2026,
  source: [],
  off,
  work,
});

describe('a province may have hours of its own', () => {
  const week: WorkingWeek = { ...province.week, otherDays: [{ day: 6, hours: morning }] };
  const swap = { vi: 'làm bù', kind: 'make-up' } as const;

  test('on Saturday mornings', () => {
    const open = calendarOf(week, holidays);
    expect(hoursOn(open, '2026-03-07')).toEqual(morning);
    expect(nextWorkingDay(open, '2026-03-06')).toBe('2026-03-07');
    expect(hoursOn(open, '2026-02-14')).toEqual(morning);
  });
  test('a Saturday worked in exchange has an ordinary day’s, unless the decision gives others', () => {
    const [plain, own] = [
      calendarOf(week, [yearOf([{ ...swap, date: '2026-08-22' }])]),
      calendarOf(week, [yearOf([{ ...swap, date: '2026-08-22', hours: [['08:00', '12:00']] }])]),
    ];
    expect(hoursOn(plain, '2026-08-22')).toEqual(ordinary);
    expect(hoursOn(own, '2026-08-22')).toEqual([['08:00', '12:00']]);
  });
  test('and a day may be free in part', () => {
    const half = calendarOf(week, [yearOf([], [{ date: '2026-02-13', vi: 'nghỉ', kind: 'holiday', hours: morning }])]);
    expect(hoursOn(half, '2026-02-13')).toEqual(morning);
    expect(isWorkingDay(half, '2026-02-13')).toBe(true);
  });
});

test.each([
  [[['12:00', '08:00']], 'backwards'],
  [
    [
      ['08:00', '12:00'],
      ['11:00', '17:00'],
    ],
    'overlapping',
  ],
  [[['8:00', '12:00']], 'badly written'],
  [[['08:00', '24:30']], 'not a time'],
  [[], 'empty'],
])('hours %j are a fault: %s', (hours) => {
  expect(WorkingWeek.safeParse({ days: [1], hours }).success).toBe(false);
});

test('after the last known year only weekdays and the holidays of fixed date are known', () => {
  const worked = ['2028-01-03', '2028-04-29', '2028-05-01', '2031-09-02', '2031-09-03', '2040-11-24'].map((date) =>
    isWorkingDay(calendar, date),
  );
  expect(worked).toEqual([true, false, false, false, true, false]);
});

test('a date before the known years is a fault, and so is a year between them without a file', () => {
  expect(() => hoursOn(calendar, '2024-12-31')).toThrow('no holiday file for 2024');
  expect(() => calendarOf(province.week, [])).toThrow('no holiday file at all');
  const gap = holidays.filter(({ year }) => year !== 2026);
  expect(() => calendarOf(province.week, gap)).toThrow('a holiday file is missing between');
});

describe('what a dossier keeps', () => {
  const frozen = frozenCalendar(calendar, '2026-03-02');

  test('says of every day from then on what the whole calendar says, and nothing of the days before', () => {
    for (let date = frozen.from; date < '2027-12-31'; date = nextWorkingDay(calendar, date))
      expect(hoursOn(frozen, date)).toEqual(hoursOn(calendar, date));
    expect(() => hoursOn(frozen, '2026-03-01')).toThrow(RangeError);
  });
  test('is an event’s plain data, under a kilobyte with two years', () => {
    expect(FrozenCalendar.parse(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen);
    expect(JSON.stringify(frozenCalendar(calendar, '2026-01-01')).length).toBeLessThan(1000);
  });
});

test('a day says in two languages why it is unlike its weekday, and whether that is sure', () => {
  const { day, projected } = namedDays(holidays);
  expect(day('2026-08-31')).toMatchObject({ vi: 'nghỉ hoán đổi', en: 'swapped day off', unverified: undefined });
  expect(day('2026-01-02')).toMatchObject({ en: 'swapped day off', unverified: 'general knowledge' });
  expect(day('2027-01-01')).toMatchObject({ vi: 'Tết Dương lịch', unverified: expect.stringContaining('projected') });
  expect(day('2026-03-07')).toBeUndefined();
  expect(day('2029-05-01')).toMatchObject({ vi: 'Quốc tế Lao động', unverified: projected(2029) });
  expect([2024, 2025, 2026].map(projected)).toEqual([undefined, undefined, undefined]);
  expect(projected(2027)).toContain('projected from the Labour Code');
  expect(projected(2029)).toContain('no holiday file of this year');
});

test('a day has a ground of its own, or that of its year’s exchanges, or that of its kind in the general rules', () => {
  const { day } = namedDays(holidays);
  const groundOf = (date: string) => day(date)?.ground;
  expect(groundOf('2026-11-24')).toBe('Nghị quyết 28/2026/QH16');
  for (const date of ['2026-08-31', '2026-08-22']) expect(groundOf(date)).toContain('Thông báo 109/TB-UBND');
  for (const date of ['2026-04-27', '2026-09-02']) expect(groundOf(date)).toBeUndefined();
  const dates = holidays.flatMap(({ off, work }) => [...off, ...work]).map(({ date }) => date);
  const exchanged = dates.filter((date) => ['swap', 'make-up'].includes(day(date)?.kind ?? ''));
  expect(exchanged.filter((date) => groundOf(date) === undefined)).toEqual([]);
  expect(exchanged.length).toBeGreaterThan(0);
});

describe('a calendar that goes on', () => {
  const frozen = { ...frozenCalendar(calendar, '2026-11-22'), until: '2027-01-01', days: { '2026-12-30': [] } };
  const week: WorkingWeek = { ...province.week, hours: [['07:00', '11:00']] };

  test('keeps its own days, and has the later ones as they are decided since', () => {
    const later = continued(frozen, calendarOf(week, holidays));
    expect([later.from, later.until]).toEqual(['2026-11-22', calendar.until]);
    expect(hoursOn(later, '2026-12-30')).toEqual([]);
    expect(hoursOn(later, '2026-12-31')).toEqual(ordinary);
    expect(hoursOn(later, '2027-01-01')).toEqual([]);
    expect(hoursOn(later, '2027-01-04')).toEqual(week.hours);
    expect(FrozenCalendar.safeParse(later).success).toBe(true);
  });
  test('begins when the receipt was, where no file reached that', () => {
    const received = frozenCalendar(calendarOf(province.week, holidays.slice(0, 1)), '2027-06-01');
    const later = continued(received, calendar);
    expect([later.from, Object.keys(later.days)[0]]).toEqual(['2027-06-01', '2027-06-01']);
    expect(isWorkingDay(received, '2027-09-03')).toBe(true);
    expect(isWorkingDay(later, '2027-09-03')).toBe(false);
  });
  test('is the same where nothing later is known, or not what follows', () => {
    expect(continued(frozen, frozen)).toBe(frozen);
    expect(continued(frozen, { ...calendar, from: '2027-06-01', until: '2029-01-01' })).toBe(frozen);
  });
});
