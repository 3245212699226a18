import { describe, expect, test } from 'vitest';
import type { Edition } from '../../core/procedure/edition.ts';
import { Linked } from '../../core/linked/linked.ts';
import { Procedure } from '../../core/procedure/procedure.ts';
import { Province } from '../../core/province.ts';
import { validate } from '../../core/validation/everything.ts';
import { keysOf } from '../../core/validation/schema-keys.ts';
import { readEverything } from '../../infra/read-everything.ts';
import { mutantsOf, mutated } from './mutants/mutant.ts';
import { linkedMutants } from './mutants/of-linked.ts';
import { procedureMutants } from './mutants/of-procedures.ts';
import { provinceMutants } from './mutants/of-provinces.ts';

const everything = await readEverything();
/** The guard has its own mutants, and takes longer than all other rules together. */
const guard = { ...everything.guard, smuggled: () => [] };
const whole = validate({ ...everything, guard });

const label = { vi: 'Lý do', en: 'A reason' };
const reason = { code: 'a', label, ground: 'a law', unverified: 'not read' };
const chosen = { id: 'kind', kind: 'choice' as const, label };
const doubted = { ground: 'a law', unverified: 'not read' };
const quickly = { unit: 'working-minute' as const, count: 15, ground: 'a law' };
/** Every key somewhere, though the data of today leave some out. */
const enriched = (edition: Edition): Edition => ({
  ...edition,
  fee: { ...edition.fee, exemptions: [reason] },
  assessment: { steps: [{ id: 'granted', title: label, fields: [{ ...chosen, options: [{ value: 'a', label }] }] }] },
  result: { ...edition.result, content: { ...edition.result.content, 'child.sex': ['child.gender', 'granted.kind'] } },
  onData: { agreed: ['applicant'], ...doubted },
  route: edition.route.flatMap((each) => (each.step === 'verify' ? [{ step: 'decide', term: quickly }, each] : [each])),
  components: edition.components.map((each) => (each.kind === 'eform' ? { ...each, undigitised: doubted } : each)),
});
const isBirth = ({ slug }: Procedure): boolean => slug === 'birth-registration';
const procedures = [
  ...whole.procedures.filter(isBirth).map((each) => ({ ...each, editions: each.editions.map(enriched) })),
  ...whole.procedures.filter((each) => !isBirth(each)),
];
const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'one', alg: 'ES256' };
const provinces = whole.provinces.map((each) => ({
  ...each,
  week: { ...each.week, otherDays: [{ day: 6, hours: [['08:00', '11:30']] }] },
  integrations: {
    ...each.integrations,
    partners: Object.fromEntries(
      Object.entries(each.integrations.partners).map(([kind, partner]) => [kind, { ...partner, keys: [publicKey] }]),
    ),
  },
}));
const police = whole.procedures.filter(({ slug }) => slug === 'temporary-residence');
const [linkedBirth] = whole.linked;
const named = new Set(linkedBirth?.editions.flatMap(({ children }) => children.map(({ procedure }) => procedure)));
const parts = whole.procedures.filter(({ slug }) => named.has(slug));
const elsewhere = { from: 'mother', pointer: '/residence/text' };
const linked = (linkedBirth === undefined ? [] : [linkedBirth]).map((each) => ({
  ...each,
  editions: each.editions.map((one) => ({
    ...one,
    lookups: one.lookups.map((lookup) => ({ ...lookup, self: { field: 'request.relation', in: ['mother'] } })),
    questions: one.questions.map((step) => ({
      ...step,
      fields: step.fields.map(({ prefill, ...asked }) => ({
        ...asked,
        ...(prefill === undefined
          ? {}
          : {
              showIf: { field: 'home.with', in: ['mother'] },
              prefill: { ...prefill, otherwise: elsewhere, chosen: { pointer: '/fullName', locked: [] } },
            }),
      })),
    })),
  })),
}));
const asFiles = (room: string, all: readonly { slug: string }[]) =>
  all.map((data) => ({ file: `${room}/${data.slug}.ts`, data }));

const oneProvince = asFiles('provinces', whole.provinces.slice(0, 1));
/** What each kind of file is held against: as little as there has to be. */
const besides = {
  procedures: { procedures: [], linked: [], provinces: oneProvince },
  'procedures/linked': { procedures: asFiles('procedures', parts), linked: [], provinces: oneProvince },
  provinces: { procedures: asFiles('procedures', police), linked: [], provinces: [] },
} as const;
const memberOf = { procedures: 'procedures', 'procedures/linked': 'linked', provinces: 'provinces' } as const;

/** What is said of one changed file; its name stays that of the data before. */
const saidOf = (room: keyof typeof besides, slug: string, data: object): string[] => {
  const file = `${room}/${slug}.ts`;
  const files = { ...besides[room], [memberOf[room]]: [{ file, data }] };
  // The machines of its children are no part of a linked procedure.
  const ways = room === 'procedures/linked' ? () => [] : everything.ways;
  return validate({ ...everything, guard, ways, ...files }).faults.flatMap((fault) =>
    fault.file === file || fault.reason.includes(file) ? [`${fault.place}: ${fault.reason}`] : [],
  );
};

const nameOf = (key: string): string => (key.split('.').at(-1) ?? '').replaceAll(/\W/g, '');

describe.each([
  ['procedures', keysOf(Procedure), procedures, procedureMutants],
  ['procedures/linked', keysOf(Linked), linked, linkedMutants],
  ['provinces', keysOf(Province), provinces, provinceMutants],
] as const)('%s', (room, keys, all, own) => {
  const mutants = mutantsOf(keys, own);
  test('every key of the schema has a mutant, and no other', () => {
    expect(Object.keys(mutants).toSorted()).toEqual(keys.toSorted());
  });

  test.each(Object.entries(mutants))('%s: a wrong value is named', (key, [change, says]) => {
    const { data, index } = mutated<(typeof all)[number]>(all, key, change);
    const said = saidOf(room, all[index]?.slug ?? '', data);
    expect(said.filter((line) => (says ?? new RegExp(`\\b${nameOf(key)}\\b`)).test(line))).not.toEqual([]);
  });
});
