import { describe, expect, test } from 'vitest';
import { dossierCommands, may, type RuledDossier } from '../../core/authorisation.ts';
import { statusCodes } from '../../core/lifecycle.ts';
import { StaffRole } from '../../core/person.ts';
import { mayToStaff, staffCommands } from '../../core/staff-authorisation.ts';
import { colleagueOf, type StaffMember } from '../../functions/staff/staff-member.ts';
import { cedarMay, cedarMayToStaff, policies, said, type Asker } from './cedar.ts';
import * as people from './people.ts';

const { now, unit, elsewhere, procedure, staff, citizen, member, mandatesFor, certificate, ruled } = people;

const dossier = (more: Partial<RuledDossier> = {}): RuledDossier => ({
  unit,
  procedure,
  status: 4,
  applicant: 'applicant',
  transactor: 'transactor',
  representative: 'representative',
  named: ['applicant', 'father'],
  assistants: [],
  assessors: [],
  ...more,
});

/** What somebody is to a dossier beside working in its unit. */
const relations: Readonly<Record<string, Partial<RuledDossier>>> = {
  none: {},
  assessor: { assessors: ['s-1', 's-2'] },
  assistant: { assistants: ['s-2', 's-1'] },
  named: { named: ['applicant', 's-1-hash'] },
  // Other agencies are asked too, theirs among them.
  approver: { approvedBy: 's-1', consulted: [people.asked(elsewhere), people.answered(unit)] },
};
const roleSets: StaffRole[][] = [[], ['officer'], ['leader'], ['operator'], ['officer', 'leader']];
/** A mandate without its role is among the random questions. */
const hasUseOf = (roles: StaffRole[]): boolean => roles.includes('officer') || roles.includes('leader');
const certificates = [certificate(people.wide)];

/** Where the two differ; and how many questions were put. */
const compared = (questions: Iterable<readonly [string, Asker, RuledDossier]>) => {
  const different: string[] = [];
  let asked = 0;
  for (const [what, asker, about] of questions)
    for (const command of dossierCommands) {
      asked++;
      const who = asker.kind === 'partner' ? asker : ruled(asker, now);
      const [code, policy] = [may(who, command, about), cedarMay(asker, command, about, now)];
      if (code !== policy) different.push(`${what}, ${command}: the code says ${code}, the policy ${policy}`);
    }
  return { asked, different };
};

/** A running and an ended state, in which all is asked; in the others the random questions ask for the rest. */
const isAskedWhole = (status: RuledDossier['status']): boolean => status === 4 || status === 9;
const placesIn = (status: RuledDossier['status']): string[] => (isAskedWhole(status) ? [unit, elsewhere] : [unit]);
const relationsIn = (status: RuledDossier['status']) =>
  Object.entries(relations).filter(([relation]) => isAskedWhole(status) || relation === 'none');

function* everybody(): Generator<readonly [string, Asker, RuledDossier]> {
  for (const status of statusCodes) {
    for (const id of ['applicant', 'transactor', 'representative', 'father', 'stranger'])
      yield [`${id} in ${status}`, citizen(id), dossier({ status })];
    for (const [relation, more] of relationsIn(status))
      for (const roles of roleSets)
        for (const place of placesIn(status))
          for (const mandates of hasUseOf(roles) ? [mandatesFor(roles, people.wide), []] : [[]])
            yield [
              `${roles.join('+')} of ${place}, ${relation}, ${mandates.length} mandates, in ${status}`,
              staff({ roles, unit: place, mandates, certificates }),
              dossier({ status, ...more }),
            ];
  }
}

test('every role, command and status, and every relation to a running and to an ended dossier, with a valid mandate and without: code and policy say the same', () => {
  expect(compared(everybody())).toEqual({
    asked: dossierCommands.length * (10 * 5 + (8 + 2 * 2 * 5) * (3 * 2 + 2)),
    different: [],
  });
}, 120_000);

function* outside(): Generator<readonly [string, Asker, RuledDossier]> {
  for (const status of [4, 10] as const)
    for (const id of ['electricity', 'tax', 'applicant'])
      for (const partner of ['electricity', undefined])
        yield [
          `${id} of what ${partner} is asked, in ${status}`,
          { kind: 'partner', id },
          dossier({ status, ...(partner === undefined ? {} : { outside: { partner } }) }),
        ];
}

test('whoever decides outside may answer what they were asked, and nothing else: code and policy agree', () => {
  expect(compared(outside())).toEqual({ asked: dossierCommands.length * 2 * 3 * 2, different: [] });
  const asked = dossier({ outside: { partner: 'electricity' } });
  const mayThey = (id: string) => dossierCommands.filter((each) => may({ kind: 'partner', id }, each, asked));
  expect([mayThey('electricity'), mayThey('tax')]).toEqual([['decide-outside'], []]);
});

const rights = ['child', 'mandate', 'organisation'] as const;

const actings: NonNullable<RuledDossier['acting']>[] = [
  ...rights.flatMap((by) => [{ by }, { by, ended: true as const }]),
  // A child comes of age now, or in a millisecond.
  { by: 'child', until: now },
  { by: 'child', until: people.future.from },
];

function* representing(): Generator<readonly [string, Asker, RuledDossier]> {
  for (const status of statusCodes)
    for (const id of isAskedWhole(status) ? ['applicant', 'transactor', 'representative', 'stranger'] : ['transactor'])
      for (const acting of actings)
        yield [`${id} in ${status}, by ${JSON.stringify(acting)}`, citizen(id), dossier({ status, acting })];
}

