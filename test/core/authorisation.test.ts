import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierCommands, may, objectionTo, requireRight, type DossierCommand } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Person, StaffRole } from '../../core/person.ts';
import { leader, mother, officer, operator, staff, stranger } from './samples.ts';
import { dossierOf, logUpTo } from './sample-events.ts';

const dossier = dossierOf(logUpTo('task-claimed'));
const elsewhere = 'H37.005';

const looks = 'see see-clock';
const unit = `${looks} see-register claim release assist`;
const assessor = 'verify refuse settle-dispute request-supplement suspend extend request-payment';
const counter = 'scan-file confirm-file waive-fee record-appearance';

/** Deny by default: in status 4, only what stands here is allowed. */
test.each<[string, Person, string]>([
  ['the applicant', mother, `${looks} confirm choose-appointment withdraw`],
  ['another citizen', stranger, ''],
  ['a citizen of level 1 who applied', { ...mother, level: 1 }, `${looks} confirm choose-appointment withdraw`],
  ['the officer of the unit', officer, `${unit} ${assessor} ${counter}`],
  ['the officer without a mandate', { ...officer, powers: [] }, `${unit} ${counter}`],
  ['an officer of another unit', staff('x', ['officer'], elsewhere), ''],
  ['the leader of the unit', leader, `${unit} reassign approve sign extend reschedule close-review`],
  ['the leader without a mandate', { ...leader, powers: [] }, `${unit} reassign`],
  ['a leader of another unit', staff('x', ['leader'], elsewhere), ''],
  [
    'officer and leader of the unit',
    staff('x', ['officer', 'leader']),
    `${unit} reassign ${assessor} approve sign reschedule close-review ${counter}`,
  ],
  ['the operator', operator, `${looks} resume`],
  ['staff without a role', staff('x', []), ''],
  ['staff whose id is the applicant’s', staff(mother.id, []), ''],
  ['a citizen whose id is the officer’s', { ...mother, id: officer.id }, ''],
])('%s may: %s', (_who, person, allowed) => {
  const wanted = new Set(allowed.split(' ').filter(Boolean));
  expect(new Set(dossierCommands.filter((command) => may(person, command, dossier)))).toEqual(wanted);
});

test('a representative, and who filed for somebody else, do what the applicant does, and withdraw nothing', () => {
  for (const role of ['representative', 'transactor'] as const)
    expect(dossierCommands.filter((command) => may(stranger, command, { ...dossier, [role]: stranger.id }))).toEqual([
      'see',
      'see-clock',
      'confirm',
      'choose-appointment',
    ]);
});

test('what was filed for an organisation is for whoever the register names now, and not for who filed it', () => {
  const firms = { ...dossier, applicant: 'firm', transactor: stranger.id, acting: { by: 'organisation' as const } };
  const at = '2026-11-21T03:00:00.000Z';
  const named = (subjects: string[], until = '2026-11-21T03:00:00.001Z'): Person => ({
    ...mother,
    at,
    represents: { subjects, until },
  });
  const director = named(['another', 'firm']);
  expect(dossierCommands.filter((command) => may(director, command, firms)).join(' ')).toBe(
    'see see-clock confirm choose-appointment withdraw',
  );
  expect(may(director, 'request-paper-copy', { ...firms, status: 10 })).toBe(true);
  const told = [
    director,
    named(['another']),
    named(['firm'], at),
    { ...director, at: undefined },
    { ...stranger, at },
    { ...stranger, at, represents: { subjects: [], until: '2026-11-21T03:00:00.001Z' } },
    mother,
  ].map((person) => objectionTo(person, 'withdraw', firms));
  expect(told).toEqual([
    undefined,
    'not-found',
    'representation-unasked',
    'representation-unasked',
    // Who filed it is asked to have the register asked, and has lost it where that does not name them.
    'representation-unasked',
    'not-found',
    'not-found',
  ]);
});

const others = (status: Dossier['status'], person: Person): string =>
  dossierCommands
    .filter((command) => !['see', 'see-clock', 'see-register'].includes(command))
    .filter((command) => may(person, command, { ...dossier, status }))
    .join(' ');

test.each<[Dossier['status'], string, string, string]>([
  [1, 'withdraw', 'assist confirm-file', 'assist reschedule'],
  [3, 'rate', '', 'close-review'],
  [5, 'answer-supplement send-file withdraw', 'assist receive-supplement scan-file confirm-file', 'assist'],
  [6, 'withdraw', 'assist confirm-file record-payment', 'assist'],
  [7, 'rate', '', ''],
  [8, 'withdraw rate', 'assist confirm-file continue', 'assist'],
  [9, '', '', 'close-review'],
  [10, 'request-paper-copy rate', 'hand-paper-copy', 'revoke-result correct-result close-review'],
])('in status %i the applicant may: %s; the officer: %s; the leader: %s', (status, ...allowed) => {
  expect([mother, officer, leader].map((person) => others(status, person))).toEqual(allowed);
});

