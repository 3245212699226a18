import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswers, fieldProblems, requireAnswers, wanted } from '../../core/form/check-answers.ts';
import type { Answers } from '../../core/form/answers.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Field, Form } from '../../core/form/field.ts';
import { birthAnswers, edition, today } from './samples.ts';

const label = { vi: 'Nhãn', en: 'Label' };
const formOf = (...fields: Omit<Field, 'label'>[]): Form => ({
  steps: [{ id: 'one', title: label, fields: fields.map((field) => ({ ...field, label })) }],
});
const problems = (form: Form, one: object) =>
  checkAnswers(form, { one }, today).problems.map(({ pointer, code }) => `${pointer} ${code}`);

describe('what a field of each kind takes', () => {
  const options = ['a', 'b'].map((value) => ({ value, label }));
  test.each<[Omit<Field, 'label' | 'id'>, unknown, string | undefined]>([
    [{ kind: 'name' }, "Nguyễn Thị H'Hen", undefined],
    [{ kind: 'name' }, 'Y-Blăng Niê Kdăm Jr.', undefined],
    [{ kind: 'name' }, 'Agent 007', 'invalid'],
    [{ kind: 'name' }, '<b>An</b>', 'invalid'],
    [{ kind: 'name' }, '', 'short'],
    [{ kind: 'name' }, '   ', 'short'],
    [{ kind: 'name', maxLength: 3 }, 'Bốn.', 'long'],
    [{ kind: 'name', maxLength: 2 }, 'Lệ'.normalize('NFD'), undefined],
    [{ kind: 'name', maxLength: 2 }, '𠀀𠀀', 'invalid'],
    [{ kind: 'name', maxLength: 2 }, '𠀀𠀀𠀀', 'long'],
    [{ kind: 'name' }, 42, 'invalid'],
    [{ kind: 'name' }, undefined, 'required'],
    [{ kind: 'text' }, 'Số 12/3, thôn Nà Pài', undefined],
    [{ kind: 'text' }, 'a'.repeat(301), 'long'],
    [{ kind: 'text' }, ['a'], 'invalid'],
    [{ kind: 'citizen-id' }, '020195003381', undefined],
    [{ kind: 'citizen-id' }, '02019500338', 'citizen-id'],
    [{ kind: 'citizen-id' }, '020 195 003 381', 'citizen-id'],
    [{ kind: 'commune' }, '05977', undefined],
    [{ kind: 'commune' }, '5977', 'invalid'],
    [{ kind: 'date' }, '2024-02-29', undefined],
    [{ kind: 'date' }, '2026-02-29', 'date'],
    [{ kind: 'date' }, '21/11/2026', 'date'],
    [{ kind: 'date', notAfterToday: true }, today, undefined],
    [{ kind: 'date', notAfterToday: true }, '2026-11-22', 'future'],
    [{ kind: 'date', notBefore: '1900-01-01' }, '1900-01-01', undefined],
    [{ kind: 'date', notBefore: '1900-01-01' }, '0026-11-17', 'too-old'],
    [{ kind: 'day-or-year' }, '1993', undefined],
    [{ kind: 'day-or-year' }, '1993-02-01', undefined],
    [{ kind: 'day-or-year' }, '1993-02-30', 'day-or-year'],
    [{ kind: 'day-or-year' }, '1993-02', 'day-or-year'],
    [{ kind: 'day-or-year' }, '01/02/1993', 'day-or-year'],
    [{ kind: 'day-or-year' }, 'khoảng 1993', 'day-or-year'],
    [{ kind: 'day-or-year' }, '93', 'day-or-year'],
    [{ kind: 'day-or-year' }, 1993, 'invalid'],
    [{ kind: 'day-or-year', notAfterToday: true }, today.slice(0, 4), undefined],
    [{ kind: 'day-or-year', notAfterToday: true }, '2026-11-22', 'future'],
    [{ kind: 'day-or-year', notAfterToday: true }, '2027', 'future'],
    [{ kind: 'choice', options }, 'a', undefined],
    [{ kind: 'choice', options }, 'c', 'invalid'],
    [{ kind: 'yes-no' }, 'yes', undefined],
    [{ kind: 'yes-no' }, true, 'invalid'],
    [{ kind: 'count' }, 0, undefined],
    [{ kind: 'count', max: 10 }, 11, 'invalid'],
    [{ kind: 'count' }, -1, 'invalid'],
    [{ kind: 'count' }, 1.5, 'invalid'],
    [{ kind: 'count' }, '1', 'invalid'],
    [{ kind: 'declaration' }, 'yes', undefined],
    [{ kind: 'declaration' }, 'no', 'invalid'],
    [{ kind: 'declaration' }, undefined, 'required'],
    [{ kind: 'text', optional: true }, undefined, undefined],
  ])('%j: %j is %s', (field, value, problem) => {
    const found = problems(formOf({ id: 'field', ...field }), value === undefined ? {} : { field: value });
    expect(found).toEqual(problem === undefined ? [] : [`/one/field ${problem}`]);
  });
});

