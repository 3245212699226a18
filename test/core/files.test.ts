import { expect, test } from 'vitest';
import { afterSilence } from '../../core/ending.ts';
import { requireSendable, sendable } from '../../core/files.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import { Refusal } from '../../core/refusal.ts';
import { isAllSent, missingPapers, receiveSupplement } from '../../core/supplement.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person } from '../../core/person.ts';
import { edition, leader, mother, officer, stranger } from './samples.ts';
import { dossierOf, logUpTo } from './sample-events.ts';

const at = '2026-11-21T04:00:00.000Z';
const verifying = dossierOf(logUpTo('task-claimed'));
const waiting: Dossier = {
  ...verifying,
  phase: 'supplement',
  status: 5,
  supplement: { requested: 5, answerBy: '2026-11-30T10:00:00.000Z', papers: ['uy-quyen'] },
};
const file = { file: 'f', component: 'uy-quyen', received: 6, by: 'citizen' } as const;
const sent: Dossier = { ...waiting, files: [file] };

const refusal = (dossier: Dossier, person: Person = mother, component = 'uy-quyen', when = at) => {
  try {
    requireSendable({ dossier, person, at: when }, edition, component);
    return 'may';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test.each<[string, string, string]>([
  ['the applicant, what was asked for', refusal(waiting), 'may'],
  ['a second page of it', refusal(sent), 'may'],
  ['something else', refusal(waiting, mother, 'tuy-than'), 'not-asked'],
  ['what the procedure has not', refusal(waiting, mother, 'none'), 'unknown-component'],
  ['before it is asked for', refusal(verifying), 'not-now'],
  ['when the time is over', refusal(waiting, mother, 'uy-quyen', '2026-11-30T10:00:00.001Z'), 'answer-too-late'],
  ['while a fault has stopped it', refusal({ ...waiting, parked: { step: 'supplement', error: 'x', at } }), 'not-now'],
  ['after the end', refusal({ ...waiting, phase: 'stopped' }), 'ended'],
  ['too many', refusal({ ...waiting, files: Array.from({ length: 40 }, () => file) }), 'too-many-files'],
  ['a stranger', refusal(waiting, stranger), 'not-found'],
  ['the counter, what was asked for', refusal(waiting, officer), 'may'],
  ['the counter, another paper while it is awaited', refusal(waiting, officer, 'tuy-than'), 'not-asked'],
  ['the counter, any paper while it is assessed', refusal(verifying, officer, 'tuy-than'), 'may'],
  [
    'the counter, what the agency looks up, which the guard alone keeps back',
    refusal(verifying, officer, 'ket-hon'),
    'may',
  ],
  ['the counter, the form', refusal(verifying, officer, 'to-khai'), 'not-asked'],
  ['a leader', refusal(waiting, leader), 'not-allowed'],
  [
    'an officer whom the dossier names',
    refusal({ ...waiting, named: [officer.citizen ?? ''] }, officer),
    'own-dossier',
  ],
])('%s: %s', (_who, outcome, expected) => {
  expect(outcome).toBe(expected);
});

test('what is exempt from digitisation is neither offered nor taken', () => {
  const components = edition.components.map((component) =>
    component.id === 'uy-quyen' ? { ...component, undigitised: { ground: 'a law' } } : component,
  );
  const exempt = { ...edition, components };
  expect(sendable({ dossier: waiting, person: mother, at }, edition).map(({ id }) => id)).toEqual(['uy-quyen']);
  expect(sendable({ dossier: waiting, person: mother, at }, exempt)).toEqual([]);
  expect(() => requireSendable({ dossier: waiting, person: mother, at }, exempt, 'uy-quyen')).toThrow('not-digitised');
});

test('what is left: papers that no file has come for since they were asked for, and questions', () => {
  expect(missingPapers(waiting)).toEqual(['uy-quyen']);
  expect(missingPapers({ ...waiting, files: [{ ...file, received: 4 }] })).toEqual(['uy-quyen']);
  expect(missingPapers(sent)).toEqual([]);
  expect(isAllSent(sent)).toBe(true);
  const asking: Dossier = {
    ...sent,
    supplement: { ...waiting.supplement, requested: 5, answerBy: at, questions: true },
  };
  expect(
    isAllSent({ ...asking, supplement: { requested: 5, answerBy: at, papers: ['uy-quyen'], questions: true } }),
  ).toBe(false);
  expect(isAllSent({ ...verifying, files: [file] })).toBe(false);
});

test('who sent all is not told to come, and silence of the officer is no silence of theirs', () => {
  expect(nowSentence(waiting).en).toContain('Please supply what is missing');
  expect(nowSentence(sent).en).toContain('You have sent all that was asked for');
  expect(afterSilence(waiting, edition, at)).toMatchObject({ type: 'dossier-stopped' });
  expect(afterSilence(sent, edition, at)).toMatchObject({ type: 'supplement-received', by: { kind: 'machine' } });
});

test('the officer’s acceptance says how it came', () => {
  const items = [{ component: 'uy-quyen', fields: [], ground: 'a law' }];
  const accepted = (dossier: Dossier) => receiveSupplement({ dossier, person: officer, at }, items).data;
  expect(accepted(sent)).toEqual({ channel: 'online' });
  expect(accepted(waiting)).toEqual({ channel: 'counter' });
  expect(accepted({ ...waiting, files: [{ ...file, by: 'staff' }] })).toEqual({ channel: 'counter' });
});
