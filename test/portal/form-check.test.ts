import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers as checkInCore } from '../../core/form/check-answers.ts';
import type { Form as CoreForm } from '../../core/form/field.ts';
import { flattened, nested, submittable, type Answers, type NestedAnswers } from '../../portal/src/form/answers.ts';
import { checkAnswers } from '../../portal/src/form/check.ts';
import { fieldsOf, type Field, type Form } from '../../portal/src/form/field.ts';
import birthRegistration from '../../procedures/birth-registration.ts';

const today = '2026-11-21';
const text = { vi: 'Nhãn', en: 'Label' };

/** The kinds that the first procedure does not use, and conditions that hang on conditions. */
const oddForm: CoreForm = {
  steps: [
    {
      id: 'first',
      fields: [
        { id: 'wanted', kind: 'yes-no', label: text },
        { id: 'kind', kind: 'choice', label: text, options: ['a', 'b'].map((value) => ({ value, label: text })) },
        {
          id: 'when',
          kind: 'date',
          notBefore: '2024-02-29',
          label: text,
          showIf: { field: 'first.wanted', in: ['yes'] },
        },
        { id: 'many', kind: 'count', max: 3, label: text, showIf: { field: 'second.more', in: ['yes'] } },
      ],
      title: text,
    },
    {
      id: 'second',
      fields: [
        { id: 'more', kind: 'yes-no', label: text, showIf: { field: 'first.wanted', in: ['yes'] } },
        {
          id: 'note',
          kind: 'text',
          maxLength: 5,
          label: text,
          optional: true,
          showIf: { field: 'second.more', in: ['no'] },
        },
        { id: 'sworn', kind: 'declaration', label: text },
      ],
      title: text,
    },
  ],
};
const forms: Record<string, CoreForm> = { odd: oddForm };
for (const edition of birthRegistration.editions) forms[`birth ${edition.id}`] = edition.form;

const validFor = (field: Field): fc.Arbitrary<string | number> => {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...(field.options ?? []).map(({ value }) => value));
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'declaration':
      return fc.constant('yes');
    case 'count':
      return fc.integer({ min: 0, max: field.max ?? 100 });
    case 'date':
      return fc.constantFrom('2026-11-20', '2026-11-21', '2024-02-28', '2024-02-29');
    case 'day-or-year':
      return fc.constantFrom('1993', '1993-02-01', '2026', '2026-11-21');
    case 'citizen-id':
      return fc.constantFrom('038094000123', '038 094 000 123');
    case 'commune':
      return fc.constant('05977');
    case 'name':
    case 'text':
      return fc.constantFrom(
        'An',
        'Hoàng  Bảo',
        'Hoàng\u00a0\tBảo',
        ' Nguyễn Thị Hương ',
        'Nguyễn'.normalize('NFD'),
        'H’Mông',
        'Y-Blăng',
      );
  }
};

/** What may stand in a box. Only a count is ever held as a number, and then as a whole one. */
const junk: fc.Arbitrary<string | number> = fc.oneof(
  fc.constantFrom<string | number>(
    '',
    '   ',
    'maybe',
    '-',
    '2026-02-30',
    '2026-11-22',
    '2026-5-1',
    '1899-12-31',
    '99999-01-01',
    '2027',
    '1993-02',
    '01/02/1993',
    '123',
  ),
  fc.constantFrom<string | number>(0, 4, 101, '1.5', '-1'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a'.repeat(500), '𠀀'.repeat(40), '𠀀'.repeat(41), '<b>', '\u0000'),
);

const answersFor = (form: Form): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...fieldsOf(form).map(({ path, field }) =>
        fc
          .oneof(
            { arbitrary: validFor(field), weight: 12 },
            { arbitrary: junk, weight: 1 },
            { arbitrary: fc.constant(undefined), weight: 1 },
          )
          .map((value): [string, string | number][] => (value === undefined ? [] : [[path, value]])),
      ),
    )
    .map((entries) => Object.fromEntries(entries.flat()));

/** What `core` says of the same answers: the first problem of each field. What is absent can only be missing. */
const problemsInCore = (form: CoreForm, answers: NestedAnswers): Map<string, string> => {
  const given = flattened(answers);
  const checked = checkInCore(form, answers, today);
  const found = new Map<string, string>();
  for (const { pointer, code } of checked.problems) {
    const path = pointer.slice(1).replace('/', '.');
    if (!found.has(path)) found.set(path, given[path] === undefined ? 'required' : code);
  }
  return found;
};

test.each(Object.entries(forms))('the browser finds what the API finds: %s', (_name, form) => {
  fc.assert(
    fc.property(answersFor(form), (answers) => {
      const inBrowser = new Map(checkAnswers(form, answers, today).map(({ path, problem }) => [path, problem]));
      expect(Object.fromEntries(inBrowser)).toEqual(
        Object.fromEntries(problemsInCore(form, nested(form, submittable(form, answers)))),
      );
    }),
    { numRuns: 400 },
  );
});

test('answers in which the browser finds nothing wrong arrive in core unchanged', () => {
  const right = answersFor(oddForm).filter((answers) => checkAnswers(oddForm, answers, today).length === 0);
  fc.assert(
    fc.property(right, (answers) => {
      const sent = nested(oddForm, submittable(oddForm, answers));
      expect(checkInCore(oddForm, sent, today)).toEqual({ answers: sent, problems: [] });
    }),
  );
});
