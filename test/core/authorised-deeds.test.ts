import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordAssistance } from '../../core/assistance.ts';
import { may, type DossierCommand } from '../../core/authorisation.ts';
import type { Case } from '../../core/case.ts';
import { answerApproval, answerConfirmation, proposeResult, refuseDossier, resumeDossier } from '../../core/decide.ts';
import type { Dossier } from '../../core/dossier.ts';
import { withdrawDossier } from '../../core/ending.ts';
import { recordPayment, requestPayment, waiveFee } from '../../core/fee.ts';
import { handPaperCopy, requestPaperCopy } from '../../core/paper-copy.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { rulesOn } from '../../core/rules.ts';
import { receiveSupplement } from '../../core/supplement.ts';
import { continueDossier, suspendDossier } from '../../core/suspension.ts';
import { claimTask, reassignTask, releaseTask } from '../../core/task.ts';
import { extendTerm, rescheduleDossier } from '../../core/term-changes.ts';
import { at, both, people } from './cases.ts';
import { draft, edition, leader, officer, rules, staff } from './samples.ts';
import { costly, dossierOf, lawfulLog, logOf, logUpTo, samples, wholeStory } from './sample-events.ts';

const [reason = ''] = edition.refusalReasons.map(({ code }) => code);
const [suspension = ''] = edition.suspensions.map(({ code }) => code);
const [extension = ''] = edition.extensions.map(({ code }) => code);
const exemption = { code: 'poor', label: { vi: '', en: '' }, ground: 'a law' };
const paper = { component: 'giay-chung-sinh', fields: [], ground: 'a law' };
const taker = staff('khac', ['officer', 'leader']);

/** What each command of the table does to a dossier, as its handler asks for it. */
const deeds: readonly (readonly [DossierCommand, string, (given: Case) => unknown])[] = [
  ['claim', 'claim', claimTask],
  ['release', 'release', releaseTask],
  ['reassign', 'reassign', (given) => reassignTask(given, taker)],
  ['assist', 'assist', recordAssistance],
  ['verify', 'propose', proposeResult],
  ['refuse', 'refuse', (given) => refuseDossier(given, edition, [reason], draft)],
  ['confirm', 'agree', (given) => answerConfirmation(given, true)],
  ['approve', 'approve', (given) => answerApproval(given, true)],
  ['approve', 'decline', (given) => answerApproval(given, false)],
  ['resume', 'resume', resumeDossier],
  ['withdraw', 'withdraw', withdrawDossier],
  ['suspend', 'suspend', (given) => suspendDossier(given, edition, suspension, () => at)],
  ['continue', 'continue', continueDossier],
  ['extend', 'extend', (given) => extendTerm(given, edition, extension)],
  [
    'reschedule',
    'reschedule',
    (given) =>
      rescheduleDossier(given, { day: '2026-11-30', ground: 'a law', fits: true, latest: '2026-12-31', inTime: true }),
  ],
  ['request-paper-copy', 'ask for paper', (given) => requestPaperCopy(given, 'counter', rulesOn(rules, '2026-11-25'))],
  ['hand-paper-copy', 'hand over paper', handPaperCopy],
  ['receive-supplement', 'receive', (given) => receiveSupplement(given, [paper])],
  ['request-payment', 'ask for the fee', (given) => requestPayment(given, { amount: 8000, payBy: at })],
  ['record-payment', 'record a payment', (given) => recordPayment(given, 'BL-1')],
  [
    'waive-fee',
    'waive the fee',
    (given) => waiveFee(given, { ...edition, fee: { ...edition.fee, exemptions: [exemption] } }, 'poor'),
  ],
];

/** Everybody as they are, without a mandate, and as somebody whom the dossier names. */
const variants = (person: Person): Person[] =>
  person.kind === 'citizen' ? [person] : [person, { ...person, powers: [] }, { ...person, citizen: 'mother-hash' }];
const somebody = fc.constantFrom(...[...Object.values(people), taker].flatMap(variants));

const working = ['verify', 'confirm', 'approve'] as const;
const waiting = ['supplement-requested', 'payment-requested', 'dossier-suspended'] as const;
const log = fc.oneof(
  lawfulLog,
  fc.constantFrom(...wholeStory).map(logUpTo),
  fc.constantFrom(...waiting).map((type) => logOf(costly, samples['checks-recorded'], samples[type])),
  fc.constant(logOf(...wholeStory.map((type) => samples[type]), samples['paper-copy-requested'])),
);

/** A dossier as its log tells, with its task in these or other hands, and who has handled it. */
const dossierFor = (person: Person): fc.Arbitrary<Dossier> =>
  fc
    .record({
      told: log.map(dossierOf),
      holder: fc.constantFrom(undefined, person.id, 'mc-khac'),
      assessors: fc.constantFrom<string[]>([officer.id], [both.id]),
      assistants: fc.subarray([leader.id]),
      finance: fc.constantFrom<Dossier['finance']>('due', 'none'),
      stopped: fc.boolean(),
    })
    .map(({ told: { task: _task, parked, ...told }, holder, stopped, ...more }): Dossier => {
      const step = working.find((each) => each === told.phase);
      const task = step === undefined ? undefined : { step, role: 'officer', dueAt: at };
      return {
        ...told,
        ...more,
        ...(task === undefined ? {} : { task: { ...task, ...(holder === undefined ? {} : { holder }) } }),
        ...(parked !== undefined && stopped ? { parked } : {}),
      };
    });

const isDone = (deed: () => unknown): boolean => {
  try {
    deed();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

test('law: whatever is done to a dossier at any point of its life, the table allows to whoever does it', () => {
  const done = new Set<string>();
  const scene = somebody.chain((person) => dossierFor(person).map((about): Case => ({ person, dossier: about, at })));
  fc.assert(
    fc.property(scene, (given) => {
      for (const [command, name, deed] of deeds) {
        if (!isDone(() => deed(given))) continue;
        done.add(name);
        expect(`${name} in ${given.dossier.status}: ${may(given.person, command, given.dossier)}`).toBe(
          `${name} in ${given.dossier.status}: true`,
        );
      }
    }),
    { seed: 20_261_122, numRuns: 4000 },
  );
  expect(deeds.map(([, name]) => name).filter((name) => !done.has(name))).toEqual([]);
});
