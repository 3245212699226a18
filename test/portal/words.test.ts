import { expect, test } from 'vitest';
import { SourceId } from '../../core/procedure/lookup.ts';
import { phaseNames } from '../../functions/figures/names.ts';
import { pollDelay } from '../../portal/src/api/polling.ts';
import { citizen } from '../../portal/src/citizen/words/words.ts';
import type { Answer } from '../../portal/src/form/answers.ts';
import type { Field } from '../../portal/src/form/field.ts';
import { shownValue } from '../../portal/src/form/shown-value.ts';
import { language as englishFile } from '../../portal/src/languages/en.ts';
import {
  civilDate,
  formatDay,
  formatDue,
  formatMoment,
  formatTime,
  formatWeekday,
} from '../../portal/src/words/format.ts';
import { speakingBy } from '../../portal/src/words/speaking.ts';
import { vietnamese } from '../../portal/src/words/writing.ts';
import { en } from '../../portal/src/words/en.ts';
import { stepNames as stepsInEnglish } from '../../portal/src/words/steps/en.ts';
import { stepNames as stepsInVietnamese } from '../../portal/src/words/steps/vi.ts';
import { shared, sourceName } from '../../portal/src/words/words.ts';

const english = speakingBy('en', englishFile).language;

test('days and hours as people in Vietnam write them, in Vietnamese time', () => {
  expect(formatDay('1994-05-06', vietnamese)).toBe('06/05/1994');
  expect(formatDay('1994-05-06', english)).toBe('6 May 1994');
  expect(formatMoment('2026-11-24T17:30:00Z', vietnamese)).toBe('00:30 ngày 25/11/2026');
  expect(formatDue('2026-11-24T10:00:00Z', vietnamese)).toBe('17:00 thứ Ba, 24/11/2026');
  expect(formatDue('2026-11-28T10:00:00Z', vietnamese)).toBe('17:00 thứ Bảy, 28/11/2026');
  expect(formatDue('2026-11-22T10:00:00Z', vietnamese)).toBe('17:00 Chủ nhật, 22/11/2026');
  expect(formatDue('2026-11-24T10:00:00Z', english)).toBe('17:00 Tuesday, 24 November 2026');
  expect(formatMoment('2026-11-24T10:05:00Z', english)).toBe('17:05 on 24 November 2026');
  expect(formatWeekday('2026-11-24T17:30:00Z', vietnamese)).toBe('thứ Tư, 25/11/2026');
  expect([civilDate('2026-11-24T17:30:00Z'), formatTime('2026-11-24T17:30:00Z')]).toEqual(['2026-11-25', '00:30']);
});

const shown = (field: Field, value: Answer, language = vietnamese) => shownValue(field, value, language, []);
const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  id: 'x',
  kind,
  label: { vi: 'x', en: 'x' },
  ...more,
});

test('a language that leaves out how it writes writes as Vietnamese does, and what it says of that counts', () => {
  const khmer = speakingBy('km', { name: 'ភាសាខ្មែរ', words: {} }).language;
  expect([khmer.code, khmer.name]).toEqual(['km', 'ភាសាខ្មែរ']);
  expect(formatDue('2026-11-24T10:00:00Z', khmer)).toBe('17:00 thứ Ba, 24/11/2026');
  const written = speakingBy('km', {
    name: 'km',
    words: {},
    writing: { locale: 'km', due: (time, day) => `${day} ${time}` },
  });
  expect(formatDue('2026-11-24T10:00:00Z', written.language)).toBe('អង្គារ, 24/11/2026 17:00');
});

test('sums and numbers as people write them, days by their words', () => {
  const count = { id: 'n', kind: 'count', label: { vi: 'n', en: 'n' } } as const;
  expect(shown({ ...count, unit: 'VND' }, 900_000).replaceAll('\u00a0', ' ')).toBe('900.000 ₫');
  expect(shown({ ...count, unit: 'VND' }, 900_000, english).replaceAll('\u00a0', ' ')).toBe('₫900,000');
  expect(shown(count, 1234)).toBe('1.234');
  expect(shown(count, 'ba')).toBe('ba');
  expect(shown({ ...count, kind: 'citizen-id' }, '038096000111')).toBe('038096000111');
});

test('what is wrong is said by what the field takes', () => {
  const { problems } = citizen.vi.form;
  expect(problems.invalid('Vốn', field('count', { max: 1_000_000 }), vietnamese)).toBe(
    '“Vốn” phải là số nguyên từ 0 đến 1.000.000, chỉ ghi chữ số.',
  );
  expect(problems.invalid('Tên', field('name'), vietnamese)).toMatch(/chữ cái, dấu cách/);
  expect(problems.invalid('Giới tính', field('choice'), vietnamese)).toBe('Hãy chọn một mục ở “Giới tính”.');
  expect(problems.long('Tên', field('name', { maxLength: 50 }), vietnamese)).toMatch(/nhiều nhất 50 chữ/);
});

test('what is no date stays as it is', () => {
  expect(formatDay('1958', vietnamese)).toBe('1958');
  expect(formatDay('không rõ', vietnamese)).toBe('không rõ');
  expect(formatDue('?', vietnamese)).toBe('?');
});

test('asks often at first and seldom later, never all pages at once', () => {
  expect(pollDelay(0, 0, 0.5)).toBe(5000);
  expect(pollDelay(12, 60_000, 0.5)).toBe(30_000);
  expect(pollDelay(99, 700_000, 0.5)).toBe(120_000);
  expect(pollDelay(0, 0, 0)).toBeLessThan(pollDelay(0, 0, 1));
});

const stepsIn = (language: 'vi' | 'en') =>
  Object.fromEntries(Object.entries(phaseNames).map(([step, name]) => [step, name[language]]));

test('steps are called the same on the pages of officers and leaders and in what is exported', () => {
  expect([stepsInVietnamese, stepsInEnglish]).toEqual([stepsIn('vi'), stepsIn('en')]);
});

test('every source has a name for people, in both languages', () => {
  for (const words of [shared.vi, en]) for (const id of SourceId.options) expect(sourceName(words, id)).not.toBe(id);
});
