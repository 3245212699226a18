import type { SessionContext } from '../../functions/edge/request.ts';
import { sealOwnDetails } from '../../functions/sessions/own-details.ts';
import type { Citizen } from '../../functions/sources/citizen.ts';
import { powersOf, type Clerk } from '../building/staff.ts';
import { storesOn } from '../functions/stores.ts';
import { familyOf } from '../outside/families.ts';
import { clientsOn } from '../runtime/clients.ts';
import type { World } from '../world.ts';
import { liveCitizen, type Ledger } from './citizen.ts';
import { liveClerk } from './clerk.ts';
import { hour, minute, type Desk } from './desk.ts';
import { liveOperator } from './operator.ts';

/** How long it takes until everybody has begun to file. */
const arrivals = 12 * hour;

export const deskOf = ({ agenda, faults, chance, browser, confirmed }: World, session: SessionContext): Desk => ({
  agenda,
  faults,
  browser,
  chance: chance.fork(),
  confirmed,
  session,
});

export const staffSession = ({ id, unit, role }: Clerk): SessionContext => ({
  kind: 'staff',
  id,
  name: id,
  unit,
  roles: role,
  powers: powersOf(role),
  citizen: `nobody-${id}`,
});

/** Watches over lost executions, now and then not in time; and loses some. */
export const liveNature = async ({ agenda, faults, chance, runtime, cloud }: World): Promise<void> => {
  for (;;) {
    await agenda.rest(faults.calm ? 6 * hour : chance.between(20 * minute, hour));
    await runtime.invoke('watching', {});
    if (faults.happens(0.5)) loseExecution(cloud, chance);
  }
};

/**
 * Lets owners of data be told what is called wrong, and asked. Each case has its turn at one of six looks (`turns.ts`):
 * whole hours would always meet the same one.
 */
export const liveSchedule = async ({ agenda, faults, chance, runtime }: World): Promise<void> => {
  for (;;) {
    await agenda.rest(faults.calm ? chance.between(2 * hour, 6 * hour) : chance.between(10 * minute, 20 * minute));
    await runtime.invoke('correcting', {});
  }
};

const loseExecution = ({ surroundings, states }: World['cloud'], chance: World['chance']): void => {
  const running = surroundings.store.all("SELECT arn FROM states_execution WHERE status = 'RUNNING' ORDER BY arn");
  const arn = running[chance.whole(0, running.length)]?.['arn'];
  if (typeof arn === 'string') states.forget(arn);
};

/** Lets citizens sign in, by VNeID at level 2. */
export const signIn = (cloud: World['cloud']) => {
  const direct = clientsOn(
    cloud,
    async (...call) => cloud.execute(...call),
    'operator',
    async (_what, answer) => answer(),
  );
  const { vault } = storesOn(direct);
  return async ({ citizenId, fullName: name }: Citizen): Promise<SessionContext> => {
    const id = await vault.hash(citizenId);
    return { kind: 'citizen', id, level: '2', sealed: await sealOwnDetails(vault, id, { citizenId, name }) };
  };
};

/** Lets everybody begin to live. Answers how many are still filing. */
export const populate = async (world: World, births: number): Promise<() => number> => {
  const { cloud, chance, agenda, registers, clerks } = world;
  const signedIn = signIn(cloud);
  const ledger: Ledger = { acknowledged: (person, key, code) => world.acknowledged.push({ person, key, code }) };
  const lots = chance.fork();
  const [first, second] = world.communes;
  let filing = 0;

  const begin = async (family: ReturnType<typeof familyOf>, citizen: Citizen): Promise<void> => {
    const desk = deskOf(world, await signedIn(citizen));
    filing++;
    const live = (): void => void liveCitizen(desk, family, ledger, () => filing--);
    agenda.in(lots.between(0, arrivals), live);
  };
  for (let number = 0; number < births; number++) {
    const family = familyOf(number, lots.pick([first, second]), agenda.now(), lots);
    registers.families.push(family);
    await begin(family, family.mother);
    if (lots.happens(0.12)) await begin(family, family.father);
  }
  const token = { keys: world.order.state.ownKeys, signed: world.signed };
  for (const clerk of clerks) {
    const desk = deskOf(world, staffSession(clerk));
    const colleagues = clerks.filter(
      ({ unit, role, id }) => unit === clerk.unit && role === clerk.role && id !== clerk.id,
    );
    void (clerk.role === 'operator' ? liveOperator(desk) : liveClerk(desk, clerk, colleagues, token));
  }
  void liveNature(world);
  void liveSchedule(world);
  return () => filing;
};
