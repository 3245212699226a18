import * as z from 'zod/mini';
import { afterEach, expect, test } from 'vitest';
import type { Answers } from '../../core/form/answers.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { serviceNames, type SourceName } from '../../local/world/fault.ts';
import type { Visitor } from '../../local/visitor.ts';
import { answersTo, codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';
import { routeOf, type Filed, type Route } from './outage-route.ts';
import { matters, type Matter } from './outage-table.ts';

const province = await openProvince();
const office = new Office(province);

/** Functions leave a source alone for a while after it has failed often. */
const well = async (): Promise<void> => {
  for (const service of serviceNames) await outside(province, service, 'ok');
  await pass(province, minute);
};
afterEach(well);

const kinds = Object.entries<Matter>(matters).map(([name, matter]) => ({
  name,
  matter,
  route: routeOf(province, office, matter),
}));
type Kind = (typeof kinds)[number];

/** Sources that are silent together: no procedure asks two of them, so each is the only one that fails for a dossier. */
const groups: readonly (readonly SourceName[])[] = [
  ['population'],
  ['civil-status', 'land', 'business'],
  ['health'],
  ['wallet-documents'],
];
const modes = ['down', 'wrong', 'slow'] as const;
const outages = modes.flatMap((mode, time) =>
  groups.map((sources, place) => ({ mode, time, sources, place, named: sources.join(', ') })),
);

const silentFor = ({ matter }: Kind, sources: readonly SourceName[]): SourceName | undefined =>
  sources.find((source) => matter.asks[source] !== undefined);

/** Births that wait at the leader’s desk for the register. */
const births: { readonly filed: Filed; readonly route: Route }[] = [];

test('while all is well, each form is opened once', async () => {
  expect(kinds).toHaveLength(6);
  for (const { route } of kinds) {
    await route.choose();
    await route.open(undefined, true, 0);
  }
});

test.each(outages)(
  '$named $mode: while one form is opened and another is handed in, checked and asked about',
  async ({ mode, time, sources, place }) => {
    const met = kinds.flatMap((kind, row) => {
      const silent = silentFor(kind, sources);
      // Signing is the dear part: of every procedure and source one dossier goes all the way, the modes taking turns.
      return silent === undefined ? [] : [{ ...kind, silent, isWhole: (row + place) % modes.length === time }];
    });
    const isTrue = mode !== 'wrong';
    for (const source of sources) await outside(province, source, mode);
    const seen = await Promise.all(
      met.map(async (kind) => {
        const { route, silent, matter } = kind;
        const filed = await route.handIn();
        if (matter.by === undefined) await route.open(silent, isTrue, time);
        else await route.refuseWhile(silent);
        return { ...kind, filed };
      }),
    );
    await office.rest();
    expect(seen.length).toBeGreaterThan(0);
    for (const { route, filed, silent } of seen) await route.expectChecked(filed, silent);
    const whole = seen.filter(({ isWhole }) => isWhole);
    for (const { route, filed } of whole) await route.claim(filed);
    await Promise.all(whole.map(async ({ route, filed, silent }) => route.refuseAsking(filed, silent, 'silent')));

    for (const source of sources) await outside(province, source, 'ok');
    await pass(province, 10 * minute);
    for (const { route, filed } of seen) await route.expectChecked(filed, undefined);
    for (const { route, matter } of met) if (matter.by !== undefined) await route.open(undefined, true, time);
    for (const { route, filed, silent, name } of whole) {
      await route.refuseAsking(filed, silent, 'heard');
      await route.expectCompared(filed);
      await route.propose(filed);
      if (name === 'birth' && ['population', 'civil-status'].includes(silent)) births.push({ filed, route });
      else {
        await office.approve(filed.code);
        await route.expectEnded(filed);
      }
    }
  },
  90_000,
);

test('what was opened last is handed in while all is well, and compared at once', async () => {
  const filed = await Promise.all(kinds.map(async (kind) => ({ ...kind, filed: await kind.route.handIn() })));
  await office.rest();
  expect(filed).toHaveLength(6);
  for (const { route, filed: each } of filed) await route.expectChecked(each, undefined);
});

const Entries = z.array(z.object({ dossier: z.string() }));
const entered = async (code: string): Promise<number> => {
  const kept = await fetch(`${province.world.urls.control}/registers/births`);
  return Entries.parse(await kept.json()).filter(({ dossier }) => dossier === code).length;
};
const failures = (): number =>
  province.lines.filter((line) => line.includes('"enter-register"') && line.includes('SourceUnavailable')).length;

test.each(['population', 'civil-status'] as const)(
  '%s down, wrong, slow and late at the register: it is tried again, and the birth is entered once',
  async (source) => {
    const next = births.shift();
    if (next === undefined) throw new Error('no birth waits');
    const { filed, route } = next;
    const people = province.world.citizens.length;
    let failed = failures();
    for (const mode of [...modes, 'late'] as const) {
      await outside(province, source, mode);
      await (mode === 'down' ? office.approve(filed.code) : pass(province, 10 * minute));
      expect([mode, failures()]).toEqual([mode, ++failed]);
      expect(await province.dossiers.require(filed.code)).toMatchObject({ phase: 'issue', status: 4 });
    }
    await outside(province, source, 'ok');
    await pass(province, 10 * minute);
    await route.expectEnded(filed);
    expect([await entered(filed.code), province.world.citizens.length]).toEqual([1, people + 1]);
  },
  90_000,
);

test('all sources down at once: the citizen tells everything and loses nothing', async () => {
  const parent = await office.citizen('Chu Thị Yến');
  for (const service of ['population', 'health', 'civil-status', 'wallet-documents'] as const)
    await outside(province, service, 'down');
  const form = await openForm(parent);
  expect(form.prefill).toEqual({});
  expect(new Set(Object.values(form.lookups))).toEqual(new Set(['unavailable']));
  const code = codeIn(await sendForm(parent, form, answersTo(form, { request: { commune: '05977' } })));
  await office.rest();
  await well();
  await office.finish(parent, code);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
});

/** What the form offers, taken as it stands where it is asked about because sources disagree. */
const offeredIn = ({ prefill, answers }: OpenForm): Answers => {
  const all: Answers = structuredClone(answers);
  for (const [path, { value }] of Object.entries(prefill)) {
    const [step = '', field = ''] = path.split('.');
    all[step] = { ...all[step], [field]: answers[step]?.[field] ?? String(value) };
  }
  return all;
};

const filed = async (visitor: Visitor, form: OpenForm, answers: Answers): Promise<string> => {
  const code = codeIn(await sendForm(visitor, form, answers));
  await office.rest();
  return code;
};
const heardOf = async (code: string) => lastChecks(await province.dossiers.log(code));
const wordsOf = async (code: string): Promise<Record<string, string>> =>
  Object.fromEntries((await heardOf(code)).map(({ id, outcome }) => [id, outcome]));

test('marital status with a register that contradicts the population data: the citizen chooses, the officer sees both', async () => {
  const { procedure, answers } = matters['marital status'];
  const person = await office.citizen('Bế Văn Kiên');
  await outside(province, 'civil-status', 'contradictory');
  const opened = await person.send('POST', '/v1/drafts', { procedure: procedure.code });
  const form = OpenForm.parse(wanted(opened, 201));
  expect(form.prefill['status.marital']).toMatchObject({ value: 'married', lock: false, source: 'civil-status' });
  expect(form.prefill['person.fullName']).toMatchObject({ lock: true });
  const code = await filed(person, form, answers({ ...form, answers: offeredIn(form) }, true));
  expect(await wordsOf(code)).toMatchObject({ applicant: 'matches', status: 'contradicts', spouse: 'missing' });
  await well();
  await office.finish(person, code);
  expect(await office.see(person, code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('a birth with a register that contradicts the population data: nothing of the spouse is locked', async () => {
  await outside(province, 'civil-status', 'contradictory');
  const parent = await office.citizen('Lâm Văn Quý');
  const form = await openForm(parent);
  const mother = Object.entries(form.prefill).filter(([path]) => path.startsWith('mother.'));
  expect(mother.length).toBeGreaterThan(3);
  expect(mother.filter(([, { lock }]) => lock)).toEqual([]);
  const code = await filed(parent, form, answersTo(form, offeredIn(form)));
  expect(await wordsOf(code)).toMatchObject({ applicant: 'matches', mother: 'contradicts', notice: 'matches' });
});

test('population data of somebody else: a stranger’s record is shown to nobody, and compared later', async () => {
  const parent = await office.citizen('Chu Thị Yến');
  await outside(province, 'population', 'contradictory');
  const form = await openForm(parent);
  expect(form.lookups).toMatchObject({ applicant: 'unavailable', mother: 'unavailable', father: 'unavailable' });
  expect(Object.values(form.prefill).filter(({ source }) => source === 'population')).toEqual([]);
  await well();
  const code = await filed(parent, form, answersTo(form, { request: { commune: '05977' } }));
  expect(await wordsOf(code)).toMatchObject({ applicant: 'matches' });
});

test.each([
  ['population', 'Trần Quốc Tuấn', { id: 'father', outcome: 'differs' }],
  ['civil-status', 'Trần Quốc Tuấn', { id: 'mother', outcome: 'contradicts', against: 'civil-status' }],
  ['health', 'Vi Thị Lan', { id: 'notice', outcome: 'differs' }],
] as const)(
  '%s tells other facts at the check than in the form: the mark says which differ',
  async (source, name, mark) => {
    const parent = await office.citizen(name);
    const form = await openForm(parent);
    await outside(province, source, 'contradictory');
    const code = await filed(parent, form, answersTo(form, { request: { commune: '05977' } }));
    expect(await heardOf(code)).toContainEqual(expect.objectContaining(mark));
  },
);

test('VNeID down: nobody new can sign in and is told so, who is signed in works on', async () => {
  const parent = await office.citizen('Hà Thị Thu');
  await openForm(parent);
  await outside(province, 'vneid', 'down');
  const code = await office.file(parent);
  await expect(office.citizen('Phùng Thị Loan')).rejects.toThrow('could not sign in');
  const officer = await office.clerk('mc', code);
  expect((await office.see(officer, code)).phase).toBe('verify');
});

test('VNeID down since before the first sign-in: a refusal in words, and all is well once it is back', async () => {
  const fresh = await openProvince();
  await outside(fresh, 'vneid', 'down');
  const nobody = visitorTo(fresh.stack.url);
  expect(refusalIn(await nobody.get('/auth/login?audience=citizen&return=/'))).toBe('503 sign-in-unavailable');
  const people = new Office(fresh);
  expect((await (await people.operator()).get('/v1/parked')).body).toEqual({ items: [] });
  await outside(fresh, 'vneid', 'ok');
  expect((await (await people.citizen('Nông Thị Mai')).get('/v1/me/dossiers')).body).toEqual({ items: [] });
});
