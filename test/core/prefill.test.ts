import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../../core/form/field.ts';
import { filledIn, prefill, restoreLocked, type Looked } from '../../core/prefill.ts';
import { answerAt, fieldsOf, withAnswer, type Answers } from '../../core/form/answers.ts';
import { compare } from '../../core/comparison.ts';
import { submit } from '../../core/submit.ts';
import { birthAnswers, draft, edition, submission, today } from './samples.ts';

const label = { vi: 'Nhãn', en: 'Label' };
const form: Form = {
  steps: [
    {
      id: 'one',
      title: label,
      fields: [
        { id: 'name', kind: 'name', label, prefill: { from: 'who', pointer: '/name', lock: true } },
        { id: 'home', kind: 'commune', label, prefill: { from: 'who', pointer: '/home/commune', lock: false } },
        { id: 'count', kind: 'count', label, prefill: { from: 'other', pointer: '/count', lock: false } },
        { id: 'free', kind: 'text', label },
      ],
    },
  ],
};
const origin = { source: 'population', asOf: '2026-11-21T03:00:00.000Z', evidence: 'population:q-1', hash: 'ab' };
const found = (record: object): Looked => ({ status: 'found', record, ...origin });

test('each value comes with its origin, composed, and locked where the form says so', () => {
  const looked = {
    who: found({ name: 'Nông Thị Mai'.normalize('NFD'), home: { commune: '05977' } }),
    other: found({ count: 0 }),
  };
  expect(prefill(form, looked, today)).toEqual({
    'one.name': { value: 'Nông Thị Mai', lock: true, ...origin },
    'one.home': { value: '05977', lock: false, ...origin },
    'one.count': { value: 0, lock: false, ...origin },
  });
});

test.each<[string, Record<string, Looked>]>([
  ['nothing was looked up', {}],
  ['the source knows nobody', { who: { status: 'missing' } }],
  ['the source is out', { who: { status: 'unavailable' } }],
  ['the value is empty', { who: found({ name: '', home: {} }) }],
  ['the value is no text', { who: found({ name: ['An'], home: { commune: { code: '05977' } } }) }],
  ['the place is not in the record', { who: found({ home: '05977' }) }],
  ['the place is only in what every object inherits', { who: found({ home: Object.create({ commune: '05977' }) }) }],
])('when %s the field stays a normal question', (_what, looked) => {
  expect(prefill(form, looked, today)).toEqual({});
});

test.each<[string, unknown]>([
  ['signs that no paper can show', 'Nông \u202eThị Mai'],
  ['digits for a name', 'N0ng Thi Mai'],
  ['far too much', 'An '.repeat(60)],
  ['a number', 7],
])('a locked value of %s is no answer, but a question with something to compare', (_what, name) => {
  const asked = prefill(form, { who: found({ name, home: { commune: '5977' } }) }, today);
  expect(asked).toEqual({
    'one.name': { value: name, lock: false, unusable: true, ...origin },
    'one.home': { value: '5977', lock: false, unusable: true, ...origin },
  });
});

test('a value is held as the form would take it', () => {
  const asked = prefill(form, { who: found({ name: '  Nông Thị Mai ' }) }, today);
  expect(asked).toEqual({ 'one.name': { value: 'Nông Thị Mai', lock: true, ...origin } });
});

const bornOn = (day: string) => prefill(edition.form, { notice: found({ bornOn: day }) }, today)['child.birthDate'];

test('a day that has not come yet is no day of birth', () => {
  expect(bornOn(today)).toMatchObject({ lock: true });
  expect(bornOn('2026-11-22')).toMatchObject({ lock: false, unusable: true });
  expect(bornOn('30/11/2025')).toMatchObject({ lock: false, unusable: true });
});

test('a child without a father is offered what it has from the mother, but not while the father’s source is silent', () => {
  const lan = found({ familyName: 'Vi', homeTown: 'Xã Cao Lộc, Lạng Sơn' });
  const offered = (father: Looked) => {
    const values = prefill(edition.form, { father, mother: lan }, today);
    return [values['child.familyName'], values['child.homeTown']].map((held) => held && [held.value, held.lock]);
  };
  expect(offered({ status: 'missing' })).toEqual([
    ['Vi', false],
    ['Xã Cao Lộc, Lạng Sơn', false],
  ]);
  expect(offered({ status: 'unavailable' })).toEqual([undefined, undefined]);
  expect(offered(found({ familyName: 'Hoàng' }))).toEqual([['Hoàng', false], undefined]);
});

