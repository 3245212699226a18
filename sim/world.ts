import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { agencyName, type Commune } from '../core/province.ts';
import type { Capability } from '../functions/capabilities.ts';
import type { Catalogue } from '../functions/catalogue.ts';
import { createCloud, type Cloud } from '../local/cloud/cloud.ts';
import { AwsError } from '../local/cloud/engine.ts';
import { build } from './building/building.ts';
import { startDeliveries } from './building/deliveries.ts';
import { capabilityOf, place, tables } from './building/names.ts';
import { employ, type Clerk, type Unit } from './building/staff.ts';
import { Faults } from './faults.ts';
import { forgetful } from './forgetful.ts';
import { buildsOn } from './functions/builds.ts';
import type { Outside } from './functions/outside.ts';
import { AtEveryWrite } from './invariants/at-every-write.ts';
import type { Acknowledged, Confirmed } from './invariants/invariant.ts';
import { executeAs, type Mutant } from './mutants/mutant.ts';
import type { State } from './outside/authority.ts';
import type { OwnSignature } from './outside/own-keys.ts';
import { createOwners } from './outside/owners.ts';
import { plainRenderer } from './outside/papers.ts';
import { createPhones } from './outside/phones.ts';
import { sourcesOn, type Registers } from './outside/registers.ts';
import { createWallets } from './outside/wallets.ts';
import { createBrowser, type Browser } from './runtime/http.ts';
import { Runtime, type Build } from './runtime/runtime.ts';
import { Agenda } from './time/agenda.ts';
import { Chance } from './time/chance.ts';
import { drained, turned, type Still } from './time/stillness.ts';
import { Trace } from './time/trace.ts';

export interface WorldOrder {
  readonly seed: number;
  readonly catalogue: Catalogue;
  readonly state: State;
  readonly mutant?: Mutant;
  /** Where people work; in the committees of its communes where nothing is said. */
  readonly units?: readonly Unit[];
  /** What takes the place of what functions reach beside the cloud. */
  readonly outside?: (usual: Outside, registers: Registers) => Outside;
  /** Functions that something else stands in for. */
  readonly instead?: (outside: Outside) => Partial<Record<Capability, Build>>;
}

/** Real milliseconds that threads may take to work something out for a function; far more than they need. */
const patience = 60_000;

/** The one world there is at present: the process’s own clock and lots are its. */
let present: Still | undefined;
export const presentStill = (): Still => {
  if (present === undefined) throw new Error('no world stands');
  return present;
};

const Described = z.object({ Table: z.object({ LatestStreamArn: z.string() }) });

/** A small province with its cloud, its functions and its clerks, in which nothing happens unless the agenda says so. */
export class World {
  readonly chance: Chance;
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly trace = new Trace();
  readonly writes = new AtEveryWrite();
  readonly registers: Registers = {
    families: [],
    identifiers: new Map(),
    births: new Map(),
    cases: new Map(),
    wallets: new Map(),
  };
  readonly acknowledged: Acknowledged[] = [];
  readonly confirmed: Confirmed[] = [];
  readonly signed: OwnSignature[] = [];
  readonly handled = new Set<string>();
  readonly named = new Map<string, string>();
  readonly order: WorldOrder;
  readonly runtime: Runtime;
  readonly cloud: Cloud;
  readonly browser: Browser;
  clerks: readonly Clerk[] = [];
  readonly #directory: string;

