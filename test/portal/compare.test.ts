import { expect, test } from 'vitest';
import { isAlike } from '../../portal/src/officer/digitise/compare.ts';
import { asKept, asWritten } from '../../portal/src/officer/written-day.ts';

test.each([
  ['NGUYỄN THỊ  LAN', 'Nguyễn Thị Lan', true],
  ['NGUYÊN THỊ LAN', 'Nguyễn Thị Lan', false],
  ['20/02/2026', '2026-02-20', true],
  ['20/02/2026', '2026-02-21', false],
  ['5/6/1995', '1995', true],
  ['1995', '1995-06-05', true],
  ['1996', '1995-06-05', false],
  ['1995', '199506051234', false],
])('“%s” and “%s” are the same: %s', (paper, dossier, alike) => {
  expect(isAlike(paper, dossier)).toBe(alike);
});

test('a day is written as people write it, and kept as the log has it', () => {
  expect(asWritten('2026-02-20')).toBe('20/02/2026');
  expect(asKept(asWritten('2026-02-20'))).toBe('2026-02-20');
  expect([asKept('1/3/2026'), asKept('1024/2026'), asKept('x')]).toEqual(['2026-03-01', '1024/2026', 'x']);
});
