import { describe, expect, test } from 'vitest';
import type { Case } from '../../core/case.ts';
import { answerApproval, proposeResult, refuseDossier } from '../../core/decide.ts';
import { after } from '../../core/fold.ts';
import { isEnd, phases, type Phase } from '../../core/lifecycle.ts';
import type { Staff } from '../../core/person.ts';
import { claimTask, reassignTask, releaseTask } from '../../core/task.ts';
import { link } from '../../core/chain.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { at, both, dossier, outcomeOf, people, standings, type Standing } from './cases.ts';
import { draft, edition, leader, officer, staff, stranger } from './samples.ts';

const given = (who: string, phase: Phase, standing: Standing, assessor?: string): Case => {
  const person = people[who] ?? stranger;
  return { dossier: dossier(phase, standing, person, assessor), person, at };
};

describe('claiming a task', () => {
  test.each<[string, Phase, Standing, string]>([
    ['officer', 'verify', 'nobody', 'task-claimed'],
    ['officer', 'verify', 'self', 'nothing'],
    ['officer', 'verify', 'another', 'not-yours'],
    ['officer', 'verify', 'not asked yet', 'not-now'],
    ['officer', 'verify', 'parked', 'not-now'],
    ['officer', 'approve', 'nobody', 'not-allowed'],
    ['officer', 'confirm', 'nobody', 'not-now'],
    ['officer', 'issue', 'nobody', 'not-now'],
    ['officer', 'closed', 'nobody', 'ended'],
    ['leader', 'approve', 'nobody', 'task-claimed'],
    ['leader', 'verify', 'nobody', 'not-allowed'],
    ['both', 'verify', 'nobody', 'task-claimed'],
    ['both', 'approve', 'nobody', 'task-claimed'],
    ['operator', 'verify', 'nobody', 'not-allowed'],
    ['applicant', 'confirm', 'nobody', 'not-allowed'],
    ['officer elsewhere', 'verify', 'nobody', 'not-found'],
    ['leader elsewhere', 'approve', 'nobody', 'not-found'],
    ['stranger', 'verify', 'nobody', 'not-found'],
  ])('%s in %s, held by %s: %s', (who, phase, standing, outcome) => {
    expect(outcomeOf(() => claimTask(given(who, phase, standing)))).toBe(outcome);
  });
});

const seers = ['applicant', 'officer', 'leader', 'both', 'operator'];
const workers = { verify: ['officer', 'both'], approve: ['leader', 'both'] };
const working = (phase: Phase): phase is 'verify' | 'approve' => phase === 'verify' || phase === 'approve';

const givenBack = (who: string, phase: Phase, standing: Standing): string => {
  if (!seers.includes(who)) return 'not-found';
  if (!['officer', 'leader', 'both'].includes(who)) return 'not-allowed';
  if (isEnd(phase)) return 'ended';
  if (!working(phase) || standing === 'not asked yet') return 'not-now';
  if (!workers[phase].includes(who)) return 'not-allowed';
  if (standing === 'parked') return 'not-now';
  if (standing === 'another') return 'not-yours';
  return standing === 'self' ? 'task-released' : 'not-held';
};

describe('giving a task back', () => {
  test.each(Object.keys(people))('as %s, in every phase and with every holder', (who) => {
    for (const phase of phases)
      for (const standing of standings)
        expect(`${phase}, ${standing}: ${outcomeOf(() => releaseTask(given(who, phase, standing)))}`).toBe(
          `${phase}, ${standing}: ${givenBack(who, phase, standing)}`,
        );
  });
});

test('whose mandate has ended gives the task back, and neither takes nor decides one', () => {
  const { dossier: held } = given('officer', 'verify', 'self');
  const ended = { dossier: held, person: { ...officer, powers: [] }, at };
  expect(outcomeOf(() => releaseTask(ended))).toBe('task-released');
  for (const deed of [claimTask, proposeResult]) expect(outcomeOf(() => deed(ended))).toBe('no-mandate');
  expect(outcomeOf(() => reassignTask({ ...ended, person: leader }, ended.person))).toBe('no-such-colleague');
});

const givenAway = (who: string, phase: Phase, standing: Standing): string => {
  if (!seers.includes(who)) return 'not-found';
  if (!['leader', 'both'].includes(who)) return 'not-allowed';
  if (isEnd(phase)) return 'ended';
  return working(phase) && !['not asked yet', 'parked'].includes(standing) ? 'task-reassigned' : 'not-now';
};