  constructor(order: WorldOrder, start: number) {
    this.order = order;
    const { catalogue, state, mutant } = order;
    this.chance = new Chance(order.seed);
    this.agenda = new Agenda(start, this.chance.fork());
    this.faults = new Faults(this.chance.fork());
    const { agenda, faults, trace } = this;
    present = { agenda, chance: this.chance.fork(), pause: (ms) => this.runtime.pause(ms) };
    this.#directory = mkdtempSync(join(tmpdir(), 'motcua-sim-'));
    this.cloud = createCloud({
      directory: this.#directory,
      clock: { now: () => agenda.now(), at: (time, alarm) => agenda.at(time + faults.lateness(), alarm) },
      port: place.port,
      functions: {
        invoke: async (arn, payload) => {
          if (faults.happens(0.01)) throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
          const answer = await this.runtime.invoke(capabilityOf(arn), payload);
          // The work is done, and whoever asked for it is told nothing.
          if (faults.happens(0.1)) throw new AwsError('SdkClientException', 'Read timed out');
          return answer;
        },
        enqueue: () => undefined,
      },
    });
    this.cloud.observe(({ operation, input, error }) => {
      if (error === undefined) this.writes.see({ operation, input });
    });
    // The file dies with the world, and nobody else reads it: no wait for the disk, no lock for each transaction.
    const settings = ['locking_mode = EXCLUSIVE', 'journal_mode = MEMORY', 'synchronous = OFF'];
    this.cloud.surroundings.store.exec(settings.map((setting) => `PRAGMA ${setting};`).join(' '));
    const execute = executeAs(
      mutant,
      forgetful(
        faults,
        () => agenda.now(),
        async (...call) => this.cloud.execute(...call),
      ),
    );
    const now = () => agenda.now();
    const outside: Outside = {
      catalogue,
      now,
      watch: {
        done: (_what: string, facts: Readonly<Record<string, unknown>>) => {
          if (facts['outcome'] === 'filed')
            this.handled.add(`${String(facts['dossier'])}#${String(facts['sequence'])}`);
        },
        fault: () => undefined,
      },
      sources: sourcesOn(this.registers, now),
      timestamp: state.timestamp,
      revocation: state.revocation,
      phones: createPhones({ agenda, chance: this.chance.fork(), keys: state.ownKeys, signed: this.signed }),
      owners: createOwners({ agenda, chance: this.chance.fork(), cases: this.registers.cases }),
      wallets: createWallets(this.registers.wallets),
      renderer: plainRenderer,
      roots: state.roots,
      named: this.named,
    };
    const reached = order.outside?.(outside, this.registers) ?? mutant?.outside?.(outside) ?? outside;
    const builds = { ...buildsOn(reached), ...order.instead?.(reached) };
    this.runtime = new Runtime({
      agenda,
      faults,
      trace,
      cloud: () => this.cloud,
      execute,
      builds,
      bent: mutant?.handle,
    });
    this.browser = createBrowser(agenda, faults, this.runtime, this.named);
  }

  /** Where all of it plays. */
  get communes(): readonly [Commune, Commune] {
    const [first, second] = this.order.catalogue.province.communes;
    if (first === undefined || second === undefined) throw new Error('the province is too small');
    return [first, second];
  }

  async build(): Promise<void> {
    const { cloud, agenda, faults, runtime, order } = this;
    await build(cloud, order.catalogue.procedures);
    const committees = this.communes.map((commune) => ({ code: commune.unit, name: agencyName(commune) }));
    this.clerks = await employ(cloud, order.state, order.units ?? committees);
    const described = await cloud.execute('dynamodb', 'DescribeTable', { TableName: tables.dossiers }, 'operator');
    const streamArn = Described.parse(described).Table.LatestStreamArn;
    startDeliveries({ cloud, agenda, faults, runtime, streamArn, execute: async (...call) => cloud.execute(...call) });
    cloud.start();
  }

  /** Lets things happen until they are `done`, or until the clock shows `until`. */
  async run(until: number, done: () => boolean): Promise<void> {
    while (!done() && this.agenda.next(until)) {
      await drained();
      if (this.runtime.isBusy) await this.#work();
    }
  }

  /** Until the function that is awake has come to its end, or to a wait that is on the agenda. */
  async #work(): Promise<void> {
    const begun = performance.now();
    while (this.runtime.isBusy) {
      if (performance.now() - begun > patience)
        throw new Error('a function waits for something that is not on the agenda');
      await turned();
      await drained();
    }
  }

  async close(): Promise<void> {
    this.cloud.states.close();
    this.cloud.surroundings.store.close();
    rmSync(this.#directory, { recursive: true });
  }
}
