import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierCommands, may, type RuledDossier } from '../../core/authorisation.ts';
import { statusCodes } from '../../core/lifecycle.ts';
import { Deed, mandateOf, type Period } from '../../core/mandate.ts';
import { StaffRole } from '../../core/person.ts';
import { cedarMay, type Inside } from './cedar.ts';
import { answered, asked, certificate, elsewhere, member, procedure, ruled, unit } from './people.ts';

const begin = Date.parse('2026-11-21T03:00:00Z');
/** Few enough that some of them fall on the same instant. */
const instant = fc.integer({ min: -3, max: 3 }).map((steps) => new Date(begin + steps * 3_600_000).toISOString());
const period: fc.Arbitrary<Period> = fc.record({ from: instant, until: instant }, { requiredKeys: ['from'] });
const someone = fc.constantFrom('a', 'b', 'c');
const place = fc.constantFrom(unit, unit, elsewhere);
const some = fc.constantFrom<'all' | string[]>('all', [procedure], ['2.000815'], ['2.000815', procedure]);
const mandate = fc
  .record(
    { to: fc.constantFrom(...Deed.options), period, procedures: some, by: someone },
    { requiredKeys: ['to', 'period', 'procedures'] },
  )
  .map(({ period: dates, ...rest }) => mandateOf({ ...rest, ...dates, ground: 'Quyết định 12/QĐ-UBND' }));

const staff = fc
  .record(
    {
      id: someone,
      unit: place,
      roles: fc.subarray(StaffRole.options),
      mandates: fc.array(mandate, { maxLength: 3 }),
      certificates: fc.array(period.map(certificate), { maxLength: 2 }),
      left: instant,
    },
    { requiredKeys: ['id', 'unit', 'roles', 'mandates', 'certificates'] },
  )
  .chain(({ left, ...held }) => {
    const gone = left === undefined ? {} : { left: { at: left, roles: held.roles } };
    return someone.map((citizen): Inside => ({ kind: 'staff', member: member({ ...held, ...gone }), citizen }));
  });
const citizen = someone.map((id): Inside => ({ kind: 'citizen', id, level: 2 }));

const dossier: fc.Arbitrary<RuledDossier> = fc.record(
  {
    unit: place,
    procedure: fc.constantFrom(procedure, '2.000815'),
    status: fc.constantFrom(...statusCodes),
    applicant: someone,
    transactor: someone,
    representative: someone,
    acting: fc.record(
      {
        by: fc.constantFrom('child' as const, 'mandate' as const, 'organisation' as const),
        ended: fc.constant(true as const),
        until: instant,
      },
      { requiredKeys: ['by'] },
    ),
    named: fc.subarray(['a', 'b', 'c']),
    assistants: fc.subarray(['a', 'b', 'c']),
    assessors: fc.subarray(['a', 'b', 'c']),
    approvedBy: fc.constantFrom('a', 'b', 'c'),
    consulted: fc.array(
      place.chain((where) => fc.constantFrom(asked(where), answered(where))),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['unit', 'procedure', 'status', 'applicant', 'transactor', 'named', 'assistants', 'assessors'] },
);

test('whoever asks for whatever at any time: code and policy say the same, and the policy’s schema knows it', () => {
  const asker = fc.oneof({ weight: 4, arbitrary: staff }, { weight: 1, arbitrary: citizen });
  fc.assert(
    fc.property(asker, fc.constantFrom(...dossierCommands), dossier, instant, (who, command, about, now) => {
      expect(may(ruled(who, now), command, about)).toBe(cedarMay(who, command, about, now, true));
    }),
    { seed: 20_261_122, numRuns: 1000 },
  );
}, 60_000);