/** A record of one source with this value at each place that the form asks for. */
const recordOf = (values: readonly (readonly [pointer: string, value: unknown])[]): object => {
  const record: Record<string, unknown> = {};
  for (const [pointer, value] of values) {
    const [outer = '', inner] = pointer.split('/').slice(1);
    const held = record[outer];
    record[outer] = inner === undefined ? value : { ...(typeof held === 'object' ? held : {}), [inner]: value };
  }
  return record;
};

test('law: whatever the sources hold, who answers rightly what is asked is taken in', () => {
  const asked = fieldsOf(edition.form).filter(({ field }) => field.prefill !== undefined);
  const dirt = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant('9999-12-31'), fc.constant(null));
  const held = asked.map(({ path }) => fc.oneof(dirt, fc.constant(answerAt(birthAnswers, path))));
  fc.assert(
    fc.property(fc.tuple(...held), (values) => {
      const looked = Object.fromEntries(
        edition.lookups.map(({ id }) => {
          const own = asked.flatMap(({ field }, index): [string, unknown][] =>
            field.prefill?.from === id ? [[field.prefill.pointer, values[index]]] : [],
          );
          return [id, found(recordOf(own))];
        }),
      );
      const given = { ...draft, prefill: prefill(edition.form, looked, today) };
      const answers = Object.entries(given.prefill).reduce<Answers>(
        (all, [path, { value, lock }]) =>
          lock && answerAt(all, path) !== undefined ? withAnswer(all, path, value) : all,
        birthAnswers,
      );
      const taken = submit({ ...submission, draft: given, answers });
      const particulars = { applicant: draft.applicant, answers: taken.answers, prefill: given.prefill, flags: [] };
      const compared = compare(edition, particulars).filter(({ path }) => given.prefill[path]?.unusable === true);
      expect(compared.filter(({ match }) => match !== 'no')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('law: whatever a source says, only fields that ask for it are filled, with text or numbers', () => {
  const looked = fc.dictionary(
    fc.constantFrom(...edition.lookups.map(({ id }) => id)),
    fc.oneof(
      fc.constant<Looked>({ status: 'unavailable' }),
      fc.object().map((record) => found(record)),
    ),
  );
  fc.assert(
    fc.property(looked, (answers) => {
      for (const { value } of Object.values(prefill(edition.form, answers, today)))
        expect(['string', 'number']).toContain(typeof value);
    }),
  );
});

const word = fc.stringMatching(/^[a-z]{1,3}$/);
const paths = ['one.name', 'one.home', 'one.free'];
const given = fc.dictionary(
  fc.constantFrom(...paths),
  fc.record({ value: word, lock: fc.boolean() }).map((value) => ({ ...origin, ...value })),
);

test('law: a locked answer is what its source said, and leaves with it; what was typed stays', () => {
  const typed = fc.dictionary(fc.constantFrom('name', 'home', 'free'), word);
  fc.assert(
    fc.property(typed, given, fc.subarray(paths), given, (answers, earlier, kept, said) => {
      const before = { answers: restoreLocked({ one: answers }, earlier), prefill: earlier };
      const standing = Object.fromEntries(Object.entries(earlier).filter(([path]) => kept.includes(path)));
      const now = Object.fromEntries(Object.entries(said).filter(([path]) => !(path in standing)));
      const after = filledIn(before, standing, now);
      expect(restoreLocked(after.answers, after.prefill)).toEqual(after.answers);
      expect(Object.keys(after.prefill).toSorted()).toEqual([...Object.keys(standing), ...Object.keys(now)].toSorted());
      for (const path of paths) {
        const [own, answer] = [answerAt(before.answers, path), answerAt(after.answers, path)];
        const stays = path in standing || (own !== undefined && earlier[path]?.lock !== true);
        expect(answer).toBe(stays ? own : now[path]?.value);
      }
    }),
  );
});

test('law: nothing that a person typed is lost to a source that speaks later', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('name', 'home', 'free'), word), given, (typed, said) => {
      const { answers, prefill: held } = filledIn({ answers: { one: typed }, prefill: {} }, {}, said);
      for (const [field, value] of Object.entries(typed)) expect(answers['one']?.[field]).toBe(value);
      // A lock says that the source's value is the answer.
      for (const [path, { value }] of Object.entries(held).filter(([, { lock }]) => lock))
        expect(answerAt(answers, path)).toBe(value);
      expect(Object.keys(held)).toEqual(Object.keys(said));
    }),
  );
});