test('whoever assessed a dossier or helped to file it does not approve it, whatever roles they have', () => {
  const both = staff('x', ['officer', 'leader']);
  for (const handled of [{ assessors: ['x', 'y'] }, { assistants: ['y', 'x'] }]) {
    expect(may(both, 'approve', { ...dossier, ...handled })).toBe(false);
    expect(() => requireRight(both, 'approve', { ...dossier, ...handled })).toThrow(
      expect.objectContaining({ code: 'same-person' }),
    );
  }
  expect(may(both, 'approve', { ...dossier, assessors: ['y'], assistants: ['z'] })).toBe(true);
});

const judged: Partial<Record<DossierCommand, Dossier['status']>> = {
  verify: 2,
  refuse: 2,
  'settle-dispute': 2,
  'give-opinion': 2,
  approve: 2,
  'request-supplement': 2,
  suspend: 2,
  extend: 2,
  'request-payment': 2,
  'waive-fee': 2,
  sign: 4,
  continue: 8,
  'close-review': 9,
  'revoke-result': 10,
  'correct-result': 10,
};

test.each(
  dossierCommands.flatMap((command) => (judged[command] === undefined ? [] : ([[command, judged[command]]] as const))),
)('whoever helped to file a dossier may not %s, in whichever agency', (command, status) => {
  const helper = staff('x', ['officer', 'leader']);
  const asked = {
    ...dossier,
    consulted: [{ agency: 'police', unit: dossier.unit, askedAt: dossier.submittedAt, dueAt: dossier.dueAt }],
    approvedBy: 'x',
    status,
  };
  expect(may(helper, command, { ...asked, assistants: ['y'] })).toBe(true);
  expect(may(helper, command, { ...asked, assistants: ['x'] })).toBe(false);
  expect(() => requireRight(helper, command, { ...asked, assistants: ['y', 'x'] })).toThrow(
    expect.objectContaining({ code: 'same-person' }),
  );
});

test('what only says that something happened at the counter, or who has a task, is open to whoever helped', () => {
  const helper = staff('x', ['officer', 'leader']);
  const given = (status: Dossier['status'], assistants: string[]) =>
    dossierCommands.filter((command) => may(helper, command, { ...dossier, status, assistants }));
  const open = new Set(([2, 5, 6, 10] as const).flatMap((status) => given(status, ['x'])));
  const usual = new Set(([2, 5, 6, 10] as const).flatMap((status) => given(status, ['y'])));
  expect([...usual].filter((command) => !open.has(command)).filter((command) => judged[command] === undefined)).toEqual(
    [],
  );
  const atTheCounter = 'receive-supplement scan-file confirm-file record-appearance record-payment hand-paper-copy';
  const tasks = 'reschedule claim release reassign assist';
  expect([...open]).toEqual(expect.arrayContaining(`${atTheCounter} ${tasks}`.split(' ')));
});

test('who may not see a dossier is told that there is none', () => {
  expect(() => requireRight(stranger, 'confirm', dossier)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => requireRight(officer, 'approve', dossier)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  expect(() => requireRight(officer, 'verify', dossier)).not.toThrow();
  expect(() => requireRight({ ...officer, powers: [] }, 'verify', dossier)).toThrow(
    expect.objectContaining({ code: 'no-mandate' }),
  );
});

const anybody: fc.Arbitrary<Person> = fc.oneof(
  fc.record({ kind: fc.constant('citizen' as const), id: fc.string(), level: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({
    kind: fc.constant('staff' as const),
    id: fc.oneof(fc.string(), fc.constant(mother.id)),
    unit: fc.string(),
    roles: fc.subarray(StaffRole.options),
    powers: fc.subarray(staff('x', ['officer', 'leader']).powers),
    citizen: fc.string(),
  }),
);

test('law: nobody from outside touches a dossier; a command is never allowed without seeing', () => {
  fc.assert(
    fc.property(anybody, (person) => {
      const own = person.kind === 'citizen' ? person.id === mother.id : person.unit === dossier.unit;
      const operates = person.kind === 'staff' && person.roles.includes('operator');
      const allowed = dossierCommands.filter((command) => may(person, command, dossier));
      expect(own || operates ? [] : allowed).toEqual([]);
      expect(allowed.length === 0 || allowed.includes('see')).toBe(true);
    }),
  );
});
