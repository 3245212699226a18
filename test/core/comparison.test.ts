import { expect, test } from 'vitest';
import { compare } from '../../core/comparison.ts';
import { withAnswer } from '../../core/form/answers.ts';
import { holderOf, type Particulars } from '../../core/particulars.ts';
import { birthAnswers, draft, edition, held } from './samples.ts';

const { applicant, prefill } = draft;
const particulars: Particulars = {
  applicant,
  answers: withAnswer(birthAnswers, 'child.familyName', 'Nông'),
  prefill: { ...prefill, 'child.gender': held('female', true, 'health') },
  flags: [{ path: 'mother.fullName', claimed: 'Nông Thị Mây' }],
};
const line = (path: string) => compare(edition, particulars).find((compared) => compared.path === path);

test('a value that agrees, one that differs, one that no source holds', () => {
  expect(line('child.noticeCode')).toMatchObject({ match: 'yes', sourceId: 'health', source: '20001.GCS.00017.26' });
  expect(line('child.familyName')).toMatchObject({ match: 'no', dossier: 'Nông', source: 'Hoàng' });
  expect(line('child.givenName')).toMatchObject({ match: 'unknown', dossier: 'An' });
  expect(line('child.givenName')).not.toHaveProperty('source');
});

test('what the citizen calls wrong stands beside the source’s value', () => {
  expect(line('mother.fullName')).toMatchObject({ match: 'yes', flagged: 'Nông Thị Mây' });
  expect(line('mother.citizenId')).not.toHaveProperty('flagged');
});

test('values are compared as they are, fields without an answer not at all', () => {
  expect(line('child.gender')).toMatchObject({ match: 'yes', dossier: 'female', source: 'female' });
  expect(line('father.fullName')).toBeUndefined();
});

test('the holder of a birth certificate is the child, the middle name where there is one', () => {
  expect(holderOf(edition, particulars)).toBe('Nông Bảo An');
  const { middleName: _middleName, ...child } = birthAnswers['child'] ?? {};
  expect(holderOf(edition, { ...particulars, answers: { ...birthAnswers, child } })).toBe('Hoàng An');
});
