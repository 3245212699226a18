import { describe, expect, test } from 'vitest';
import { namedDays } from '../../core/calendar.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { explain } from '../../core/clock/explain.ts';
import type { Line } from '../../core/clock/line.ts';
import { workingText } from '../../core/clock/wording.ts';
import { isoOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { amount, lawOf, rules, term } from './clock-questions.ts';
import { calendar, holidays } from './samples.ts';

const time = createWorkingTime(calendar);
const named = namedDays(holidays);
const at = (local: string): number => Date.parse(`2026-${local}:00+07:00`);
const received = (local: string): ClockEvent => ({ type: 'received', at: at(local), channel: 'online' });
const told = (law: ReturnType<typeof lawOf>, until: string, ...events: ClockEvent[]): Line[] =>
  explain(time, law, events, at(until), named);
const inVietnamese = (lines: readonly Line[]): string[] => lines.map(({ vi }) => vi);
const inEnglish = (lines: readonly Line[]): string[] => lines.map(({ en }) => en);

describe('the term', () => {
  test('in both languages, each sentence with its ground', () => {
    const lines = told(lawOf(term('3wd')), '03-02T11:00', received('03-02T10:00'));
    expect(inVietnamese(lines)).toEqual([
      'Nhận hồ sơ lúc 10:00 ngày 02/03/2026.',
      'Ngày nhận không tính.',
      'Ngày cuối đến hết giờ làm việc.',
      'Thời hạn 3 ngày làm việc: đến 17:30 ngày 05/03/2026.',
      'Hạn trả kết quả: 17:30 ngày 05/03/2026; còn 29 giờ làm việc.',
    ]);
    expect(inEnglish(lines)).toEqual([
      'Received at 2026-03-02 10:00.',
      'The day of receipt is not counted.',
      'The last day ends at the close of business.',
      'Term 3 working days: until 2026-03-05 17:30.',
      'The result is due at 2026-03-05 17:30; 29 h of working time left.',
    ]);
    expect(lines.map(({ ground }) => ground)).toEqual([
      undefined,
      'Bộ luật Dân sự 91/2015/QH13, Điều 147',
      rules.openingHours.ground,
      'the test',
      undefined,
    ]);
    expect([lines[1]?.unverified, lines[2]?.unverified]).toEqual(['general knowledge', rules.openingHours.unverified]);
    expect(lines.map((line) => isoOf(line.at).slice(5, 16))).toEqual([
      '03-02T10:00',
      '03-02T10:00',
      '03-02T10:00',
      '03-05T17:30',
      '03-05T17:30',
    ]);
  });
  test('over Tết, after the cut-off', () => {
    const lines = told(lawOf(term('2wd', '15:00')), '02-13T16:00', received('02-13T15:30'));
    expect(inVietnamese(lines).slice(1, 5)).toEqual([
      'Sau 15:00: tính từ 08:00 ngày 23/02/2026.',
      'Ngày nhận không tính.',
      'Ngày cuối đến hết giờ làm việc.',
      'Không tính 14/02/2026–22/02/2026 (cuối tuần, Tết Nguyên đán, Tết Nguyên đán (mùng 1)).',
    ]);
    // The cut-off stands where the procedure’s term does.
    expect(lines.slice(1, 5).map(({ ground }) => ground)).toEqual([
      'the test',
      rules.firstDay.ground,
      rules.openingHours.ground,
      'Bộ luật Lao động 2019, Điều 112',
    ]);
    expect(lines.map(({ unverified }) => unverified).slice(4, 5)).toEqual([undefined]);
  });
  test('with a Saturday that is worked, from outside opening hours', () => {
    const lines = told(lawOf(term('1wd')), '08-20T19:00', received('08-20T18:00'));
    expect(inEnglish(lines).slice(1, 5)).toEqual([
      'Outside opening hours: counted from 2026-08-21 08:00.',
      'The day of receipt is not counted.',
      'The last day ends at the close of business.',
      'Worked: 2026-08-22 (worked in exchange).',
    ]);
    expect(lines[1]).toMatchObject(rules.openingHours);
    expect(lines[4]?.ground).toContain('Thông báo 109/TB-UBND');
  });
  test('in calendar days, of which the last must be worked', () => {
    const lines = told(lawOf(term('5d')), '04-22T11:00', received('04-22T10:00'));
    expect(inEnglish(lines).slice(1, 5)).toEqual([
      'The day of receipt is not counted.',
      'The last day ends at the close of business.',
      'The last day is not worked: 2026-04-27 (day in lieu of a holiday).',
      'Term 5 days: until 2026-04-28 17:30.',
    ]);
    expect(lines[3]).toMatchObject(rules.lastDay);
  });
  test('in hours, and on the same day', () => {
    const hours = told(lawOf(term('8wh')), '03-02T11:00', received('03-02T10:00'));
    expect(inVietnamese(hours)[1]).toBe('Tính từng phút trong giờ làm việc.');
    const sameDay = told(lawOf(term('0wd')), '03-02T11:00', received('03-02T10:00'));
    expect(inVietnamese(sameDay)[2]).toBe('Thời hạn trong ngày làm việc: đến 17:30 ngày 02/03/2026.');
  });
});

describe('each day off stands on the ground of its kind', () => {
  test.each([
    ['a holiday', '04-29T10:00', '1wd', '30/04/2026–03/05/2026', 'Bộ luật Lao động 2019, Điều 112', undefined],
    [
      'a holiday on a Sunday, and the day in lieu of it',
      '04-24T10:00',
      '1wd',
      '25/04/2026–27/04/2026',
      'Bộ luật Lao động 2019, Điều 112; Bộ luật Lao động 2019, Điều 111 khoản 3',
      undefined,
    ],
    [
      'an exchanged day before a holiday',
      '08-28T10:00',
      '1wd',
      '29/08/2026–02/09/2026',
      'Thông báo 109/TB-UBND (Cần Thơ) và 3399/TB-UBND (Cao Bằng) về lịch nghỉ Tết và Quốc khánh 2026; Bộ luật Lao động 2019, Điều 112',
      undefined,
    ],
    [
      'the day of culture',
      '11-23T10:00',
      '1wd',
      '24/11/2026',
      'Nghị quyết 28/2026/QH16',
      'the resolution was read in an excerpt, not at its source',
    ],
    [
      'an exchanged day that is doubted, beside a holiday that is not',
      '01-01T10:00',
      '1wd',
      '01/01/2026–04/01/2026 (Tết Dương lịch, nghỉ hoán đổi: chưa kiểm chứng, cuối tuần)',
      'Bộ luật Lao động 2019, Điều 112; Thông báo 109/TB-UBND (Cần Thơ) và 3399/TB-UBND (Cao Bằng) về lịch nghỉ Tết và Quốc khánh 2026',
      'general knowledge',
    ],
    ['a weekend', '03-06T10:00', '1wd', '07/03/2026–08/03/2026', undefined, undefined],
  ])('%s', (_what, from, text, days, ground, unverified) => {
    const off = told(lawOf(term(text)), from, received(from)).find(({ vi }) => vi.startsWith('Không tính'));
    expect(off?.vi).toContain(days);
    expect([off?.ground, off?.unverified]).toEqual([ground, unverified]);
  });
  test('days of one ground are told in one sentence', () => {
    const off = told(lawOf(term('40wd')), '03-02T10:00', received('03-02T10:00')).filter(({ vi }) =>
      vi.startsWith('Không tính'),
    );
    expect(off.map(({ ground }) => ground)).toEqual([
      undefined,
      'Bộ luật Lao động 2019, Điều 112; Bộ luật Lao động 2019, Điều 111 khoản 3',
    ]);
  });
});

describe('a year that is projected', () => {
  const sentence = 'Lịch nghỉ năm 2027 là dự kiến.';
  test.each([
    ['12-30T10:00', '1wd', false],
    ['12-31T10:00', '3wd', true],
    ['12-31T10:00', '8wh', true],
  ])('is named when what is received at %s within %s reaches into it: %s', (from, text, says) => {
    const lines = told(lawOf(term(text)), from, received(from));
    expect(inVietnamese(lines).includes(sentence)).toBe(says);
  });
  test('also when no day off lies there', () => {
    const at2027 = Date.parse('2027-07-05T10:00+07:00');
    const [first]: ClockEvent[] = [{ type: 'received', at: at2027, channel: 'online' }];
    const lines = explain(time, lawOf(term('1wd')), first === undefined ? [] : [first], at2027, named);
    const line = lines.find(({ vi }) => vi === sentence);
    expect(line?.unverified).toBe(holidays.find(({ year }) => year === 2027)?.unverified);
  });
});

describe('what happened', () => {
  const life: ClockEvent[] = [
    received('03-02T10:00'),
    { type: 'began', at: at('03-02T10:00'), step: 'verify' },
    { type: 'paused', at: at('03-02T14:00'), because: 'supplement', until: at('03-12T17:30') },
    { type: 'continued', at: at('03-02T15:30'), because: 'supplement' },
    { type: 'extended', at: at('03-03T09:00'), by: amount('1wd'), ground: 'Article 2' },
    { type: 'rescheduled', at: at('03-04T09:00'), day: '2026-03-11', ground: 'Article 3' },
    { type: 'outage', at: at('03-05T09:00'), from: at('03-05T08:00'), to: at('03-05T08:45') },
  ];

  test('is told in its order, with what was due then', () => {
    expect(inVietnamese(told(lawOf(term('3wd')), '03-05T10:00', ...life)).slice(4)).toEqual([
      'Từ 14:00 ngày 02/03/2026 đến 15:30 ngày 02/03/2026 chờ bổ sung giấy tờ: không tính 1 giờ 30 phút làm việc.',
      'Gia hạn 1 ngày làm việc: đến 17:30 ngày 09/03/2026.',
      'Không tính 07/03/2026–08/03/2026 (cuối tuần).',
      'Xin lỗi và hẹn lại: 17:30 ngày 11/03/2026.',
      'Từ 08:00 ngày 05/03/2026 đến 08:45 ngày 05/03/2026 hệ thống gián đoạn: không tính 45 phút làm việc.',
      'Hạn trả kết quả: 08:45 ngày 12/03/2026; còn 38 giờ 45 phút làm việc.',
    ]);
  });
  test('is told as it was known at a past instant', () => {
    const lines = told(lawOf(term('3wd')), '03-02T15:00', ...life);
    expect(inEnglish(lines).slice(4)).toEqual([
      'From 2026-03-02 14:00 to 2026-03-02 15:00 waiting for the supplement: 1 h of working time not counted.',
      'The result is due at 2026-03-06 09:00; 27 h 30 min of working time left.',
    ]);
  });
});

test.each<[string, ClockEvent[], string]>([
  [
    'a step',
    [{ type: 'began', at: at('03-02T10:00'), step: 'verify' }],
    'the step verification overran by 24 h of working time',
  ],
  [
    'the platform',
    [
      { type: 'began', at: at('03-02T10:00'), step: 'verify' },
      { type: 'parked', at: at('03-02T10:00') },
    ],
    'the platform lost 32 h of working time',
  ],
  ['nobody', [], 'every step kept its own term'],
])('a late result says that it was %s', (_who, events, cause) => {
  const last = told(lawOf(term('3wd')), '03-06T10:00', received('03-02T10:00'), ...events).at(-1);
  expect(last?.en).toBe(`The result was due at 2026-03-05 17:30; late by 2 h of working time: ${cause}.`);
  expect(last?.vi).toContain('trễ 2 giờ làm việc: ');
});

test('outside opening hours right after the due instant nothing is late yet, and nobody the cause of it', () => {
  const last = told(lawOf(term('3wd')), '03-05T18:17', received('03-02T10:00')).at(-1);
  expect(last).toMatchObject({
    vi: 'Hạn trả kết quả: 17:30 ngày 05/03/2026; vừa qua.',
    en: 'The result was due at 2026-03-05 17:30, just now.',
  });
});

const promise = (ground: string): ClockEvent => ({
  type: 'rescheduled',
  at: at('03-04T09:00'),
  day: '2026-03-11',
  ground,
});

const promised = (ground: string): Line | undefined =>
  told(lawOf(term('3wd')), '03-04T10:00', received('03-02T10:00'), promise(ground)).find(({ en }) =>
    en.startsWith('Apology'),
  );

test('a new day under the rule is told with the doubt about the rule', () => {
  const { ground, unverified } = rules.rescheduling;
  expect(unverified).toBeDefined();
  expect(promised(ground)).toMatchObject({ ground, unverified });
  expect(promised('Article 3')).toMatchObject({ ground: 'Article 3', unverified: undefined });
});

test.each<[string, string, true | undefined, string, string]>([
  [
    'a result in time',
    '03-04T10:00',
    true,
    'Có kết quả lúc 10:00 ngày 04/03/2026, trong hạn (17:30 ngày 05/03/2026). Không còn tính thời hạn.',
    'The result was there at 2026-03-04 10:00, in time (due at 2026-03-05 17:30). Nothing is counted any more.',
  ],
  [
    'a late result',
    '03-06T10:00',
    true,
    'Có kết quả lúc 10:00 ngày 06/03/2026, trễ 2 giờ làm việc so với hạn 17:30 ngày 05/03/2026: các bước đều đúng hạn riêng. Không còn tính thời hạn.',
    'The result was there at 2026-03-06 10:00, late by 2 h of working time (due at 2026-03-05 17:30): every step kept its own term. Nothing is counted any more.',
  ],
  [
    'no result',
    '03-04T10:00',
    undefined,
    'Hồ sơ đã kết thúc lúc 10:00 ngày 04/03/2026. Không còn tính thời hạn.',
    'The dossier ended at 2026-03-04 10:00. Nothing is counted any more.',
  ],
  [
    'no result, when it was late already',
    '03-06T10:00',
    undefined,
    'Hồ sơ đã kết thúc lúc 10:00 ngày 06/03/2026, trễ 2 giờ làm việc so với hạn 17:30 ngày 05/03/2026: các bước đều đúng hạn riêng. Không còn tính thời hạn.',
    'The dossier ended at 2026-03-06 10:00, late by 2 h of working time (due at 2026-03-05 17:30): every step kept its own term. Nothing is counted any more.',
  ],
])('after the end nothing is left of the term: %s', (_what, when, result, vi, en) => {
  const ended: ClockEvent = { type: 'ended', at: at(when), ...(result === undefined ? {} : { result }) };
  const last = told(lawOf(term('3wd')), '03-20T10:00', received('03-02T10:00'), ended).at(-1);
  expect(last).toMatchObject({ vi, en, at: at(when) });
});

test.each([
  [0, '0 phút làm việc', '0 min of working time'],
  [59.9, '59 phút làm việc', '59 min of working time'],
  [60, '1 giờ làm việc', '1 h of working time'],
  [150, '2 giờ 30 phút làm việc', '2 h 30 min of working time'],
])('%s working minutes read %s, %s', (minutes, vi, en) => {
  expect(workingText(minutes)).toEqual({ vi, en });
});
