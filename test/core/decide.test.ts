import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { answerApproval, answerConfirmation, proposeResult, refuseDossier, resumeDossier } from '../../core/decide.ts';
import { afterSilence } from '../../core/ending.ts';
import type { Case } from '../../core/case.ts';
import { allows } from '../../core/fold.ts';
import { isEnd, phases, type Phase } from '../../core/lifecycle.ts';
import type { Draft } from '../../core/draft.ts';
import type { Person } from '../../core/person.ts';
import { claimTask } from '../../core/task.ts';
import { at, both, dossier, outcomeOf, people, standings, type Standing } from './cases.ts';
import { draft, edition, leader, mother, officer } from './samples.ts';

/** Who may ask for what: at which step, and as whom. Everything else is refused. */
const commands = {
  propose: { run: proposeResult, step: 'verify', who: ['officer', 'both'] },
  refuse: {
    run: (given) => refuseDossier(given, edition, ['not-entitled'], draft),
    step: 'verify',
    who: ['officer', 'both'],
  },
  agree: { run: (given) => answerConfirmation(given, true), step: 'confirm', who: ['applicant'] },
  dispute: { run: (given) => answerConfirmation(given, false), step: 'confirm', who: ['applicant'] },
  approve: { run: (given) => answerApproval(given, true), step: 'approve', who: ['leader', 'both'] },
  decline: { run: (given) => answerApproval(given, false), step: 'approve', who: ['leader', 'both'] },
} as const satisfies Record<string, { run: (given: Case) => DossierEvent; step: Phase; who: readonly string[] }>;
const seers = ['applicant', 'officer', 'leader', 'both', 'operator'];

const made = {
  propose: 'verification-completed',
  refuse: 'dossier-refused',
  agree: 'draft-confirmed',
  dispute: 'draft-disputed',
  approve: 'dossier-approved',
  decline: 'approval-declined',
};

/** The law in one place: first who, then when, then whose task it is. */
const expected = (name: keyof typeof commands, who: string, phase: Phase, standing: Standing): string => {
  const { step, who: entitled } = commands[name];
  if (!seers.includes(who)) return 'not-found';
  if (!entitled.some((one) => one === who)) return 'not-allowed';
  if (isEnd(phase)) return 'ended';
  if (phase !== step || standing === 'not asked yet' || standing === 'parked') return 'not-now';
  return standing === 'another' && step !== 'confirm' ? 'not-yours' : made[name];
};

const names: (keyof typeof commands)[] = ['propose', 'refuse', 'agree', 'dispute', 'approve', 'decline'];
describe.each(names)('%s', (name) => {
  test.each(Object.entries(people))('as %s, in every phase and with every holder', (who, person) => {
    for (const phase of phases)
      for (const standing of standings) {
        const given = { dossier: dossier(phase, standing, person), person, at };
        const outcome = outcomeOf(() => commands[name].run(given));
        expect(`${phase}, held by ${standing}: ${outcome}`).toBe(
          `${phase}, held by ${standing}: ${expected(name, who, phase, standing)}`,
        );
      }
  });
});

test('what a command decides is what the lifecycle allows there, by the person who asked', () => {
  for (const name of names) {
    const { run, step, who } = commands[name];
    const person = people[who[0]];
    if (person === undefined) throw new Error(`nobody may ${name}`);
    const standing = dossier(step, 'nobody', person);
    const event = run({ dossier: standing, person, at });
    expect(allows(standing, event.type)).toBe(true);
    expect(event).toMatchObject({ at, by: { kind: person.kind, id: person.id } });
  }
});

const approving = (person: Person, assessor: string): Case => ({
  dossier: dossier('approve', 'nobody', person, assessor),
  person,
  at,
});

describe('two people stand behind every result', () => {
  test('who verified a dossier may neither approve it, nor send it back, nor keep others from it', () => {
    const own = approving(both, both.id);
    expect(outcomeOf(() => answerApproval(own, true))).toBe('same-person');
    expect(outcomeOf(() => answerApproval(own, false))).toBe('same-person');
    expect(outcomeOf(() => claimTask(own))).toBe('same-person');
  });
  test('somebody else may', () => {
    expect(outcomeOf(() => answerApproval(approving(leader, both.id), true))).toBe('dossier-approved');
    expect(outcomeOf(() => answerApproval(approving(both, officer.id), true))).toBe('dossier-approved');
  });
});

