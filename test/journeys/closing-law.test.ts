import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLink, link } from '../../core/chain.ts';
import { answerApproval, answerConfirmation, proposeResult, resumeDossier } from '../../core/decide.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after, fold } from '../../core/fold.ts';
import type { Person, Staff } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { claimTask, reassignTask, releaseTask } from '../../core/task.ts';
import { frozenCalendar } from '../../core/calendar.ts';
import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { Step } from '../../events/step.ts';
import { calendar, rules } from '../core/samples.ts';

const at = '2026-11-23T02:00:00.000Z';
const unit = 'H37.001';
const staff = (id: string, ...roles: ('officer' | 'leader' | 'operator')[]): Staff => ({
  kind: 'staff',
  id,
  unit,
  roles,
  powers: [
    { to: 'assess', procedures: 'all' },
    { to: 'sign', procedures: 'all' },
  ],
  citizen: `${id}-hash`,
});
const people: readonly Person[] = [
  { kind: 'citizen', id: 'parent', level: 2 },
  { kind: 'citizen', id: 'stranger', level: 2 },
  staff('officer', 'officer'),
  staff('leader', 'leader'),
  staff('both', 'officer', 'leader'),
  staff('operator', 'operator'),
];

const begun = link('H37.001-261123-0001', undefined, {
  v: 1,
  type: 'dossier-submitted',
  at,
  by: { kind: 'citizen', id: 'parent' },
  data: {
    procedure: '1.001193',
    edition: '2026-01',
    commune: '05977',
    unit,
    frozen: {
      calendar: frozenCalendar(calendar, '2026-11-23'),
      rules: rules[0]?.id ?? '',
      fee: { amount: 0, ground: 'free' },
    },
    channel: 'online',
    applicant: 'parent',
    transactor: 'parent',
    concerned: ['parent'],
    named: ['parent'],
    // Where people decide; what the platform does by itself has laws of its own.
    route: ['check', 'verify', 'confirm', 'approve', 'issue', 'return'],
    marks: [],
    draft: 'draft',
    unique: [],
  },
  due: at,
});

/** What becomes of an attempt; nothing when there is nothing left to do. */
type Happening = (dossier: Dossier) => DossierEvent | undefined;
const head = { v: 1, at, by: machine } as const;
const issued = {
  number: '1/2026',
  sha256: 'a'.repeat(64),
  key: 'k',
  versionId: 'v',
  bytes: 1,
  signers: ['leader', unit],
};

const byMachine = {
  check: () => ({ ...head, type: 'checks-recorded', data: { checks: [] } }),
  open: ({ phase }) => {
    const step = Step.safeParse(phase).data ?? 'verify';
    return { ...head, type: 'task-opened', data: { step, role: step === 'approve' ? 'leader' : 'officer', dueAt: at } };
  },
  overdue: () => ({ ...head, type: 'task-overdue', data: { step: 'verify' } }),
  register: () => ({ ...head, type: 'register-entered', data: { book: '01/2026', number: '1/2026' } }),
  registerRefuses: () => ({ ...head, type: 'register-refused', data: { source: 'civil-status', code: 'no' } }),
  issue: () => ({ ...head, type: 'result-issued', data: issued }),
  handOver: () => ({ ...head, type: 'result-returned', data: { channel: 'electronic' } }),
  park: () => ({ ...head, type: 'dossier-parked', data: { step: 'issue', error: 'Refusal' } }),
} as const satisfies Record<string, Happening>;

const commands = {
  claim: claimTask,
  release: releaseTask,
  giveToOfficer: (given) => reassignTask(given, staff('officer', 'officer')),
  giveToBoth: (given) => reassignTask(given, staff('both', 'officer', 'leader')),
  propose: proposeResult,
  confirm: (given) => answerConfirmation(given, true),
  dispute: (given) => answerConfirmation(given, false),
  approve: (given) => answerApproval(given, true),
  decline: (given) => answerApproval(given, false),
  resume: resumeDossier,
} as const satisfies Record<
  string,
  (given: { dossier: Dossier; person: Person; at: string }) => DossierEvent | undefined
>;

/** Anybody tries anything, and the machine reports anything, at any time. */
const happenings: readonly Happening[] = [
  ...Object.values<Happening>(byMachine),
  ...people.flatMap((person) =>
    Object.values(commands).map((decide) => (dossier: Dossier) => decide({ dossier, person, at })),
  ),
];

const person = (id: string): Person => people.find((each) => each.id === id) ?? people[0] ?? staff('nobody');

/** What would bring a dossier on from where it stands. */
const forward: Happening = (dossier) => {
  if (dossier.parked !== undefined) return commands.resume({ dossier, person: person('operator'), at });
  const { phase, task, register } = dossier;
  if (phase === 'check') return byMachine.check();
  if (phase === 'issue') return register === undefined ? byMachine.register() : byMachine.issue();
  if (phase === 'return') return byMachine.handOver();
  if (task?.step !== phase) return byMachine.open(dossier);
  if (phase === 'confirm') return commands.confirm({ dossier, person: person('parent'), at });
  const holder = task.holder ?? (phase === 'verify' ? 'officer' : 'leader');
  return commands[phase === 'verify' ? 'propose' : 'approve']({ dossier, person: person(holder), at });
};

const tryOne = (log: readonly RecordedEvent[], happening: Happening): readonly RecordedEvent[] => {
  const dossier = fold(log);
  if (dossier === undefined) return log;
  try {
    const event = happening(dossier);
    if (event === undefined) return log;
    const recorded = link(dossier.code, log.at(-1), event);
    after(dossier, recorded);
    return [...log, recorded];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return log;
  }
};

const before = (log: readonly RecordedEvent[], type: string): number =>
  log.findIndex(({ event }) => event.type === type);

test('whatever anybody tries, nothing closes without approval by a second person and one result', () => {
  const any = fc.oneof(fc.constantFrom(...happenings), fc.constant(forward));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (tries) => {
      let log: readonly RecordedEvent[] = [begun];
      for (const happening of tries) {
        const ended = fold(log)?.status === 10;
        const next = tryOne(log, happening);
        expect(ended && next !== log).toBe(false);
        log = next;
      }
      // Whatever happened so far, the dossier still finds its way.
      for (let steps = 0; steps < 20; steps++) log = tryOne(log, forward);

      const dossier = fold(log);
      expect(brokenLink(log)).toBeUndefined();
      expect(dossier).toMatchObject({ phase: 'closed', status: 10, result: { sha256: issued.sha256 } });
      const { verifiedBy, approvedBy } = dossier ?? {};
      expect(verifiedBy).toBeDefined();
      expect(approvedBy).toBeDefined();
      expect(verifiedBy).not.toBe(approvedBy);
      expect(log.filter(({ event }) => event.type === 'result-issued')).toHaveLength(1);
      expect(before(log, 'dossier-approved')).toBeLessThan(before(log, 'result-issued'));
      expect(log.at(-1)?.event.type).toBe('result-returned');
    }),
    { numRuns: 300 },
  );
});
