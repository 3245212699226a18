import { cpSync, rmSync } from 'node:fs';
import { SFNClient } from '@aws-sdk/client-sfn';
import { expect, vi } from 'vitest';
import { fold } from '../../core/fold.ts';
import { fieldsOf, type Answers } from '../../core/form/answers.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { bearingOn, lastChecks } from '../../core/source-checks.ts';
import { catalogueOf } from '../../functions/catalogue.ts';
import { compareAgain } from '../../functions/comparing/compare-again.ts';
import { openParticulars } from '../../functions/dossiers/reader.ts';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { createHealth } from '../../functions/sources/health.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import { takeStep } from '../../functions/steps/take-step.ts';
import type { Fault } from '../../local/world/fault.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { saturday } from '../core/samples.ts';
import { newDirectory, newWorld } from '../local/world-land.ts';
import { answersTo } from '../support/answers.ts';
import { catalogue as usual } from './catalogue-file.ts';
import { openHouse } from './house.ts';
import { sampleSources } from './sample-sources.ts';
import { reached } from './source-settings.ts';
import { upTo } from './steps/route.ts';

const today = '2026-11-21';
const catalogue = catalogueOf({ ...usual, procedures: await readCatalogue() });

export type Source = 'population' | 'health' | 'civil-status';
export const points = ['opening', 'submission', 'check', 'register'] as const;
export type Point = (typeof points)[number];
export const silences = ['slow', 'down', 'wrong', 'late'] as const;

/** Which look-ups say nothing while a source is silent: those it is asked, and those about people whom it names. */
const silenced: Readonly<Record<string, Readonly<Record<Source, readonly string[]>>>> = {
  'birth-registration': {
    population: ['applicant', 'father', 'mother', 'notice'],
    health: ['notice'],
    'civil-status': ['marriage'],
  },
  'civil-status-extract': { population: ['applicant'], health: [], 'civil-status': [] },
};

/** Whose birth notice is whose, one for each point, so that no journey uses up another’s. */
export const parents: Readonly<Record<Point, string>> = {
  opening: 'Nông Thị Mai',
  submission: 'Lý Thị Hoa',
  check: 'Vi Thị Lan',
  register: 'Dương Thị Bích',
};

/** Settling a world costs ten times as much as opening one that is settled, so that each stage gets a copy. */
let settled: Promise<string> | undefined;
const settle = async (): Promise<string> => {
  const { world, directory } = await newWorld();
  await world.close();
  return directory;
};

