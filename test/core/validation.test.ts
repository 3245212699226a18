import { expect, test } from 'vitest';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Province } from '../../core/province.ts';
import { validate } from '../../core/validation/everything.ts';
import type { Linked } from '../../core/linked/linked.ts';
import { consultTermFaults } from '../../core/validation/consult-terms.ts';
import { accountFaults } from '../../core/validation/fee-accounts.ts';
import { linkedDataFaults } from '../../core/validation/linked-whole.ts';
import { dictionaryFaults, procedureDataFaults, wholeRules } from '../../core/validation/rules.ts';
import { sourceFaults } from '../../core/validation/replaced-papers.ts';
import { readEverything } from '../../infra/read-everything.ts';
import { deadFields } from '../../infra/readers/dead-fields.ts';
import { reportOn } from '../../infra/report-validation.ts';
import { documents, edition, procedure, province, sources } from './samples.ts';

const everything = await readEverything();
const { guard, kinds, papers } = everything;
const databases = sources.flatMap(({ database }) => database ?? []);
const weeks = [province.week];
/** The guard takes longer than all other rules together. */
const quiet = { ...guard, smuggled: () => [] };
const faultsOf = (procedures: readonly Procedure[], by: typeof guard = quiet) =>
  procedureDataFaults(procedures, { databases, sources, documents, guard: by, kinds, weeks, papers });
const changed = (change: Partial<Edition>): Procedure => ({ ...procedure, editions: [{ ...edition, ...change }] });

const whole = validate({ ...everything, guard: quiet });
/** The same linked procedure with another last question, or another second child. */
const asking = (linked: Linked, change: object): Linked => ({
  ...linked,
  editions: linked.editions.map((each) => ({
    ...each,
    questions: each.questions.map((step) => ({
      ...step,
      fields: step.fields.map((own, index, all) => (index === all.length - 1 ? { ...own, ...change } : own)),
    })),
  })),
});
const child = (linked: Linked, change: object): Linked => ({
  ...linked,
  editions: linked.editions.map((each) => ({
    ...each,
    children: each.children.map((own, index) => (index === 1 ? { ...own, ...change } : own)),
  })),
});

const component = (id: string, change: object): Edition['components'] =>
  edition.components.map((each) => (each.id === id ? { ...each, ...change } : each));
const without = (id: string, member: string): Edition['components'] =>
  edition.components.map((each) => (each.id === id ? Object.assign({ ...each }, { [member]: undefined }) : each));
const field = (path: string, change: object): Edition['form'] => ({
  steps: edition.form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((each) => (`${step.id}.${each.id}` === path ? { ...each, ...change } : each)),
  })),
});

test('all procedures and provinces hold together', { timeout: 120_000 }, () => {
  const { procedures, linked, provinces, faults } = validate(everything);
  expect(faults).toEqual([]);
  expect([procedures.length, linked.length, provinces.length]).toEqual([
    everything.procedures.length,
    everything.linked.length,
    everything.provinces.length,
  ]);
});

const [check, verify, confirm, approve, issue, back] = edition.route;
if (check === undefined || verify === undefined || confirm === undefined) throw new Error('no steps');
if (approve === undefined || issue === undefined || back === undefined) throw new Error('no steps');
const lasting = (count: number, unit: 'day' | 'working-day' | 'working-hour') => ({
  ...edition.term,
  unit,
  count,
});
/** A route on which people take so many working hours, and the platform three quarters of one. */
const taking = (hours: number, counted: object = {}): Edition['route'] => [
  check,
  { ...verify, term: { ...verify.term, unit: 'working-hour', count: hours } },
  { ...confirm, ...counted },
  { ...approve, term: { ...approve.term, unit: 'working-hour', count: 0 } },
  issue,
  back,
];

