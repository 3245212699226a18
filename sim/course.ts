import { isEnd } from '../core/lifecycle.ts';
import { gather } from './gather.ts';
import type { AtRest } from './invariants/invariant.ts';
import { invariants } from './invariants/invariants.ts';
import { deskOf, populate, staffSession } from './people/everybody.ts';
import { hour } from './people/desk.ts';
import { tidyUp } from './people/operator.ts';
import { World, type WorldOrder } from './world.ts';

interface Violation {
  readonly invariant: string;
  readonly breach: string;
}

/** How one run went. */
export interface Course {
  readonly dossiers: number;
  readonly calls: number;
  readonly faulted: number;
  /** Each breach, behind the invariant that it breaks. */
  readonly violations: readonly Violation[];
  /** The same for two runs that took the same course. */
  readonly trace: string;
  readonly days: number;
}

const day = 24 * hour;
/**
 * How long there is trouble, and how much longer everything may take to settle; together less than the thirty days for
 * which a key is remembered.
 */
const storm = 1.5 * day;
const longestCalm = 27 * day;

/** The time at which a world begins, anywhere in a year, so that holidays and closing times are met. */
const beginningOf = (seed: number): number =>
  Date.parse('2026-02-02T00:00:00Z') + (seed % 250) * day + (seed % 24) * hour;

/** One province from its first dossier until nothing moves any more: first trouble, then calm. */
export const runWorld = async (order: WorldOrder, births: number): Promise<Course> => {
  const start = beginningOf(order.seed);
  const world = new World(order, start);
  const { writes, faults, runtime } = world;
  try {
    await world.build();
    const filing = await populate(world, births);
    // A write that breaks the law ends the run: what follows from it would only hide it.
    const isBroken = (): boolean => writes.breaches.length > 0;
    await world.run(start + storm, isBroken);
    faults.calm = true;
    // Each wait of the law has an end of its own, so that nothing is left but ends; owners of data answer, and leaders look.
    const rests = (): boolean => [...writes.phases.values()].every(isEnd) && writes.awaited.size === 0;
    const hasEnded = (): boolean => isBroken() || (filing() === 0 && rests());
    await world.run(start + storm + longestCalm, hasEnded);
    if (!isBroken()) await settle(world);
    const rest = await gather(world);
    const violations = writes.breaches.map((breach) => ({ invariant: 'writes are guarded', breach }));
    if (!isBroken()) violations.push(...(await breachesAt(rest, filing())));
    for (const { code, log } of rest.dossiers)
      for (const { sequence, event } of log) world.trace.add(`${code} ${sequence} ${event.type} ${event.at}`);
    const { calls, faulted } = runtime;
    const days = (world.agenda.now() - start) / day;
    return { dossiers: rest.dossiers.length, calls, faulted, violations, trace: world.trace.digest(), days };
  } finally {
    await world.close();
  }
};

const breachesAt = async (rest: AtRest, filing: number): Promise<Violation[]> => {
  const violations = filing > 0 ? [{ invariant: 'everybody can file', breach: `${filing} cannot` }] : [];
  for (const invariant of invariants)
    for (const breach of await invariant.check(rest)) violations.push({ invariant: invariant.name, breach });
  return violations;
};

/**
 * After the last dossier has ended: dead letters go back until there are none, the deadlines that passed before are
 * noted, and all queues run dry.
 */
const settle = async (world: World): Promise<void> => {
  const operator = world.clerks.find(({ role }) => role === 'operator');
  if (operator === undefined) return;
  for (let round = 0; round < 5; round++) {
    let moved: number | undefined;
    void tidyUp(deskOf(world, staffSession(operator))).then((count) => {
      moved = count;
    });
    await world.run(world.agenda.now() + day, () => moved !== undefined);
    await world.run(world.agenda.now() + 2 * hour, () => false);
    void world.runtime.invoke('watching', {});
    await world.run(world.agenda.now() + 2 * hour, () => false);
    if (moved === 0) return;
  }
};