test.each([
  ['1993', '2026-11-17', []],
  ['2026-11-16', '2026-11-17', []],
  ['2026-11-17', '2026-11-17', ['/one/parent born-later']],
  ['2026-11-20', '2026-11-17', ['/one/parent born-later']],
  ['2026', '2026-11-17', ['/one/parent born-later']],
  ['2026-01-01', '2026', ['/one/parent born-later']],
  ['1993', 'today', ['/one/child day-or-year']],
  [undefined, '2026-11-17', []],
])('a parent born in %s of a child born in %s: %j', (parent, child, found) => {
  const form = formOf(
    { id: 'child', kind: 'day-or-year' },
    { id: 'parent', kind: 'day-or-year', optional: true, bornBefore: 'one.child' },
  );
  expect(problems(form, { child, ...(parent === undefined ? {} : { parent }) })).toEqual(found);
});

test('texts are kept composed and without spaces around them, names with one space between words', () => {
  const typed = '  Nguyễn   An  Bình '.normalize('NFD');
  const form = formOf({ id: 'who', kind: 'name' }, { id: 'where', kind: 'text' });
  expect(requireAnswers(form, { one: { who: typed, where: '  Thôn  1 ' } }, today)).toEqual({
    one: { who: 'Nguyễn An Bình', where: 'Thôn  1' },
  });
});

test('a field that is not shown must be absent; a shown one is required unless it is optional', () => {
  const showIf = { field: 'one.married', in: ['yes'] };
  const form = formOf(
    { id: 'married', kind: 'yes-no' },
    { id: 'spouse', kind: 'name', showIf },
    { id: 'note', kind: 'text', showIf, optional: true },
  );
  expect(problems(form, { married: 'no' })).toEqual([]);
  expect(problems(form, { married: 'yes', spouse: 'Mai' })).toEqual([]);
  expect(problems(form, { married: 'yes' })).toEqual(['/one/spouse required']);
  expect(problems(form, { married: 'no', spouse: 'Mai', note: 'x' })).toEqual([
    '/one/spouse hidden',
    '/one/note hidden',
  ]);
  expect(problems(form, { spouse: 'Mai' })).toEqual(['/one/married required', '/one/spouse hidden']);
});

