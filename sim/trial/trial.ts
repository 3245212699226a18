import type { AgencyKind } from '../../core/agency.ts';
import { agenciesOf, decidingAgency } from '../../core/province.ts';
import { fillTime } from '../../core/form/fill-time.ts';
import { consultationsIn } from '../../core/consultation.ts';
import { isEnd } from '../../core/lifecycle.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { day } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { catalogueOf, type Catalogue } from '../../functions/catalogue.ts';
import { buildsOn } from '../functions/builds.ts';
import { gather } from '../gather.ts';
import type { State } from '../outside/authority.ts';
import { familyOf } from '../outside/families.ts';
import { createPhones } from '../outside/phones.ts';
import { deskOf, liveNature, liveSchedule, signIn, staffSession } from '../people/everybody.ts';
import { ask, hour, minute } from '../people/desk.ts';
import { Chance } from '../time/chance.ts';
import { World } from '../world.ts';
import { liveApplicant } from './applicant.ts';
import { liveConsulted } from './consulted.ts';
import { courseOf } from './course-of.ts';
import { executionsIn } from './executions.ts';
import { latestEdition } from './latest-edition.ts';
import { leader } from './leader.ts';
import { added, Meter } from './meter.ts';
import { officer } from './officer.ts';
import { createPartner } from './partner.ts';
import { trialRights } from './rights.ts';
import type { Sample } from './sample.ts';
import { shares } from './shares.ts';
import { trialSigning } from './signer.ts';
import { luckOf, trialSources } from './sources.ts';
import { liveStaff } from './staff.ts';
import type { Town } from './town.ts';

export interface TrialOrder {
  readonly catalogue: Catalogue;
  readonly state: State;
  readonly procedure: Procedure;
}

/** Citizens in one world: enough that staff have lists to work through, few enough that these stay short. */
const worldSize = 50;
/** All of a world’s citizens come within so many days. */
const arrivals = 3 * day;
/** Whatever has not ended by then never will; nor will it once nothing has happened for longer than the waits of the law. */
const longest = 400 * day;
const silence = 100 * day;

/** Any day of the first half year in which the edition is in force. */
const beginningOf = ({ from }: Edition, seed: number): number => {
  const first = Math.max(Date.parse('2026-02-02T00:00:00Z'), Date.parse(`${from}T00:00:00Z`));
  const lot = seed >>> 0;
  return first + (lot % 180) * day + (lot % 24) * hour;
};

/** So many citizens in one world. */
export interface Part {
  readonly seed: number;
  readonly citizens: number;
}

export type WorldSample = Pick<Sample, 'filings' | 'worked' | 'courses' | 'usage' | 'days'>;

/** What nobody files there would only be built up and watched. */
const catalogueFor = (catalogue: Catalogue, procedure: Procedure): Catalogue =>
  catalogueOf({ ...catalogue, procedures: [procedure] });