const refusing = (given: Case, codes: string[], contested: Pick<Draft, 'flags' | 'prefill'> = draft) =>
  outcomeOf(() => refuseDossier(given, edition, codes, contested));
const contesting = (path: string) => ({ ...draft, flags: [{ path, claimed: 'Nông Thị Mây' }] });

describe('refusing a dossier', () => {
  const given: Case = { dossier: dossier('verify', 'nobody', officer), person: officer, at };
  const asked: Case = {
    ...given,
    dossier: { ...given.dossier, supplement: { requested: 4, answerBy: at, received: 5 } },
  };
  test('what the citizen can put right is asked for first, and refused only when that did not mend it', () => {
    expect(refusing(given, ['wrong-details'])).toBe('supplement-first');
    expect(refusing(given, ['not-entitled', 'wrong-details'])).toBe('supplement-first');
    expect(refusing(asked, ['wrong-details'])).toBe('dossier-refused');
  });
  test('what they contest of a source’s answer is not theirs to put right, what they typed themselves is', () => {
    expect(refusing(given, ['wrong-details'], contesting('mother.fullName'))).toBe('dossier-refused');
    expect(refusing(given, ['wrong-details'], contesting('child.middleName'))).toBe('supplement-first');
  });
  test('each reason carries the legal ground that the procedure knows', () => {
    const codes = edition.refusalReasons.map(({ code }) => code);
    expect(refuseDossier(asked, edition, codes, draft).data).toEqual({
      reasons: edition.refusalReasons.map(({ code, ground }) => ({ code, ground })),
    });
  });
  test('a reason the procedure does not know is none', () => {
    expect(outcomeOf(() => refuseDossier(given, edition, ['not-entitled', 'no-bribe'], draft))).toBe('no-such-reason');
  });
  test('a reason that is named twice stands once', () => {
    const named = ['wrong-authority', 'not-entitled', 'wrong-authority'];
    expect(refuseDossier(given, edition, named, draft).data).toEqual(
      refuseDossier(given, edition, ['wrong-authority', 'not-entitled'], draft).data,
    );
  });
});

const silent = (phase: Phase) => outcomeOf(() => afterSilence(dossier(phase, 'nobody', mother), edition, at));

test('silence at the confirmation is consent, where a step has no rule it is late, a wait for the citizen stops', () => {
  expect(Object.fromEntries(phases.map((phase) => [phase, silent(phase)]))).toMatchObject({
    verify: 'task-overdue',
    confirm: 'draft-confirmed',
    approve: 'task-overdue',
    supplement: 'dossier-stopped',
    payment: 'dossier-stopped',
  });
  expect(afterSilence(dossier('confirm', 'nobody', mother), edition, at)).toMatchObject({
    by: { kind: 'machine' },
    data: { by: 'silence' },
  });
});

test('a wait for the citizen that is over stops the dossier by the article on stopping, not by that on asking once', () => {
  for (const phase of ['supplement', 'payment'] as const)
    expect(afterSilence(dossier(phase, 'nobody', mother), edition, at)).toMatchObject({
      data: { ground: 'Nghị định 118/2025/NĐ-CP, Điều 21' },
    });
});

test('an edition may have a silent confirmation stop the dossier', () => {
  const route = edition.route.map((step) => ({ ...step, silence: { means: 'stop' as const, ground: 'a law' } }));
  expect(afterSilence(dossier('confirm', 'nobody', mother), { ...edition, route }, at)).toMatchObject({
    type: 'dossier-stopped',
    data: { code: 'not-confirmed', ground: 'a law' },
  });
});

test.each(Object.entries(people))('resuming a parked dossier, as %s', (who, person) => {
  const resumed = (phase: Phase, standing: Standing) =>
    outcomeOf(() => resumeDossier({ dossier: dossier(phase, standing, person), person, at }));
  const denied = seers.includes(who) ? 'not-allowed' : 'not-found';
  expect([resumed('issue', 'parked'), resumed('issue', 'nobody'), resumed('closed', 'nobody')]).toEqual(
    who === 'operator' ? ['dossier-resumed', 'not-now', 'ended'] : [denied, denied, denied],
  );
});
