import { expect, test } from 'vitest';
import { defineRules, rulesNamed, rulesOn, Rules } from '../../core/rules.ts';
import { oneStopRules } from '../../procedures/rules/one-stop.ts';
import { rules } from './clock-questions.ts';

test.each([
  ['2025-07-01', '2025-07'],
  ['2025-09-14', '2025-07'],
  ['2025-09-15', '2025-09'],
  ['2025-12-31', '2025-09'],
  ['2026-01-01', '2026-01'],
  ['2026-08-04', '2026-01'],
  ['2026-08-05', '2026-08'],
  ['2027-02-28', '2026-08'],
  ['2027-03-01', '2027-03'],
  ['2030-01-01', '2027-03'],
])('on %s the rules of %s hold', (date, id) => {
  expect(rulesOn(oneStopRules, date).id).toBe(id);
  expect(rulesNamed(oneStopRules, id)).toBe(rulesOn(oneStopRules, date));
});

test('a day before all rules, and rules that nobody knows, are a fault', () => {
  expect(() => rulesOn(oneStopRules, '2025-06-30')).toThrow('no general rules are known on 2025-06-30');
  expect(() => rulesNamed(oneStopRules, '2020-01')).toThrow('there are no general rules 2020-01');
});

test('the notice terms last as long as Resolution 66.7/2025 does', () => {
  const noticed = oneStopRules.map(({ id, notices }) => [id, notices.map((notice) => notice.id)]);
  expect(Object.fromEntries(noticed)).toEqual({
    '2025-07': [],
    '2025-09': [],
    '2026-01': ['online-notice', 'counter-notice'],
    '2026-08': ['online-notice', 'counter-notice'],
    '2027-03': [],
  });
});

test('what was read in an excerpt only is marked, and a withdrawal has its ground from the day of its circular on', () => {
  for (const { from, passingOn, supplements, withdrawal } of oneStopRules) {
    expect(passingOn.unverified).toBeDefined();
    expect(supplements.unverified === undefined).toBe(from < '2026-08-05');
    expect(withdrawal === undefined).toBe(from < '2025-09-15');
  }
});

test.each([
  ['two on one day', [rules, { ...rules, id: 'other' }], 'other: must begin after those before them'],
  ['the wrong order', [rules, { ...rules, id: 'older', from: '2026-01-01' }], 'older: must begin after'],
  ['one name twice', [rules, { ...rules, from: '2027-01-01' }], '2026-08: stand twice'],
  ['none', [], 'too_small'],
  ['no date', [{ ...rules, from: '2026' }], 'from'],
])('%s is a fault of the data', (_what, editions, fault) => {
  expect(() => defineRules(editions)).toThrow(fault);
});

test('every rule says where it stands', () => {
  for (const edition of oneStopRules) {
    const { firstDay, lastDay, openingHours, holidays, pauses, passingOn, supplements } = edition;
    const cited = [firstDay, lastDay, openingHours, holidays.holiday, holidays.compensation, passingOn, supplements];
    cited.push(...pauses, ...edition.notices.map(({ term }) => term), edition.rescheduling);
    expect(cited.filter(({ ground }) => ground.length < 10)).toEqual([]);
  }
  expect(Rules.safeParse({ ...rules, pauses: [{ because: 'lunch', ground: 'hunger and thirst' }] }).success).toBe(
    false,
  );
});