test.each<[string, Partial<Edition>, string, RegExp]>([
  [
    'a paper without its condition',
    { components: without('tuy-than', 'when') },
    '2026-01 / components / tuy-than',
    /without a condition/,
  ],
  [
    'a paper that no look-up makes needless',
    { components: component('cu-tru', { foundBy: [] }) },
    '2026-01 / components / cu-tru',
    /no look-up/,
  ],
  [
    'a paper that a source stands in for, which the component does not say',
    { components: component('cu-tru', { replacedBy: [], foundBy: [], kind: 'data' }) },
    '2026-01 / components / cu-tru',
    /population stands in for it by law/,
  ],
  [
    'a question that a look-up answers',
    { form: field('mother.fullName', { prefill: undefined }) },
    '2026-01 / form / mother.fullName',
    /look-up mother holds it/,
  ],
  [
    'a component without ground',
    { components: component('uy-quyen', { ground: ' ' }) },
    '2026-01 / components / uy-quyen',
    /no ground/,
  ],
  [
    'a component that stands twice',
    { components: [...edition.components, ...edition.components.slice(0, 1)] },
    '2026-01 / components / to-khai',
    /another component/,
  ],
  [
    'a paper that everybody would have to send, of a service that is wholly online',
    { components: component('uy-quyen', { when: undefined, replacedBy: [], foundBy: [] }) },
    '2026-01 / components / uy-quyen',
    /everybody would have to send it/,
  ],
  [
    'no electronic form',
    { components: component('to-khai', { kind: 'data' }) },
    '2026-01 / components',
    /no component is the electronic form/,
  ],
  [
    'a leader’s step without its leader',
    { route: edition.route.map((each) => (each.step === 'approve' ? { ...each, role: 'officer' } : each)) },
    '2026-01 / route / approve / role',
    /no step of a officer/,
  ],
  [
    'a signature that results of this kind do not have',
    { result: { ...edition.result, signatures: ['seal'] } },
    '2026-01 / result / signatures',
    /signed by officer, seal/,
  ],
  [
    'steps of more than the day on which it is due',
    { route: taking(7.5) },
    '2026-01 / route / term',
    /take 8\.3 working hours, more than the 8 /,
  ],
  [
    'a citizen’s day that counts after all',
    { route: taking(7, { uncounted: undefined }) },
    '2026-01 / route / term',
    /take 15\.8 working hours, more than the 8 /,
  ],
  [
    'steps of more than a working hour',
    { term: lasting(1, 'working-hour'), route: taking(1) },
    '2026-01 / route / term',
    /take 1\.8 working hours, more than the 1 /,
  ],
  [
    'steps of more days than are surely worked among the calendar days of the law',
    { term: lasting(9, 'day'), route: taking(40) },
    '2026-01 / route / term',
    /take 40\.8 working hours, more than the 40 /,
  ],
])('%s is found, by file and place', (_what, change, place, reason) => {
  const faults = faultsOf([changed(change)]);
  expect(faults).toContainEqual({
    file: 'procedures/birth-registration.ts',
    place,
    reason: expect.stringMatching(reason),
  });
});

test.each<[string, Partial<Edition>, string, RegExp]>([
  [
    'a hint that smuggles',
    { form: field('child.givenName', { hint: { vi: 'Nộp kèm bản sao CCCD', en: 'x' } }) },
    '2026-01 / form / child.givenName / hint / vi',
    /“CCCD” asks for/,
  ],
  [
    'an English label that smuggles',
    { form: field('child.givenName', { label: { vi: 'Tên', en: 'Name (attach a copy of your ID card)' } }) },
    '2026-01 / form / child.givenName / label / en',
    /“ID card” asks for/,
  ],
])('%s is found by the guard', (_what, change, place, reason) => {
  expect(faultsOf([changed(change)], guard)).toEqual([
    { file: 'procedures/birth-registration.ts', place, reason: expect.stringMatching(reason) },
  ]);
});

test('a document of an unknown component is found, and one that stands twice', () => {
  const [first] = documents;
  if (first === undefined) throw new Error('no documents');
  const wrong = { ...first, components: ['khong-co'] };
  expect(dictionaryFaults([wrong, wrong], [procedure]).map(({ reason }) => reason)).toEqual([
    'no procedure has a component khong-co',
    'no procedure has a component khong-co',
    'another document has this id',
  ]);
});

test('every paper that a source stands in for is in the dictionary, which says so', () => {
  expect(sourceFaults(sources, documents)).toEqual([]);
  const changedSources = sources.map((each) =>
    each.id === 'vehicle'
      ? { ...each, replaces: [{ papers: ['Giấy thông hành', 'Giấy khai sinh'], ground: 'x' }] }
      : each,
  );
  expect(sourceFaults(changedSources, documents).map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'replaces / Giấy thông hành: no document of the dictionary has this name',
    'replaces / Giấy khai sinh: birth-certificate does not say that VRDB knows it',
  ]);
});

test.each<[string, Partial<Edition>]>([
  ['a same day', { route: taking(7) }],
  ['working days', { term: lasting(3, 'working-day'), route: taking(23) }],
  ['calendar days', { term: lasting(10, 'day'), route: taking(47) }],
])('steps may take what the law gives: %s', (_what, change) => {
  expect(faultsOf([changed(change)]).filter(({ reason }) => reason.includes('statutory'))).toEqual([]);
});

test('where the person has to come anyway, a paper may be brought by everybody', () => {
  const appointment = { step: 'appointment' as const, term: check.term };
  const components = component('uy-quyen', { when: undefined, replacedBy: [], foundBy: [] });
  const reasons = faultsOf([changed({ components, route: [check, appointment, ...edition.route.slice(1)] })]);
  expect(reasons.filter(({ reason }) => reason.includes('everybody'))).toEqual([]);
});

