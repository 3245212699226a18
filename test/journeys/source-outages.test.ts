import * as z from 'zod/mini';
import { afterEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../core/form/answers.ts';
import { signInSource } from '../../core/sign-in.ts';
import { lastChecks } from '../../core/source-checks.ts';
import type { SourceName } from '../../local/world/fault.ts';
import type { Visitor } from '../../local/visitor.ts';
import { answersTo, codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { openProvince, type TestProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';
import { roundOf, type Round } from './outage-round.ts';
import { matters } from './outage-table.ts';

const [province, other] = [await openProvince(), await openProvince()];
const modes = ['down', 'wrong', 'slow'] as const;
/**
 * Two provinces at once, because a source that hangs is waited for in idleness; in each, one thing after the other. All
 * sources are read by one reader: each way to fail is met by the first, and by the others in turn.
 */
const databases = roundOf(province, [
  { sources: ['population'], modes: [...modes, 'contradictory'], turn: 0 },
  { sources: ['wallet-documents'], modes, turn: 2 },
]);
const registers = roundOf(other, [
  { sources: ['civil-status', 'land', 'business'], modes: ['down'], turn: 0 },
  { sources: ['health'], modes: ['wrong'], turn: 1 },
]);
const { office, well } = databases;

const Entries = z.array(z.object({ dossier: z.string() }));
const entered = async ({ world }: TestProvince, code: string): Promise<number> => {
  const kept = await fetch(`${world.urls.control}/registers/births`);
  return Entries.parse(await kept.json()).filter(({ dossier }) => dossier === code).length;
};
const failures = ({ lines }: TestProvince): number =>
  lines.filter((line) => line.includes('"enter-register"') && line.includes('SourceUnavailable')).length;

/** Everything that can befall the sources of one round, in turn. */
const liveThrough = (round: Round, register: SourceName) => {
  afterEach(round.well);

  test.sequential('while all is well, each form is opened once', async () => {
    expect(await round.openAll()).toBeGreaterThan(3);
  });

  test.sequential.each(round.outages)(
    '$named: while one form is opened and another is handed in, checked and asked about',
    async ({ run }) => {
      expect(await run()).toBeGreaterThan(0);
    },
    90_000,
  );

  test.sequential('what was opened last is handed in while all is well, and compared at once', async () => {
    expect(await round.handInAll()).toBeGreaterThan(3);
  });

  test.sequential(
    `${register} down, wrong, slow and late at the register: it is tried again, and the birth is entered once`,
    async () => {
      const [next] = round.births;
      if (next === undefined) throw new Error('no birth waits');
      const { filed, route } = next;
      const people = round.province.world.citizens.length;
      let failed = failures(round.province);
      for (const mode of [...modes, 'late'] as const) {
        await outside(round.province, register, mode);
        await (mode === 'down' ? round.office.approve(filed.code) : pass(round.province, 10 * minute));
        // Once more where the machine was busy until the next attempt was due.
        const before = failed;
        failed = failures(round.province);
        expect([mode, failed > before]).toEqual([mode, true]);
        expect(await round.province.dossiers.require(filed.code)).toMatchObject({ phase: 'issue', status: 4 });
      }
      await outside(round.province, register, 'ok');
      await pass(round.province, 10 * minute);
      await route.expectEnded(filed);
      expect([await entered(round.province, filed.code), round.province.world.citizens.length]).toEqual([
        1,
        people + 1,
      ]);
    },
    90_000,
  );
};

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
/** The checks as the officer’s page has them. */
const seenOf = async (code: string) => (await office.see(await office.clerk('mc', code), code))['checks'];
const wordsOf = async (code: string): Promise<Record<string, string>> =>
  Object.fromEntries((await heardOf(code)).map(({ id, outcome }) => [id, outcome]));

describe.concurrent('the population data and the wallet', () => {
  liveThrough(databases, 'population');

  test.sequential('all sources down at once: the citizen tells everything and loses nothing', async () => {
    const parent = await office.citizen('Chu Thị Yến');
    for (const service of ['population', 'health', 'civil-status', 'wallet-documents'] as const)
      await outside(province, service, 'down');
    const form = await openForm(parent);
    expect(Object.values(form.prefill).filter(({ source }) => source !== signInSource)).toEqual([]);
    expect(new Set(Object.values(form.lookups))).toEqual(new Set(['unavailable']));
    const code = codeIn(await sendForm(parent, form, answersTo(form, { request: { commune: '05977' } })));
    await office.rest();
    await well();
    await office.finish(parent, code);
    expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
  });

  test.sequential(
    'marital status with a register that contradicts the population data: the citizen chooses, the officer sees both',
    async () => {
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
    },
  );

  test.sequential(
    'a birth with a register that contradicts the population data: nothing of the spouse is locked',
    async () => {
      await outside(province, 'civil-status', 'contradictory');
      const parent = await office.citizen('Lâm Văn Quý');
      const form = await openForm(parent);
      const mother = Object.entries(form.prefill).filter(([path]) => path.startsWith('mother.'));
      expect(mother.length).toBeGreaterThan(3);
      expect(mother.filter(([, { lock }]) => lock)).toEqual([]);
      const code = await filed(parent, form, answersTo(form, offeredIn(form)));
      expect(await wordsOf(code)).toMatchObject({ applicant: 'matches', mother: 'contradicts', notice: 'matches' });
    },
  );

  test.sequential(
    'population data of somebody else: a stranger’s record is shown to nobody, and compared later',
    async () => {
      const parent = await office.citizen('Chu Thị Yến');
      await outside(province, 'population', 'contradictory');
      const form = await openForm(parent);
      expect(form.lookups).toMatchObject({ applicant: 'unavailable', mother: 'unavailable', father: 'unavailable' });
      expect(Object.values(form.prefill).filter(({ source }) => source === 'population')).toEqual([]);
      await well();
      const code = await filed(parent, form, answersTo(form, { request: { commune: '05977' } }));
      expect(await wordsOf(code)).toMatchObject({ applicant: 'matches' });
    },
  );

  test.sequential(
    'a birth with another’s notice: the officer sees what differs, and she whose it is can file all the same',
    async () => {
      await outside(province, 'health', 'contradictory');
      const parent = await office.citizen('Nông Thị Mai');
      const form = await openForm(parent);
      const noticeCode = String(form.prefill['child.noticeCode']?.value);
      expect(form.prefill['child.noticeCode']).toMatchObject({ lock: true, source: 'health' });
      await well();
      const code = await filed(parent, form, answersTo(form, { request: { commune: '05977' } }));
      const notice = (await heardOf(code)).find(({ id }) => id === 'notice');
      expect(notice).toMatchObject({ outcome: 'differs', fields: expect.arrayContaining(['child.noticeCode']) });
      const wronged = await office.citizen('Lý Thị Hoa');
      const hers = await openForm(wronged);
      expect([hers.lookups['notice'], hers.prefill['child.noticeCode']]).toEqual(['missing', undefined]);
      const said = { child: { noticeCode }, request: { commune: '05977' } };
      const taken = { id: 'dossiers', outcome: 'taken', evidence: code };
      expect(await seenOf(await filed(wronged, hers, answersTo(hers, said)))).toContainEqual(
        expect.objectContaining(taken),
      );
    },
  );

  test.sequential.each([
    ['population', 'Trần Quốc Tuấn', { id: 'applicant', outcome: 'unavailable', why: 'another-name' }],
    ['civil-status', 'Trần Quốc Tuấn', { id: 'mother', outcome: 'contradicts', against: 'civil-status' }],
    ['health', 'Vi Thị Lan', { id: 'notice', outcome: 'differs' }],
  ] as const)(
    '%s tells other facts at the check than in the form: the mark says which differ',
    async (source, name, mark) => {
      const parent = await office.citizen(name);
      const form = await openForm(parent);
      await outside(province, source, 'contradictory');
      const code = await filed(parent, form, answersTo(form, { request: { commune: '05977' } }));
      expect(await seenOf(code)).toContainEqual(expect.objectContaining(mark));
    },
  );

  test.sequential('VNeID down: nobody new can sign in and is told so, who is signed in works on', async () => {
    const parent = await office.citizen('Hà Thị Thu');
    await openForm(parent);
    await outside(province, 'vneid', 'down');
    const code = await office.file(parent);
    await expect(office.citizen('Phùng Thị Loan')).rejects.toThrow('could not sign in');
    const officer = await office.clerk('mc', code);
    expect((await office.see(officer, code)).phase).toBe('verify');
  });
});

describe.concurrent('registers and hospitals', () => {
  test.sequential(
    'VNeID down since before the first sign-in: a refusal in words, and all is well once it is back',
    async () => {
      await outside(other, 'vneid', 'down');
      const nobody = visitorTo(other.stack.url);
      expect(refusalIn(await nobody.get('/auth/login?audience=citizen&return=/'))).toBe('503 sign-in-unavailable');
      const people = registers.office;
      expect((await (await people.operator()).get('/v1/parked')).body).toEqual({ items: [] });
      await outside(other, 'vneid', 'ok');
      expect((await (await people.citizen('Nông Thị Mai')).get('/v1/me/dossiers')).body).toEqual({ items: [] });
    },
  );

  liveThrough(registers, 'civil-status');
});
