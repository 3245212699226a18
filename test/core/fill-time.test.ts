import {
  array,
  assert,
  boolean,
  constantFrom,
  option,
  property as holds,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '../../core/form/field.ts';
import { fillTime, mostFillSeconds, papersAsked } from '../../core/form/fill-time.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { tooLongToFill } from '../../core/validation/too-long.ts';
import { procedureDataFaults } from '../../core/validation/rules.ts';
import { createGuard } from '../../core/guard/lint.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { documents, edition, procedure, sources } from './samples.ts';

/** Seven words, read in three seconds. */
const seven = { vi: 'một hai ba bốn năm sáu bảy', en: 'x' };
const field = (id: string, more: Partial<Field> = {}): Field => ({ id, kind: 'text', label: seven, ...more });
const held = (lock: boolean, pointer = '/residence/text') => ({ prefill: { from: 'applicant', pointer, lock } });
const lookups = edition.lookups.filter(({ id }) => id === 'applicant');
const title = { vi: 'a', en: 'a' };

const form = (fields: Field[], components: Edition['components'] = []) => ({
  // A title of seven words, too: three seconds.
  form: { steps: [{ id: 'step', title: seven, fields }] },
  lookups,
  components,
});
const times = (fields: Field[], components: Edition['components'] = []) => {
  const small = form(fields, components);
  return [fillTime(small, 'found').seconds, fillTime(small, 'silent').seconds];
};

const paper: Edition['components'][number] = {
  id: 'paper',
  name: title,
  kind: 'submit',
  copies: 1,
  replacedBy: [],
  ground: 'x',
};
const choice: Partial<Field> = {
  kind: 'choice',
  options: [
    { value: 'a', label: seven },
    { value: 'b', label: seven },
  ],
};
const on = (...of: string[]) => ({ showIf: { field: 'step.basis', in: of } });

test.each<[string, Field[], number, number]>([
  ['typed: title, label and a minute', [field('one')], 3 + 3 + 60, 66],
  ['with a hint', [field('one', { hint: seven })], 3 + 6 + 60, 69],
  ['a commune, a date, a number are typed', [field('one', { kind: 'commune' })], 66, 66],
  ['chosen: options are read too', [field('one', choice)], 3 + 9 + 10, 22],
  ['a declaration is a click', [field('one', { kind: 'declaration' })], 16, 16],
  ['optional: read only', [field('one', { optional: true })], 6, 6],
  ['held and locked: read only; typed where no source answers', [field('one', held(true))], 6, 66],
  ['held and offered: a glance', [field('one', held(false))], 16, 66],
  ['a locked choice shows no options', [field('one', { ...choice, ...held(true) })], 6, 22],
  ['known from the sign-in without any source', [field('one', held(true, '/fullName'))], 6, 6],
  [
    'a condition: the costliest branch, which hangs on one answer',
    [field('basis', choice), field('one', on('a')), field('two', on('b')), field('three', on('b'))],
    22 + 63 * 2,
    148,
  ],
  [
    'what hangs on both answers counts in each',
    [field('basis', choice), field('one', on('a', 'b')), field('two', on('b'))],
    22 + 63 * 2,
    148,
  ],
  [
    'what hangs on a branch counts with it',
    [
      field('basis', choice),
      field('one', { ...on('a'), ...choice }),
      field('two', { showIf: { field: 'step.one', in: ['a'] } }),
      field('three', on('b')),
    ],
    22 + 19 + 63,
    104,
  ],
  [
    'what hangs on nothing that is asked is never shown',
    [field('basis'), field('one', on('a')), field('two', { showIf: { field: 'step.two', in: ['a'] } })],
    66 + 63,
    129,
  ],
])('%s', (_what, fields, found, silent) => {
  expect(times(fields)).toEqual([found, silent]);
});

test.each<[string, Partial<typeof paper>, number, number]>([
  ['nothing replaces it, nothing conditions it: it is asked for', {}, 180, 180],
  ['a look-up finds it', { foundBy: ['applicant'], when: title }, 0, 180],
  ['the person’s own circumstances decide', { when: title }, 0, 0],
  ['a database holds it that nobody asks', { replacedBy: [{ database: 'X', name: 'x', owner: 'x' }] }, 180, 180],
  ['data that are looked up and never a paper', { kind: 'data' }, 0, 0],
  ['the form itself is no paper', { kind: 'eform' }, 0, 0],
])('a paper, three minutes: %s', (_what, change, found, silent) => {
  const [base] = times([field('one')]);
  const all = times([field('one')], [{ ...paper, ...change }]).map((seconds) => seconds - (base ?? 0));
  expect(all).toEqual([found, silent]);
  expect(papersAsked({ components: [{ ...paper, ...change }] }, 'found').length).toBe(found / 180);
});

const ids = ['basis', 'one', 'two', 'three', 'four'];
const anyField: Arbitrary<Partial<Field>> = record({
  kind: constantFrom('text', 'choice', 'yes-no', 'date'),
  optional: boolean(),
  held: constantFrom(undefined, true, false),
  showIf: option(
    record({
      field: constantFrom(...ids.map((id) => `step.${id}`)),
      in: uniqueArray(constantFrom('a', 'b', 'c'), { minLength: 1 }),
    }),
  ),
}).map(({ held: lock, showIf, ...rest }) => ({
  ...rest,
  ...(lock === undefined ? {} : held(lock)),
  ...(showIf === null ? {} : { showIf }),
}));

test('one more question never makes a form shorter, whatever hangs on it', () => {
  assert(
    holds(array(anyField, { minLength: 2, maxLength: ids.length }), (drawn) => {
      const fields = drawn.map((each, index) => field(ids[index] ?? '', each));
      const [fewer, more] = [times(fields.slice(0, -1)), times(fields)];
      expect(more[0]).toBeGreaterThanOrEqual(fewer[0] ?? 0);
      expect(more[1]).toBeGreaterThanOrEqual(fewer[1] ?? 0);
    }),
  );
});

test('every procedure takes at most five minutes where all records are found', async () => {
  for (const { editions } of await readCatalogue())
    for (const each of editions) {
      expect(fillTime(each, 'found').seconds).toBeLessThanOrEqual(mostFillSeconds);
    }
});

const withSixMore = (one: Procedure): Procedure => ({
  ...one,
  editions: one.editions.map((each) => ({
    ...each,
    form: {
      steps: each.form.steps.map((step, index) =>
        index > 0
          ? step
          : {
              ...step,
              fields: [...step.fields, ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => field(`more${id}`))],
            },
      ),
    },
  })),
});

test('six more questions to be typed are too many for any of them, and the fault names the longest', async () => {
  const guard = createGuard(documents);
  const surroundings = { databases: [], sources, documents, guard, kinds: [], papers: {}, weeks: [] };
  const longest = /^it takes \d{3,} s .* more than 300; longest: (\S+ \(\d+ s\)(, )?){3}$/;
  for (const each of await readCatalogue())
    expect(tooLongToFill(withSixMore(each), surroundings)).toEqual(
      each.editions.map(({ id }) => ({ place: `${id} / form`, reason: expect.stringMatching(longest) })),
    );
  expect(tooLongToFill(procedure, surroundings)).toEqual([]);
  expect(procedureDataFaults([withSixMore(procedure)], surroundings)).toContainEqual({
    file: 'procedures/birth-registration.ts',
    place: '2026-01 / form',
    reason: expect.stringMatching(longest),
  });
});
