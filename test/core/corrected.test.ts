import { expect, test } from 'vitest';
import { corrected, type Content, type Corrections } from '../../core/corrected.ts';
import { Refusal } from '../../core/refusal.ts';
import exam from '../../procedures/exam-registration.ts';
import { editionOn } from '../../core/procedure/procedure.ts';

const today = '2026-11-23';
const edition = editionOn(exam, today);
const before: Content = {
  answers: {
    candidate: { fullName: 'Nông Minh Quân', citizenId: '020209001234', birth: '2009-05-02', sex: 'male' },
    study: { status: 'pupil', school: 'THPT Việt Bắc', commune: '06187' },
    electives: { first: 'physics', besidePhysics: 'chemistry' },
    wishes: { any: 'no' },
  },
  assessed: { arranged: { candidate: '10004512', place: 'THPT Việt Bắc' } },
};
const put = (right: Corrections): Content => corrected(edition, before, right, today);
const refused = (right: Corrections): string => {
  try {
    put(right);
  } catch (error) {
    if (error instanceof Refusal)
      return `${error.code} ${error.pointers.map(({ pointer, code }) => `${pointer} ${code}`).join()}`;
    throw error;
  }
  return 'taken';
};

test('what a new answer brings is asked with it, and what it hides is gone', () => {
  expect(refused({ electives: { first: 'history' } })).toBe('invalid-fields /answers/electives/besideHistory required');
  expect(put({ electives: { first: 'history', besideHistory: 'geography' } })).toEqual({
    ...before,
    answers: { ...before.answers, electives: { first: 'history', besideHistory: 'geography' } },
  });
});

test('what nobody is asked is refused, and not dropped', () => {
  expect(refused({ electives: { besideHistory: 'geography' } })).toContain('/answers/electives/besideHistory hidden');
});

test('what was established is put right like an answer, and only what may be left out is taken away', () => {
  expect(put({ arranged: { place: 'THPT Chu Văn An' } }).assessed).toEqual({
    arranged: { candidate: '10004512', place: 'THPT Chu Văn An' },
  });
  expect(refused({ arranged: { place: null } })).toBe('invalid-fields /answers/arranged/place required');
  const wishing = { ...before, answers: { ...before.answers, wishes: { any: 'yes', school1: 'Y', code1: 'Y01' } } };
  expect(corrected(edition, wishing, { wishes: { code1: null } }, today).answers['wishes']).toEqual({
    any: 'yes',
    school1: 'Y',
  });
});

test('where it was filed stays', () => {
  expect(refused({ study: { commune: '06175' } })).toBe('field-settled /answers/study/commune invalid');
});
