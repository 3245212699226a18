import { expect, test } from 'vitest';
import { waitingFor } from '../../portal/src/officer/dossier/waiting-for.ts';
import { vi as words } from '../../portal/src/officer/words/vi.ts';

const { waiting, stepNames } = words;
const reader = 'ld01';
const nameOf = (id: string): string => ({ cb01: 'Lê Thị Bình' })[id] ?? id;

const nobodyYet = { assessors: [], assistants: [] };
const taskOf = (step: string, role: string, holder?: string) => ({
  phase: step,
  task: { step, role, dueAt: '2026-11-23T03:00:00Z', mine: false, ...(holder === undefined ? {} : { holder }) },
});

test.each([
  ['whoever runs it, once stopped', { ...taskOf('verify', 'officer'), parked: {} }, waiting.operator],
  ['nobody, once closed', { phase: 'closed' }, waiting.nobody],
  ['nobody, once refused', { phase: 'refused' }, waiting.nobody],
  ['nobody, once withdrawn', { phase: 'withdrawn' }, waiting.nobody],
  ['nobody, once stopped by the law', { phase: 'stopped' }, waiting.nobody],
  ['what is missing', { phase: 'supplement' }, waiting.supplement],
  ['the fee', { phase: 'payment' }, waiting.payment],
  ['the end of a pause', { phase: 'suspended' }, waiting.suspended],
  ['the system', { phase: 'issue' }, waiting.system(stepNames.issue)],
  ['the reader’s own signature', taskOf('issue', 'leader', reader), waiting.ownSignature],
  ['the colleague who holds it', taskOf('verify', 'officer', 'cb01'), waiting.holder('Lê Thị Bình')],
  ['a second person', { ...taskOf('approve', 'leader'), assessors: ['cb01', reader] }, waiting.secondPerson],
  ['somebody who did not help', { ...taskOf('approve', 'leader'), assistants: [reader] }, waiting.secondPerson],
  ['an officer who did not help', { ...taskOf('verify', 'officer'), assistants: [reader] }, waiting.helped],
  ['the citizen', taskOf('confirm', 'citizen'), waiting.citizen],
  ['somebody who has to come', taskOf('appointment', 'citizen'), waiting.appointment],
  ['an officer', taskOf('verify', 'officer'), waiting.officer],
  ['a leader', { ...taskOf('approve', 'leader'), assessors: ['cb01'] }, waiting.leader],
])('waits for %s', (_, dossier, sentence) => {
  expect(waitingFor({ ...nobodyYet, ...dossier }, words, nameOf, reader)).toBe(sentence);
});
