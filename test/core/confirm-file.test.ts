import { expect, test } from 'vitest';
import { confirmFile, type ConfirmedValue, type ReadInFile } from '../../core/confirm-file.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { dossierOf, logUpTo } from './sample-events.ts';
import { mother, officer } from './samples.ts';

const at = '2026-11-21T04:00:00.000Z';
const held = { file: 'f', component: 'giay-chung-sinh', received: 5, by: 'staff' } as const;
const dossier: Dossier = { ...dossierOf(logUpTo('task-claimed')), files: [held] };
const read: ReadInFile = {
  file: 'f',
  kind: 'birth-notice',
  isWhole: true,
  known: ['number', 'mother.name', 'child.sex'],
  values: [
    { id: 'number', value: '12', isDoubtful: false },
    { id: 'mother.name', value: 'NGUYÊN THỊ LAN', isDoubtful: true },
  ],
};
const number: ConfirmedValue = { id: 'number', value: '12', looked: false };
const name: ConfirmedValue = { id: 'mother.name', value: 'NGUYỄN THỊ LAN', looked: true };
const sex: ConfirmedValue = { id: 'child.sex', value: 'Nữ', looked: false };

const confirm = (
  values: readonly ConfirmedValue[],
  more: Partial<ReadInFile> = {},
  of = dossier,
  person: Person = officer,
) => confirmFile({ dossier: of, person, at }, { ...read, ...more }, values);

test('the event tells which values, which were looked at and which were put right, and none of them itself', () => {
  const event = confirm([number, name, sex]);
  expect(event).toMatchObject({
    type: 'file-confirmed',
    by: { id: officer.id },
    data: {
      file: 'f',
      kind: 'birth-notice',
      fields: ['number', 'mother.name', 'child.sex'],
      looked: ['mother.name'],
      changed: ['mother.name', 'child.sex'],
    },
  });
  expect(JSON.stringify(event)).not.toMatch(/LAN|Nữ/);
});

const refusal = (run: () => unknown): string => {
  try {
    run();
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.pointers.map(({ pointer }) => pointer)].join(' ');
    throw error;
  }
};
const by = (person: Person) => () => confirm([number, name], {}, dossier, person);

test.each<[string, () => unknown, string]>([
  ['in doubt and not looked at', () => confirm([number, { ...name, looked: false }]), 'look-first /fields/1'],
  ['what was read, left out', () => confirm([name]), 'invalid-fields /fields/1'],
  ['a value that such a paper has not', () => confirm([number, name, { ...sex, id: 'x' }]), 'invalid-fields /fields/2'],
  ['one value twice', () => confirm([number, name, number]), 'invalid-fields /fields/2'],
  ['another file', () => confirm([number, name], { file: 'g' }), 'not-found'],
  ['twice', () => confirm([number, name], {}, { ...dossier, files: [{ ...held, confirmed: 6 }] }), 'confirmed-already'],
  ['more pages than are copied', () => confirm([number, name], { isWhole: false }), 'too-many-to-copy'],
  ['after the end', () => confirm([number, name], {}, { ...dossier, phase: 'closed', status: 10 }), 'ended'],
  ['by the citizen', by(mother), 'not-allowed'],
  ['by an officer whom it names', by({ ...officer, citizen: dossier.named[0] ?? '' }), 'own-dossier'],
  ['nothing wrong', () => confirm([number, name]), 'taken'],
])('%s: %s', (_what, run, expected) => {
  expect(refusal(run)).toBe(expected);
});