test('every problem of a form comes at once, each with its place and both languages', () => {
  const { child, mother, request } = birthAnswers;
  const wrong = {
    child: { ...child, givenName: ' ', birthDate: '2026-11-22', gender: 'x', nickname: 'Bống' },
    mother: { ...mother, citizenId: '1', fullName: undefined },
    father: { declared: 'no', fullName: 'Hoàng Văn Thái' },
    request: { ...request, paperCopies: 99 },
    extra: {},
  };
  const { problems: found } = checkAnswers(edition.form, wrong, today);
  expect(found.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual([
    '/child/birthDate future',
    '/child/gender invalid',
    '/child/givenName short',
    '/child/nickname unknown',
    '/extra unknown',
    '/father/fullName hidden',
    '/mother/citizenId citizen-id',
    '/mother/fullName required',
    '/request/paperCopies invalid',
  ]);
  const general = found.filter(({ code }) => code !== 'invalid');
  for (const { code, detail } of general) expect(Object.entries(fieldProblems)).toContainEqual([code, detail]);
});

const said = (field: Partial<Field>, value: unknown) => {
  const [problem] = checkAnswers(formOf({ id: 'it', kind: 'text', ...field }), { one: { it: value } }, today).problems;
  return problem?.detail.vi;
};

test('what a field wants is said, where its schema knows it', () => {
  expect(said({ kind: 'count', max: 1500 }, 1501)).toBe('Số này lớn nhất là 1.500.');
  expect(said({ kind: 'count' }, -1)).toBe('Số này nhỏ nhất là 0.');
  expect(said({ kind: 'count' }, '3 bản')).toBe(wanted.number.vi);
  expect(said({ kind: 'count' }, 1.5)).toBe(wanted.number.vi);
  expect(said({ kind: 'name' }, 'An 3')).toBe(wanted.name.vi);
  expect(said({ kind: 'text' }, '漢')).toBe(wanted.line.vi);
  expect(said({ kind: 'text', maxLength: 3 }, 'abcd')).toBe('Nội dung dài quá: nhiều nhất 3 chữ cái và dấu.');
  expect(said({ kind: 'yes-no' }, 'x')).toBe(wanted.choice.vi);
});

test('a step left out whole is asked for field by field', () => {
  const { request: _request, ...rest } = birthAnswers;
  expect(checkAnswers(edition.form, rest, today).problems.map(({ pointer }) => pointer)).toEqual([
    '/request/relation',
    '/request/commune',
  ]);
  const required = fieldsOf(edition.form).filter(({ field }) => !field.optional && field.showIf === undefined);
  for (const nothing of [undefined, null, {}, []])
    expect(checkAnswers(edition.form, nothing, today).problems).toHaveLength(required.length);
});

test('pointers are those of RFC 6901, from the root of the body', () => {
  const wrong = { ...birthAnswers, child: { ...birthAnswers['child'], 'a/b~c': 'x' } };
  expect(() => requireAnswers(edition.form, wrong, today, '/answers')).toThrow(
    expect.objectContaining({
      code: 'invalid-fields',
      pointers: [expect.objectContaining({ pointer: '/answers/child/a~1b~0c', code: 'unknown' })],
    }),
  );
});

test('a code is kept in one writing', () => {
  const form = formOf({ id: 'code', kind: 'text', code: true, maxLength: 18 });
  const typed = { one: { code: ' 20001.gcs. 00017.26 ' } };
  expect(checkAnswers(form, typed, today)).toEqual({ answers: { one: { code: '20001.GCS.00017.26' } }, problems: [] });
});

const entered = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 15 }),
  fc.constantFrom(
    'An',
    'Nguyễn'.normalize('NFD'),
    ' Hoàng  Bảo ',
    'Ǻ',
    'ﬁ',
    '\u0301a',
    ' \u0301',
    '\u1FEF',
    '\u2000x\u2003',
  ),
);
const someText: Form = formOf(
  { id: 'name', kind: 'name', maxLength: 8, optional: true },
  { id: 'text', kind: 'text', maxLength: 8, optional: true },
  { id: 'code', kind: 'text', code: true, maxLength: 8, optional: true },
  { id: 'more', kind: 'text', maxLength: 8, optional: true, showIf: { field: 'one.name', in: ['An'] } },
);

test('law: what is accepted is canonical, and is accepted again unchanged', () => {
  const answer = fc.record({ name: entered, text: entered, code: entered, more: entered }, { requiredKeys: [] });
  fc.assert(
    fc.property(answer, (typed) => {
      const refused = new Set(problems(someText, typed).map((problem) => problem.split(' ')[0]));
      const one = Object.fromEntries(Object.entries(typed).filter(([id]) => !refused.has(`/one/${id}`)));
      const first = checkAnswers(someText, { one }, today);
      if (!('answers' in first)) throw new Error(JSON.stringify(first.problems));
      expect(checkAnswers(someText, first.answers, today)).toEqual(first);
      for (const value of Object.values(first.answers['one'] ?? {})) {
        expect(value).toBe(String(value).normalize('NFC').trim());
        expect(value).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});

test('law: whatever is sent is either answers or problems, never a fault', () => {
  const anyAnswers = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('child', 'mother', 'x'), fc.jsonValue()));
  fc.assert(
    fc.property(anyAnswers, (raw) => {
      const { problems: found } = checkAnswers(edition.form, raw, today);
      expect(found.length).toBeGreaterThan(0);
      for (const { pointer } of found) expect(pointer).toMatch(/^\//);
    }),
  );
});

test('a right form is taken as it is', () => {
  const answers: Answers = birthAnswers;
  expect(checkAnswers(edition.form, answers, today)).toEqual({ answers, problems: [] });
});