/** A province on real adapters before the outside world, with a count of what was sent there. */
const openStage = async () => {
  const directory = newDirectory();
  cpSync(await (settled ??= settle()), directory, { recursive: true });
  const surroundings = await newWorld(directory);
  const { world } = surroundings;
  const send = vi.fn<typeof fetch>((...request) => fetch(...request));
  /** Patient with all that are well, so that a busy machine is no fault; one that hangs is left after a moment. */
  const connected = (hanging?: Source, momentMs = 50) => {
    const way = (source: Source, url: string) =>
      reached(url, {
        timeoutMs: source === hanging ? momentMs : 10_000,
        retries: { most: 2, earnedBy: 5 },
        fetch: send,
      });
    return {
      ...sampleSources().sources,
      population: createPopulation(way('population', world.urls.population)),
      civilStatus: createCivilStatus(way('civil-status', world.urls.civilStatus)),
      health: createHealth({ ...way('health', world.urls.health), roots: world.roots }),
    };
  };
  const fault = async (source: Source, mode: Fault['mode']) => {
    const response = await fetch(`${world.urls.control}/faults/${source}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
    expect(response.status).toBe(200);
  };
  return { ...surroundings, send, connected, fault };
};
type Stage = Awaited<ReturnType<typeof openStage>>;

/** Those that a test has opened, to be closed after it. */
const stages: Stage[] = [];
export const newStage = async (): Promise<Stage> => {
  const stage = await openStage();
  stages.push(stage);
  return stage;
};
/** Leaves the worlds, and what was kept of them. */
export const leave = async (): Promise<void> => {
  for (const { world, directory } of stages.splice(0)) {
    await world.close();
    rmSync(directory, { recursive: true });
  }
  if (settled !== undefined) rmSync(await settled, { recursive: true });
  settled = undefined;
};
const isBroken = (mode: Fault['mode']): boolean => silences.some((silence) => silence === mode);

/** What the form shows of somebody when all sources are well: the same in every copy of the world. */
const knownOf = new Map<string, { prefill: Record<string, { lock: boolean }> }>();

/** From the form to the entry in the register, with one source that fails at one point and is well again after it. */
export const journey = async (
  stage: Stage,
  slug: string,
  source: Source,
  mode: Fault['mode'],
  point: Point,
  who = parents[point],
) => {
  const { world, fault, send } = stage;
  const hangs = mode === 'slow' || mode === 'late';
  // What a late source does before it answers, it shall have the time to do.
  const momentMs = mode === 'late' && point === 'register' ? 300 : undefined;
  const connected = (here?: Point) => stage.connected(hangs && here === point ? source : undefined, momentMs);
  const procedure = catalogue.procedure(slug);
  const edition = editionOn(procedure, today);
  const person = world.citizens.find(({ name }) => [name.family, name.middle, name.given].join(' ') === who);
  if (person === undefined) throw new Error(`nobody is called ${who}`);
  const signIn = async ({ signIn: asCitizen }: Awaited<ReturnType<typeof openHouse>>) =>
    asCitizen(person.citizenId, who);
  const at = async <T>(here: Point, act: () => Promise<T>): Promise<T> => {
    if (point === here) await fault(source, mode);
    try {
      return await act();
    } finally {
      await fault(source, 'ok');
    }
  };
  const body = { procedure: slug };
  if (mode !== 'contradictory' && !knownOf.has(slug + who)) {
    const well = await openHouse({}, catalogue, undefined, connected());
    knownOf.set(slug + who, (await well.ask('POST /v1/drafts', { session: await signIn(well), body })).body);
  }
  const known = knownOf.get(slug + who);

  const house = await openHouse({}, catalogue, undefined, connected('opening'));
  const session = await signIn(house);
  const { body: form } = await at('opening', async () => house.ask('POST /v1/drafts', { session, body }));
  // Of somebody else’s record under the person’s own number nothing is shown: it is as good as silent.
  const isForeign = mode === 'contradictory' && source === 'population';
  const quiet = point === 'opening' && (isBroken(mode) || isForeign) ? (silenced[slug]?.[source] ?? []) : [];
  expect(
    Object.keys(form.lookups)
      .filter((id) => form.lookups[id] === 'unavailable')
      .toSorted(),
  ).toEqual(quiet);
  if (mode !== 'contradictory' && known !== undefined) {
    // Nothing is asked that is known: all the other sources hold stands in the form, locked where it is elsewhere.
    const heard = fieldsOf(edition.form).filter(({ field }) => !quiet.includes(field.prefill?.from ?? ''));
    const locksOf = (opened: typeof form) =>
      heard.flatMap(({ path }) => (opened.prefill[path] === undefined ? [] : [[path, opened.prefill[path].lock]]));
    expect(locksOf(form)).toEqual(locksOf(known));
  }

  const chosen: Answers = {};
  for (const [path, { value, against }] of Object.entries<{ value: string; against?: object }>(form.prefill)) {
    const [step = '', field = ''] = path.split('.');
    if (against !== undefined) chosen[step] = { ...chosen[step], [field]: value };
  }
  const spoken = slug === 'birth-registration' ? answersTo(form, { ...said(form), ...chosen }) : extractAnswers(form);
  send.mockClear();
  const { body: taken } = await at('submission', async () =>
    house.ask('POST /v1/dossiers', {
      session,
      body: { draft: form.id, answers: spoken, declaration: true },
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'key-00000001' },
    }),
  );
  // The receipt waits for no other system.
  expect(send).not.toHaveBeenCalled();
  const code = String(taken.code);
  expect(code).toMatch(/^H37/);

  const { dossiers, vault, places, accesses } = house;
  const tools = { catalogue, dossiers, places, accesses, vault, now: () => saturday };
  const comparing = { ...tools, sources: connected() };
  const log = async () => dossiers.log(code);
  const particulars = await openParticulars(vault, await dossiers.require(code), async (each) =>
    dossiers.event(code, each),
  );
  const later = (particulars.later ?? []).filter(({ why }) => why === 'silent');
  const expectedLater = fieldsOf(edition.form).filter(
    ({ path, field }) =>
      quiet.includes(field.prefill?.from ?? '') &&
      spoken[path.split('.')[0] ?? '']?.[path.split('.')[1] ?? ''] !== undefined,
  );
  expect(later.map(({ path }) => path)).toEqual(expectedLater.map(({ path }) => path));

  const take = async (what: string, here?: Point) =>
    takeStep({ ...tools, sources: connected(here), states: new SFNClient({}) })({ dossier: code, do: what });
  expect(await at('check', async () => take('check', 'check'))).toEqual({ phase: 'verify' });
  // Of a father whom nobody declares nothing is asked.
  const borne = new Set(bearingOn(edition.lookups, { answers: spoken }).map(({ id }) => id));
  const mute = point === 'check' && isBroken(mode) ? (silenced[slug]?.[source] ?? []) : [];
  const silent = mute.filter((id) => borne.has(id));
  const dossier = await dossiers.require(code);
  expect([...(dossier.silent?.lookups ?? [])].toSorted()).toEqual(silent);
  const announced = { dossier: code, sequence: 2, type: 'checks-postponed' as const, at: '' };
  if (silent.length > 0) {
    await fault(source, 'down');
    await expect(compareAgain({ ...tools, sources: connected() })(announced)).rejects.toThrow(silent[0]);
    await fault(source, 'ok');
  }
  await compareAgain(comparing)(announced);
  expect((await dossiers.require(code)).silent).toBeUndefined();
  expect(lastChecks(await log()).filter(({ outcome }) => outcome === 'unavailable')).toEqual([]);

  const steps = edition.route.map(({ step }) => step);
  const decided = upTo('dossier-approved').filter((type) => type !== 'draft-confirmed' || steps.includes('confirm'));
  await house.happened(code, ...decided.slice(1));
  const enter = async () => take('enter-register', 'register');
  const isWritten = slug === 'birth-registration' && source !== 'health';
  if (point === 'register' && isBroken(mode) && isWritten)
    await expect(at('register', enter)).rejects.toThrow(`${source}: `);
  else await at('register', enter);
  await take('enter-register');
  const ended = fold(await log());
  expect(ended?.phase).toBe('issue');
  expect(ended?.register === undefined).toBe(slug !== 'birth-registration');
  return { form, checks: lastChecks(await log()) };
};

const home = '05977';
const said = ({ answers }: { answers: Answers }): Answers => ({ request: { commune: home, ...answers['request'] } });
/** A form about somebody’s extract, where the province has issued nothing to them. */
const extractAnswers = ({ answers }: { answers: Answers }): Answers => ({
  original: { office: 'Xã Cũ' },
  person: {
    fullName: 'Nông Thị Mai',
    birthDate: '1995-06-05',
    sex: 'Nữ',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    birthPlace: 'Lạng Sơn',
    homeTown: 'Lạng Sơn',
  },
  mother: {},
  father: {},
  request: { commune: home, ...answers['request'] },
});