/** Lets citizens apply for one procedure in a world of their own, and gathers what became of it. */
export const runWorld = async (order: TrialOrder, { seed, citizens }: Part): Promise<WorldSample> => {
  const { state, procedure } = order;
  const catalogue = catalogueFor(order.catalogue, procedure);
  const edition = latestEdition(procedure);
  const { province } = catalogue;
  const [first, second] = province.communes;
  if (first === undefined || second === undefined) throw new Error('the province is too small');
  const unitsOf = (kind: AgencyKind): string[] =>
    [first, second].map((commune) => decidingAgency(province, kind, commune).code);
  const deciding = new Set(unitsOf(edition.decides));
  const consulted = new Set(consultationsIn(edition).flatMap(({ agency }) => unitsOf(agency)));
  const known = new Map(agenciesOf(province).map((agency) => [agency.code, agency]));
  // Of those that are asked nobody signs: leaders come with the first units.
  const units = [...deciding, ...consulted].flatMap((code) => known.get(code) ?? []);
  const start = beginningOf(edition, seed);
  const meter = new Meter();
  const partner = createPartner({
    edition,
    audience: province.agency.code,
    chance: new Chance(seed),
    now: () => world.agenda.now(),
    bring: (code, answer) => {
      const { agenda, chance, clerks } = world;
      const [anybody] = clerks;
      if (anybody === undefined) return;
      const bringing = (): void => {
        // Its signature says whose it is: no session counts.
        const desk = deskOf(world, staffSession(anybody));
        void ask(desk, 'POST /v1/outside-decisions/{code}', { path: { code }, body: { answer: answer() } });
      };
      agenda.in(chance.between(2 * hour, 30 * hour), bringing);
    },
  });
  const world: World = new World(
    {
      seed,
      catalogue,
      state,
      units,
      outside: (usual, registers) => {
        const sources = trialSources(registers, luckOf(seed, usual.now), usual.now);
        return {
          ...usual,
          ...partner,
          sources,
          rights: trialRights(sources),
          phones: createPhones({
            agenda: usual,
            chance: new Chance(seed),
            keys: state.ownKeys,
            signed: [],
            manners: { pauses: [10 * minute], refusing: shares.unsigned },
          }),
        };
      },
      instead: (outside) => meter.counting({ ...buildsOn(outside), signing: trialSigning(outside) }),
    },
    start,
  );
  world.faults.calm = true;
  const town: Town = {
    slug: procedure.slug,
    edition,
    communes: [first.code, second.code],
    working: createWorkingTime(catalogue.calendar),
    phases: world.writes.phases,
    awaited: world.writes.awaited,
    paid: new Set(),
    brought: new Set(),
    ofFirms: new Set(),
    appearances: new Map(),
    opinions: new Map(),
    filings: [],
    worked: [],
  };
  try {
    await world.build();
    const { agenda, chance, registers, clerks } = world;
    const lots = chance.fork();
    const signedIn = signIn(world.cloud);
    let filing = citizens;
    for (let number = 0; number < citizens; number++) {
      const family = familyOf(number, lots.pick([first, second]), agenda.now(), lots);
      registers.families.push(family);
      const desk = deskOf(world, await signedIn(lots.happens(0.2) ? family.father : family.mother));
      agenda.in(lots.between(0, arrivals), () => void liveApplicant(desk, town, number, () => filing--));
    }
    meter.watch(world.cloud);
    const token = { keys: state.ownKeys, signed: world.signed };
    for (const clerk of clerks) {
      if (clerk.role === 'operator') continue;
      const desk = deskOf(world, staffSession(clerk));
      const handle = clerk.role === 'leader' ? leader : officer;
      if (deciding.has(clerk.unit)) void liveStaff(desk, town, clerk, handle, token);
      else if (clerk.role === 'officer') void liveConsulted(desk, town, clerk);
    }
    void liveNature(world);
    void liveSchedule(world);
    const rests = (): boolean => filing === 0 && [...town.phases.values()].every(isEnd) && town.awaited.size === 0;
    for (let before = -1; !rests() && before !== meter.usage.events && agenda.now() < start + longest;) {
      before = meter.usage.events;
      await world.run(agenda.now() + silence, rests);
    }
    // What was announced last still reaches whoever listens, and machines come to their end.
    await world.run(agenda.now() + hour, () => false);
    const { dossiers } = await gather(world);
    const executions = executionsIn(world);
    const courses = dossiers.map((dossier) =>
      courseOf(catalogue, town.working, executions.get(dossier.code) ?? [], dossier),
    );
    const { filings, worked } = town;
    return { filings, worked, courses, usage: meter.usage, days: (agenda.now() - start) / day };
  } finally {
    await world.close();
  }
};

/** The worlds in which so many citizens apply, each with a seed of its own. */
export const partsOf = (citizens: number, seed: number): Part[] =>
  Array.from({ length: Math.ceil(citizens / worldSize) }, (_, place) => ({
    seed: Math.imul(seed, 1_000_003) + place,
    citizens: Math.min(worldSize, citizens - place * worldSize),
  }));

/** What came of all of them together, in whatever order they were run. */
export const sampleOf = (
  { code, slug, name, editions }: Procedure,
  { citizens, seed }: Part,
  worlds: readonly WorldSample[],
): Sample => {
  const edition = latestEdition({ slug, editions });
  return {
    procedure: { code, slug, name, edition: edition.id },
    fill: { found: fillTime(edition, 'found'), silent: fillTime(edition, 'silent') },
    citizens,
    seed,
    filings: worlds.flatMap(({ filings }) => filings),
    worked: worlds.flatMap(({ worked }) => worked),
    courses: worlds.flatMap(({ courses }) => courses),
    usage: worlds.map(({ usage }) => usage).reduce(added),
    days: worlds.reduce((sum, { days }) => sum + days, 0),
  };
};
