import { expect, test } from 'vitest';
import { SourceId } from '../../core/procedure/lookup.ts';
import { pollDelay } from '../../portal/src/api/polling.ts';
import { formatDay, formatDue, formatMoment } from '../../portal/src/words/format.ts';
import { en } from '../../portal/src/words/en.ts';
import { shared, sourceName } from '../../portal/src/words/words.ts';

test('days and hours as people in Vietnam write them, in Vietnamese time', () => {
  expect(formatDay('1994-05-06', 'vi')).toBe('06/05/1994');
  expect(formatDay('1994-05-06', 'en')).toBe('6 May 1994');
  expect(formatMoment('2026-11-24T17:30:00Z', 'vi')).toBe('00:30 ngày 25/11/2026');
  expect(formatDue('2026-11-24T10:00:00Z', 'vi')).toBe('17:00 thứ Ba, 24/11/2026');
  expect(formatDue('2026-11-28T10:00:00Z', 'vi')).toBe('17:00 thứ Bảy, 28/11/2026');
  expect(formatDue('2026-11-22T10:00:00Z', 'vi')).toBe('17:00 Chủ nhật, 22/11/2026');
  expect(formatDue('2026-11-24T10:00:00Z', 'en')).toBe('17:00 Tuesday, 24 November 2026');
});

test('what is no date stays as it is', () => {
  expect(formatDay('1958', 'vi')).toBe('1958');
  expect(formatDay('không rõ', 'vi')).toBe('không rõ');
  expect(formatDue('?', 'vi')).toBe('?');
});

test('asks often at first and seldom later, never all pages at once', () => {
  expect(pollDelay(0, 0, 0.5)).toBe(5000);
  expect(pollDelay(12, 60_000, 0.5)).toBe(30_000);
  expect(pollDelay(99, 700_000, 0.5)).toBe(120_000);
  expect(pollDelay(0, 0, 0)).toBeLessThan(pollDelay(0, 0, 1));
});

test('every source has a name for people, in both languages', () => {
  for (const words of [shared.vi, en]) for (const id of SourceId.options) expect(sourceName(words, id)).not.toBe(id);
});