describe('giving a task to somebody else', () => {
  const colleague = staff('ht-05977', ['officer']);
  const second = staff('ld-2', ['leader']);
  test.each(Object.keys(people))('as %s, in every phase and with every holder', (who) => {
    for (const phase of phases)
      for (const standing of standings) {
        const to = phase === 'approve' ? second : colleague;
        expect(`${phase}, ${standing}: ${outcomeOf(() => reassignTask(given(who, phase, standing), to))}`).toBe(
          `${phase}, ${standing}: ${givenAway(who, phase, standing)}`,
        );
      }
  });
  test.each<[string, Staff | undefined, Phase, string]>([
    ['nobody the directory knows', undefined, 'verify', 'no-such-colleague'],
    ['an officer elsewhere', staff('mc-06004', ['officer'], 'H37.005'), 'verify', 'no-such-colleague'],
    ['who has left every role', staff('khac', []), 'verify', 'no-such-colleague'],
    ['the operator', staff('vh', ['operator']), 'verify', 'no-such-colleague'],
    ['a leader who verifies nothing', second, 'verify', 'no-such-colleague'],
    ['an officer who signs nothing', colleague, 'approve', 'no-such-colleague'],
    ['the officer who verified and signs too', both, 'approve', 'same-person'],
    ['who holds it', staff('mc-khac', ['officer', 'leader']), 'verify', 'same-holder'],
    ['the leader', staff(leader.id, ['officer', 'leader']), 'verify', 'task-reassigned'],
  ])('to %s', (_whom, to, phase, outcome) => {
    expect(outcomeOf(() => reassignTask(given('leader', phase, 'another', both.id), to))).toBe(outcome);
  });
});

describe('who is named in a dossier', () => {
  const self = { ...both, citizen: 'mother-hash' };
  const named = ['applicant-hash', 'mother-hash', 'father-hash'];
  const own = (phase: Phase, standing: Standing = 'nobody'): Case => ({
    dossier: { ...dossier(phase, standing, self, officer.id), named },
    person: self,
    at,
  });
  const deeds: [string, Phase, (given: Case) => DossierEvent | undefined, string][] = [
    ['claims', 'verify', claimTask, 'task-claimed'],
    ['claims', 'approve', claimTask, 'task-claimed'],
    ['proposes', 'verify', proposeResult, 'verification-completed'],
    ['refuses', 'verify', (asked) => refuseDossier(asked, edition, ['not-entitled'], draft), 'dossier-refused'],
    ['gives it to a colleague', 'verify', (asked) => reassignTask(asked, officer), 'task-reassigned'],
    ['approves', 'approve', (asked) => answerApproval(asked, true), 'dossier-approved'],
    ['declines', 'approve', (asked) => answerApproval(asked, false), 'approval-declined'],
  ];
  test.each(deeds)('neither %s at %s; a dossier that names others they may decide', (_deed, phase, decide, event) => {
    expect(outcomeOf(() => decide(own(phase)))).toBe('own-dossier');
    expect(outcomeOf(() => decide({ ...own(phase), dossier: { ...own(phase).dossier, named: ['father-hash'] } }))).toBe(
      event,
    );
    expect(outcomeOf(() => decide({ ...own(phase), person: both }))).toBe(event);
  });
  test('gives the task back', () => {
    expect(outcomeOf(() => releaseTask(own('verify', 'self')))).toBe('task-released');
  });
});

test('a task goes from hand to hand, and each event says by whom and to whom', () => {
  const claimed = given('officer', 'verify', 'self').dossier;
  const released = releaseTask({ dossier: claimed, person: officer, at });
  expect(released).toMatchObject({ by: { kind: 'staff', id: officer.id }, data: { step: 'verify' } });
  const free = after(claimed, link(claimed.code, { sequence: claimed.version, hash: claimed.hash }, released));
  expect(free.task).toEqual({ ...claimed.task, holder: undefined });
  expect(free).toMatchObject({ phase: 'verify', status: claimed.status });
  const moved = reassignTask({ dossier: claimed, person: leader, at }, staff('ht-05977', ['officer']));
  expect(moved).toMatchObject({
    by: { kind: 'staff', id: leader.id },
    data: { step: 'verify', from: officer.id, to: 'ht-05977' },
  });
  const other = after(claimed, link(claimed.code, { sequence: claimed.version, hash: claimed.hash }, moved));
  expect(other).toMatchObject({ phase: 'verify', task: { step: 'verify', holder: 'ht-05977' } });
});
