import { expect, test } from 'vitest';
import { requireAssessment } from '../../core/assessment.ts';
import { assessmentFaults } from '../../core/procedure/assessment-faults.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { Refusal } from '../../core/refusal.ts';
import birth from '../../procedures/birth-registration.ts';

const label = { vi: 'Số tiền', en: 'Amount' };
const [edition] = birth.editions;
if (edition === undefined) throw new Error('birth registration has no edition');
const amount = { id: 'amount', kind: 'count' as const, max: 10_000_000, label };
const assessment = { steps: [{ id: 'grant', title: label, fields: [amount] }] };
const { result } = edition;
const assessed: Edition = {
  ...edition,
  assessment,
  result: { ...result, content: { ...result.content, 'grant.amount': ['grant.amount'] } },
};

const refusalOf = (deed: () => unknown) => {
  try {
    deed();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
};

test('an officer establishes all that the edition asks for, each in its kind', () => {
  expect(requireAssessment(assessed, { grant: { amount: 4_260_000 } }, '2026-11-23')).toEqual({
    grant: { amount: 4_260_000 },
  });
  for (const [given, pointer, code] of [
    [undefined, '/assessed/grant/amount', 'required'],
    [{ grant: { amount: 10_000_001 } }, '/assessed/grant/amount', 'invalid'],
    [{ grant: { amount: 1, more: 2 } }, '/assessed/grant/more', 'unknown'],
  ] as const) {
    const refusal = refusalOf(() => requireAssessment(assessed, given, '2026-11-23'));
    expect(refusal?.code).toBe('invalid-fields');
    expect(refusal?.pointers).toMatchObject([{ pointer, code }]);
  }
});

test('where nothing is to be established, nothing is taken', () => {
  expect(requireAssessment(edition, undefined, '2026-11-23')).toBeUndefined();
  expect(refusalOf(() => requireAssessment(edition, {}, '2026-11-23'))?.pointers).toMatchObject([
    { pointer: '/assessed', code: 'unknown' },
  ]);
});

test('an assessment goes with somebody who verifies, questions of its own, and a result that says it', () => {
  expect(assessmentFaults(edition)).toEqual([]);
  expect(assessmentFaults(assessed)).toEqual([]);
  const route = edition.route.filter(({ step }) => step !== 'verify');
  const field = { ...amount, kind: 'choice' as const };
  const faulty = { steps: [{ id: 'child', title: label, fields: [field] }] };
  expect(assessmentFaults({ ...assessed, route, assessment: faulty })).toEqual([
    'nobody verifies, and so nobody assesses',
    'child is a step of the form and of the assessment',
    'child.amount is a choice without options',
    'child.amount is assessed, and the result does not say it',
  ]);
});
