import { describe, expect, test } from 'vitest';
import { fieldProblems, problemAt, wanted } from '../../core/form/check-answers.ts';
import { isEnd, phases } from '../../core/lifecycle.ts';
import { Refusal } from '../../core/refusal.ts';
import { refusals } from '../../core/refusals.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import { eventTexts } from '../../core/sentences.ts';
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
  ['what a field wants', wanted],
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
  expect(known.flatMap(([code, { status }]) => (status >= 500 ? [code] : []))).toEqual([
    'sign-in-unavailable',
    'representation-unknown',
    'wallet-unavailable',
    'scan-pending',
  ]);
});

test('a refusal is an error that carries its code and the places', () => {
  const cause = new Error('why');
  const refusal = new Refusal('invalid-fields', [problemAt('/answers/child/givenName', 'short')], { cause });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'invalid-fields',
    message: 'invalid-fields',
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

const said = (change: object) => nowSentence({ ...submitted, ...change });

test('the sentence of a waiting dossier says by when, in Vietnamese time', () => {
  const dueAt = '2026-11-25T10:30:00.000Z';
  const task = { step: 'verify' as const, role: 'officer', dueAt };
  const supplement = { requested: 4, answerBy: dueAt };
  const held = { ...task, holder: 'cb01' };
  const result = '2026-11-26T10:30:00.000Z';
  expect(said({ phase: 'verify', task: held, dueAt: result })).toEqual({
    vi: 'Cán bộ đang thẩm tra hồ sơ của bạn, chậm nhất 17:30 ngày 25/11/2026.',
    en: 'An officer is verifying your dossier, at the latest by 2026-11-25 17:30.',
  });
  expect(said({ phase: 'verify', task, dueAt: result })).toEqual({
    vi: 'Hồ sơ của bạn đang chờ cán bộ thẩm tra, chậm nhất 17:30 ngày 25/11/2026.',
    en: 'Your dossier is waiting for an officer to verify it, at the latest by 2026-11-25 17:30.',
  });
  expect(said({ phase: 'verify', task: { ...held, overdue: true } }).vi).toBe(
    'Cán bộ đang thẩm tra hồ sơ của bạn. Bước này đã chậm so với thời hạn nội bộ. Hạn trả kết quả: 17:30 ngày 23/11/2026.',
  );
  expect(said({ phase: 'supplement', supplement: { ...supplement, answered: 5 } }).vi).toMatch(
    /^Bạn đã trả lời các câu hỏi; còn giấy tờ .*, chậm nhất 17:30 ngày 25\/11\/2026\./,
  );
  for (const waiting of [
    { phase: 'supplement', supplement },
    { phase: 'payment', payBy: dueAt },
    { phase: 'confirm', task },
  ])
    expect(said(waiting).vi).toContain('chậm nhất 17:30 ngày 25/11/2026');
});

test('every phase before the end says by when, and an instant that has passed is not promised', () => {
  const dueAt = '2026-11-25T10:30:00.000Z';
  const appointment = { until: dueAt, missed: 0 };
  const waits = { supplement: { requested: 4, answerBy: dueAt }, payBy: dueAt, suspendedUntil: dueAt, appointment };
  for (const phase of phases.filter((each) => !isEnd(each))) {
    const task = { step: 'confirm' as const, role: 'citizen', dueAt };
    const sentence = said({ phase, dueAt, ...waits, ...(phase === 'confirm' ? { task } : {}) });
    expect(sentence.vi).toContain('17:30 ngày 25/11/2026');
    expect(sentence.en).toContain('2026-11-25 17:30');
  }
  // Who has chosen a time is told where and when.
  const chosen = { at: dueAt, ends: dueAt, place: { vi: 'Công an xã', en: 'the police' } };
  const expected = said({ phase: 'appointment', dueAt, appointment: { ...appointment, chosen } });
  expect(expected.vi).toContain('Mời bạn đến Công an xã, lúc 17:30 ngày 25/11/2026');
  // Its own term may reach beyond the day of the result, which is what was promised.
  const beyond = { step: 'verify' as const, role: 'officer', dueAt: '2026-11-27T10:30:00.000Z' };
  expect(said({ phase: 'verify', dueAt, task: beyond }).vi).toContain('chậm nhất 17:30 ngày 25/11/2026');
  expect(said({ phase: 'verify', dueAt, task: beyond, passed: ['result'] }).vi).not.toContain('/11/2026');
  const late = said({ phase: 'issue', dueAt, passed: ['result'] });
  expect(late.vi).not.toContain('25/11/2026');
  expect(late.vi).toContain('quá hạn trả');
});

test('whoever is waited for is told that the dossier stops without them, and who goes on after a pause', () => {
  const dueAt = '2026-11-25T10:30:00.000Z';
  for (const waiting of [
    { phase: 'supplement', supplement: { requested: 4, answerBy: dueAt } },
    { phase: 'payment', payBy: dueAt },
  ]) {
    expect(said(waiting).vi).toContain('Quá hạn này hồ sơ sẽ dừng giải quyết.');
    expect(said(waiting).en).toContain('After that the dossier is stopped.');
  }
  expect(said({ phase: 'suspended', suspendedUntil: dueAt })).toEqual({
    vi: 'Cơ quan tạm dừng giải quyết vì lý do nêu bên dưới, chậm nhất đến 17:30 ngày 25/11/2026. Sau đó cơ quan giải quyết tiếp; bạn không phải làm gì.',
    en: 'The agency has paused for the reason below, at the latest until 2026-11-25 17:30. Then it goes on; you need not do anything.',
  });
});