test.each<[string, (linked: Linked) => Linked, string, RegExp]>([
  [
    'that asks by other words what the first form asks',
    (e) => asking(e, { label: { vi: 'Họ', en: 'Family name once more' }, kind: 'name', prefill: undefined }),
    '2026-09 / questions / home.facility',
    /child\.familyName asks the same already/,
  ],
  [
    'that asks for what a record of the first form says',
    (e) => asking(e, { prefill: { from: 'mother', pointer: '/citizenId', lock: false } }),
    '2026-09 / questions / home.facility',
    /mother\.citizenId asks the same already/,
  ],
  [
    'whose one form takes longer than five minutes',
    (e) => asking(e, { hint: { vi: 'chữ '.repeat(800), en: 'word' } }),
    '2026-09 / form',
    /more than 300; longest: home\.facility/,
  ],
  [
    'with a child that nobody offers',
    (e) => child(e, { procedure: 'moving-house' }),
    '2026-09 / children / moving-house',
    /no procedure is called moving-house/,
  ],
  [
    'with a child that waits for nothing',
    (e) => child(e, { needs: [] }),
    '2026-09 / children / permanent-residence / needs',
    /the result of birth-registration is evidence for it \(children\)/,
  ],
  [
    'that takes what a result does not say',
    (e) => child(e, { answers: { 'resident.fullName': { of: 'birth-registration', gave: '/data/child/weight' } } }),
    '2026-09 / children / permanent-residence / answers / resident.fullName',
    /the result of birth-registration has no \/data\/child\/weight/,
  ],
])('a linked procedure %s is found, by file and place', (_what, change, place, reason) => {
  const [linked] = whole.linked;
  if (linked === undefined) throw new Error('nothing is linked');
  const { procedures, provinces } = whole;
  const surroundings = { databases, sources, documents, guard: quiet, kinds, weeks, papers };
  const around = { ...surroundings, procedures, provinces, rules: Object.values(wholeRules) };
  expect(linkedDataFaults([linked], around)).toEqual([]);
  expect(linkedDataFaults([change(linked)], around)).toContainEqual({
    file: 'procedures/linked/linked-birth.ts',
    place,
    reason: expect.stringMatching(reason),
  });
});

test('each agency that is asked has to answer within the step, by the hours of every province', () => {
  const land = whole.procedures.filter(({ slug }) => slug === 'land-change');
  const early: Province = { ...province, slug: 'early', week: { ...province.week, hours: [['06:00', '17:00']] } };
  expect(consultTermFaults(land, whole.provinces)).toEqual([]);
  expect(consultTermFaults(land, [early])).toEqual([
    {
      file: 'procedures/land-change.ts',
      place: '2026-01 / route / consult / tax / term',
      reason:
        'by the hours of provinces/early.ts it takes up to 66 working hours, more than the 48 working hours of the step',
    },
  ]);
});

test('a fee that goes into no account is found in each province that lacks one', () => {
  const costly = changed({ fee: { ...edition.fee, amount: 8000 } });
  const unpaid = { ...province, accounts: province.accounts.filter(({ agency }) => agency !== 'committee') };
  expect(accountFaults([costly], [province])).toEqual([]);
  expect(accountFaults([procedure], [unpaid])).toEqual([]);
  expect(accountFaults([costly], [unpaid])).toEqual([
    {
      file: 'provinces/lang-son.ts',
      place: 'accounts',
      reason: 'birth-registration 2026-01 costs 8000, and there is no account of agencies of the kind committee',
    },
  ]);
});

test('the command says by its status whether it looked, and what it found', async () => {
  const file = 'procedures/birth-registration.ts';
  const all = { ...everything, guard: quiet };
  const codeless = { ...all, procedures: [{ file, data: { ...procedure, code: '1' } }] };
  const unreadable = { ...all, procedures: [{ file, error: new SyntaxError('Unexpected token') }] };
  const lines = async (args: string[], of: typeof everything) => reportOn(args, async () => of);
  expect(await lines([], all)).toEqual({
    status: 0,
    stdout: `${all.procedures.length} procedures, 2 linked ones and 3 provinces hold together\n`,
    stderr: '',
  });
  const wrong = await lines([], codeless);
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toMatch(/^procedures\/birth-registration\.ts: code: Invalid string/);
  expect((await lines([], unreadable)).stderr).toBe(`${file}: file: Unexpected token\n`);
  const { status, stdout } = await lines(['--json'], codeless);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ procedures: [], faults: [{ file, field: 'code' }] });
  expect(await lines(['--jsno'], all)).toMatchObject({ status: 2, stdout: '' });
});

test('a key that no code reads is dead, and so is one that is only checked', () => {
  const readers = {
    decides: 'core/submit.ts',
    'route[].colour': 'core/submit.ts',
    onData: 'core/procedure/procedure.ts',
    gone: 'core/gone.ts',
  };
  const keys = ['decides', 'route[].colour', 'onData', 'onData.ground', 'gone', 'new'];
  expect(deadFields('a schema', keys, readers).map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'route[].colour: core/submit.ts does not read it',
    'onData: core/procedure/procedure.ts checks data, and does nothing with them',
    'gone: core/gone.ts does not read it',
    'new: no code is named that reads it at run time',
  ]);
});
