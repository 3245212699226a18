import { expect, test } from 'vitest';
import { checkAnswers } from '../core/form/check-answers.ts';
import { integratedIn } from '../core/guard/objection.ts';
import { prefill, type Looked } from '../core/prefill.ts';
import { bearingOn, checksOf } from '../core/source-checks.ts';
import maternity from '../procedures/maternity-benefit.ts';
import { knowing } from './core/guard-known.ts';
import { draft, sources, today } from './core/samples.ts';

const [edition] = maternity.editions;
if (edition === undefined) throw new Error('no edition');

const found = (source: string, record: object): Looked => ({
  status: 'found',
  record,
  source,
  asOf: '2026-11-21T03:00:00.000Z',
  evidence: `${source}:q`,
  hash: '0',
});
const elder = found('civil-status', { children: [{ born: '2021-03-08' }] });
const notice = found('health', { bornOn: '2026-11-05' });

/** Why the paper on the child may not be asked for, as the look-ups that bear on the dossier answered. */
const proof = (child: Record<string, string>, all: Readonly<Record<string, Looked>>) => {
  const answers = { child: { case: 'none', ...child } };
  const bearing = bearingOn(edition.lookups, { answers }).map(({ id }) => id);
  const looked = Object.fromEntries(Object.entries(all).filter(([id]) => bearing.includes(id)));
  const held = prefill(edition.form, looked, today);
  const particulars = { applicant: draft.applicant, answers, prefill: held, flags: [] };
  const checks = checksOf(edition, edition.lookups, particulars, { looked, held });
  const component = edition.components.find(({ id }) => id === 'khai-sinh-cua-con');
  return component && integratedIn(component, knowing(checks, { edition, sources }))?.source;
};

test('of a newborn who is not registered the hospital’s notice is the proof, and no elder child', () => {
  const unregistered = { registered: 'no', bornByNotice: '2026-11-05' };
  expect(proof(unregistered, { children: elder, notice })).toBe('health');
  expect(proof(unregistered, { children: elder })).toBeUndefined();
  expect(proof(unregistered, { children: elder, notice: found('health', { bornOn: '2026-11-04' }) })).toBeUndefined();
  expect(proof({ registered: 'yes', born: '2021-03-08' }, { children: elder, notice })).toBe('civil-status');
  expect(proof({ registered: 'yes', born: '2026-11-05' }, { children: elder, notice })).toBeUndefined();
});

/** What is not right in the step on the child. */
const wrong = (child: Record<string, string>) => {
  const checked = checkAnswers(edition.form, { child: { registered: 'yes', born: '2025-02-10', ...child } }, today);
  const problems = 'problems' in checked ? checked.problems : [];
  return problems.flatMap(({ pointer, code }) => (pointer.startsWith('/child') ? [`${pointer} ${code}`] : []));
};

test('whoever is insured of their own accord is asked for no day of leaving work; others may have left at any time', () => {
  expect(wrong({ case: 'voluntary' })).toEqual([]);
  expect(wrong({ case: 'voluntary', leave: '2024-11-30' })).toEqual(['/child/leave hidden']);
  expect(wrong({ case: 'left', leave: '2024-11-30' })).toEqual([]);
  expect(wrong({ case: 'none' })).toEqual(['/child/leave required']);
});