function* speaking(): Generator<readonly [string, Asker, RuledDossier]> {
  for (const status of [4, 5, 10] as const)
    for (const id of ['transactor', 'stranger'])
      for (const acting of actings.filter(({ by }) => by !== 'mandate').slice(0, 4))
        for (const subjects of [[], ['another', 'applicant'], ['transactor']])
          // It counts until just before the instant that it names.
          for (const until of [now, people.future.from]) {
            const asker = { ...citizen(id), at: now, represents: { subjects, until } };
            const what = `${id} in ${status} for ${subjects.join()} until ${until}, by ${JSON.stringify(acting)}`;
            yield [what, asker, dossier({ status, acting })];
          }
}

test('what is an organisation’s is done by whoever the register names, as long as that counts: code and policy agree', () => {
  const { asked, different } = compared(speaking());
  expect({ asked, different }).toEqual({ asked: dossierCommands.length * 3 * 2 * 4 * 3 * 2, different: [] });
}, 60_000);

const withdraws = (id: string, acting: NonNullable<RuledDossier['acting']>): boolean =>
  may(citizen(id), 'withdraw', dossier({ acting }));

test('who files for somebody else may what their right gives, until it ends: code and policy agree', () => {
  expect(compared(representing())).toEqual({ asked: dossierCommands.length * (2 * 4 + 8) * 8, different: [] });
  expect(rights.map((by) => withdraws('transactor', { by }))).toEqual([true, false, false]);
  expect(rights.map((by) => withdraws('transactor', { by, ended: true }))).toEqual([false, false, false]);
  expect(rights.map((by) => withdraws('applicant', { by, ended: true }))).toEqual([true, true, true]);
  expect(
    dossierCommands.filter((each) =>
      may(citizen('transactor'), each, dossier({ acting: { by: 'mandate', ended: true } })),
    ),
  ).toEqual([]);
}, 60_000);

const some = [procedure, '2.000815'];
/** How a mandate can hold or fail, at the very instants at which it begins and ends. */
const states: Readonly<Record<string, (roles: StaffRole[]) => Partial<StaffMember>>> = {
  'at its first and last instant': (roles) => ({ mandates: mandatesFor(roles, people.tight) }),
  'without an end': (roles) => ({ mandates: mandatesFor(roles, people.open) }),
  'ends now': (roles) => ({ mandates: mandatesFor(roles, people.expired) }),
  'begins in a millisecond': (roles) => ({ mandates: mandatesFor(roles, people.future) }),
  'for this procedure': (roles) => ({ mandates: mandatesFor(roles, people.wide, { procedures: some }) }),
  'for another procedure': (roles) => ({ mandates: mandatesFor(roles, people.wide, { procedures: ['2.000815'] }) }),
  delegated: (roles) => ({ mandates: mandatesFor(roles, people.wide, { by: 's-9' }) }),
  'without a certificate': (roles) => ({ mandates: mandatesFor(roles, people.wide), certificates: [] }),
  'with a certificate that ends now': (roles) => ({
    mandates: mandatesFor(roles, people.wide),
    certificates: [certificate(people.expired)],
  }),
  'with an old and a new certificate': (roles) => ({
    mandates: mandatesFor(roles, people.wide),
    certificates: [certificate(people.expired), certificate(people.open)],
  }),
  'of one who leaves now': (roles) => ({ mandates: mandatesFor(roles, people.wide), left: { at: now, roles } }),
  'of one who leaves in a millisecond': (roles) => ({
    mandates: mandatesFor(roles, people.wide),
    left: { at: people.future.from, roles },
  }),
};

function* atTheEdges(): Generator<readonly [string, Asker, RuledDossier]> {
  for (const [state, more] of Object.entries(states))
    for (const roles of [['officer'], ['leader'], ['officer', 'leader']] satisfies StaffRole[][])
      for (const status of [4, 5, 8] as const)
        yield [`${roles.join('+')} ${state}`, staff({ roles, certificates, ...more(roles) }), dossier({ status })];
}

test('a mandate gives what it gives from its first instant until just before its last: code and policy agree', () => {
  expect(compared(atTheEdges())).toEqual({ asked: dossierCommands.length * 12 * 3 * 3, different: [] });
}, 60_000);

const subsets = (all: readonly StaffRole[]): StaffRole[][] =>
  all.reduce<StaffRole[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);

describe('staff', () => {
  const others = subsets(StaffRole.options).flatMap((roles) =>
    [unit, elsewhere].map((place) => member({ id: 's-2', roles, unit: place })),
  );
  const held = [[], mandatesFor(['leader'], people.wide), mandatesFor(['leader'], people.wide, { by: 's-9' })];
  test('who may do what to whom: code and policy say the same', () => {
    const different: string[] = [];
    let asked = 0;
    for (const roles of subsets(StaffRole.options))
      // Asked about themselves they are one person, with one unit and one set of roles.
      for (const about of [member({ roles }), ...others])
        for (const mandates of held)
          for (const command of staffCommands) {
            const asker = staff({ roles, mandates, certificates });
            const code = mayToStaff(ruled(asker, now), command, colleagueOf(about, now));
            const policy = cedarMayToStaff(asker, command, about, now);
            asked++;
            if (code !== policy)
              different.push(`${roles.join('+')} ${command} ${about.id} ${about.roles.join('+')}: ${code}`);
          }
    expect({ asked, different }).toEqual({ asked: 8 * (1 + 8 * 2) * 3 * 4, different: [] });
  }, 60_000);
});

test('no policy is idle: each has decided something by itself', () => {
  const ids = [...policies.matchAll(/@id\("([^"]+)"\)/g)].map(([, id = '']) => id);
  expect(ids.filter((_id, place) => !said.alone.has(`policy${place}`))).toEqual([]);
});
