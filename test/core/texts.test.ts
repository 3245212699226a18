import { describe, expect, test } from 'vitest';
import { fieldProblems, problemAt } from '../../core/form/check-answers.ts';
import { phases } from '../../core/lifecycle.ts';
import { Refusal, refusals } from '../../core/refusal.ts';
import { eventTexts, nowSentence } from '../../core/sentences.ts';
import { statuses } from '../../core/status.ts';
import { dossierOf, eventTypes, logUpTo } from './sample-events.ts';

/** A Vietnamese sentence has letters that English lacks; an English one has not. */
const vietnamese = /[\u00C0-\u1EF9]/u;
const spoken = (texts: Record<string, { vi: string; en: string }>) =>
  Object.entries(texts).map(([name, { vi, en }]) => ({ name, vi, en }));
const submitted = dossierOf(logUpTo('dossier-submitted'));

describe.each([
  ['refusals', refusals],
  ['problems of a field', fieldProblems],
  ['statuses', statuses],
  ['lines of the timeline', eventTexts],
  ['what happens now', Object.fromEntries(phases.map((phase) => [phase, nowSentence({ ...submitted, phase })]))],
])('%s', (_name, texts: Record<string, { vi: string; en: string }>) => {
  test.each(spoken(texts))('$name is said in both languages', ({ vi, en }) => {
    expect(vi).toMatch(vietnamese);
    expect(en).toMatch(/^[\x20-\x7E’“”…–]+$/);
    expect([vi.trim(), en.trim()]).toEqual([vi, en]);
  });
});

test('refusals are answered as client errors, outages as such', () => {
  const known: [string, { status: number }][] = Object.entries(refusals);
  const statusesOf = new Set(known.map(([, { status }]) => status));
  expect(statusesOf).toEqual(new Set([400, 401, 403, 404, 405, 409, 413, 422, 428, 429, 503]));
  expect(known.flatMap(([code, { status }]) => (status >= 500 ? [code] : []))).toEqual(['sign-in-unavailable']);
});

test('a refusal is an error that carries its code and the places', () => {
  const cause = new Error('why');
  const refusal = new Refusal('invalid-fields', [problemAt('/answers/child/givenName', 'short')], { cause });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'invalid-fields',
    message: refusals['invalid-fields'].en,
    cause,
  });
  expect(refusal.pointers.map(({ pointer }) => pointer)).toEqual(['/answers/child/givenName']);
});

test('a parked dossier tells the citizen that they need not act, whatever its phase', () => {
  const parked = { step: 'confirm' as const, error: 'Timeout', at: submitted.changedAt };
  const sentences = phases.map((phase) => nowSentence({ ...submitted, phase, parked }).en);
  expect(new Set(sentences).size).toBe(1);
});

test('the clock of a status runs only while the state works on the dossier', () => {
  const running = Object.entries(statuses).flatMap(([status, { clock }]) => (clock === 'running' ? [status] : []));
  expect(running).toEqual(['2', '4']);
  expect(eventTypes.length).toBe(Object.keys(eventTexts).length);
});
