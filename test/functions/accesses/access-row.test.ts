import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Access } from '../../../functions/accesses/access.ts';
import { accessIn, rowOf } from '../../../functions/accesses/access-row.ts';

const reading: Access = {
  at: '2026-11-21T03:00:00.000Z',
  by: { kind: 'staff', id: 'ht-05977' },
  what: 'dossier',
  purpose: 'verify',
};
const place = `${reading.at}#r-1#dossier`;

test('names that begin alike say their beginning once, and when it was stands in the place alone', () => {
  const fields = ['applicant.name', 'applicant.citizenId', 'mother.fullName', 'mother.birth', 'file', 'applicant.name'];
  const row = rowOf({ ...reading, fields });
  expect(row.fields).toBe('applicant.name,citizenId;mother.fullName,birth;file;applicant.name');
  expect(row).not.toHaveProperty('at');
  expect(accessIn(row, place)).toEqual({ ...reading, fields });
});

test('rows that were written before say the same', () => {
  expect(accessIn({ ...reading, fields: ['mother.fullName', 'born'] }, place)).toEqual({
    ...reading,
    fields: ['mother.fullName', 'born'],
  });
  expect(accessIn({ ...reading }, place)).toEqual(reading);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', ',', ';', '-'), maxLength: 4 });

test('law: what is kept of a reading is told as it was, whatever its fields are called', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (fields) => {
      expect(accessIn(rowOf({ ...reading, fields }), place)).toEqual({ ...reading, fields });
    }),
    { numRuns: 2000 },
  );
});
