import { expect, test } from 'vitest';
import { declaredIn } from '../../../functions/digitisation/declared.ts';
import { edition } from '../../core/samples.ts';

const componentOf = (wanted: string) => {
  const found = edition.components.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no component ${wanted}`);
  return found;
};
const said = {
  applicant: { citizenId: '020195001234', name: 'Nguyễn Thị Lan' },
  answers: {
    child: { birthDate: '2026-02-20', gender: 'female' },
    mother: { fullName: 'Nguyễn Thị Lan', birth: '1995-06-05' },
  },
};

test('a paper is set beside what the dossier says of the same, in the words that a paper has', () => {
  expect(Object.fromEntries(declaredIn(edition, componentOf('giay-chung-sinh'), said))).toEqual({
    'mother.name': 'Nguyễn Thị Lan',
    'mother.birth': '1995',
    'child.birthDate': '2026-02-20',
    'child.sex': 'Nữ',
  });
  expect(Object.fromEntries(declaredIn(edition, componentOf('tuy-than'), said))).toEqual({
    identifier: '020195001234',
    name: 'Nguyễn Thị Lan',
  });
  expect(declaredIn(edition, componentOf('uy-quyen'), said).size).toBe(0);
});
