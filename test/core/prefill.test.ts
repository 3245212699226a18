import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../../core/form/field.ts';
import { prefill, type Looked } from '../../core/prefill.ts';
import { edition } from './samples.ts';

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
  expect(prefill(form, looked)).toEqual({
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
  expect(prefill(form, looked)).toEqual({});
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
      for (const { value } of Object.values(prefill(edition.form, answers)))
        expect(['string', 'number']).toContain(typeof value);
    }),
  );
});
