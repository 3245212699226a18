import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect } from 'vitest';
import { isWorkingDay } from '../../core/calendar.ts';
import { weekdayOf, dateOf, day, instantOf } from '../../core/vietnam-time.ts';
import { createDossierStore, type DossierStore } from '../../functions/dossiers/dossier-store.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { operator, type Caller, type Service } from '../../local/cloud/engine.ts';
import { temporaryFolder } from '../../local/folders.ts';
import { runProvince, type LocalProvince } from '../../local/province.ts';
import { calendar } from '../core/samples.ts';
import { freePorts } from './ports.ts';

/** A whole province of a test's own, with the keys to its cloud. */
export interface TestProvince extends LocalProvince {
  /** Every line that functions have logged so far. */
  readonly lines: readonly string[];
  /** The dossiers as they are stored, past every right. */
  readonly dossiers: DossierStore;
  /** One operation of the embedded cloud, as its owner or in somebody's role. */
  aws(service: Service, operation: string, input: object, caller?: Caller): Promise<object>;
  /** A name that the template gives out, such as `DossiersTable`. */
  output(name: string): string;
  /** The functions' role whose name holds the capability's. */
  role(capability: string): string;
}

/**
 * Nine o'clock in Vietnam on the next Monday that begins ten working days in two weeks: officers work, and what happens
 * does not hang on the day of the run.
 */
const mondayMorning = (): number => {
  const ahead = Array.from({ length: 70 }, (_, days) => dateOf(Date.now() + (days + 1) * day));
  const isOrdinary = (monday: string, index: number): boolean =>
    weekdayOf(monday) === 1 &&
    ahead.slice(index, index + 14).filter((date) => isWorkingDay(calendar, date)).length === 10;
  const monday = ahead.find(isOrdinary);
  if (monday === undefined) throw new Error('no ordinary fortnight is near');
  return instantOf(monday, '09:00');
};

export const steerable = (): SteerableClock => new SteerableClock(mondayMorning() - Date.now());

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'motcua-journey-'));

/** What a running province looks like to a test. */
export const withKeys = (running: LocalProvince, lines: readonly string[]): TestProvince => {
  const { stack } = running;
  const { cloud, outputs } = stack;
  const output = (name: string): string => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`the template gives no ${name}`);
    return value;
  };
  const client = new DynamoDBClient({
    endpoint: stack.cloudUrl,
    region: cloud.surroundings.region,
    credentials: cloud.credentials(operator),
  });
  return {
    ...running,
    lines,
    dossiers: createDossierStore(client, output('DossiersTable')),
    aws: async (service, operation, input, caller = operator) => cloud.execute(service, operation, input, caller),
    output,
    role: (capability) => {
      const found = stack.iamReport().find(({ role }) => role.includes(`Functions${capability}Role`));
      if (found === undefined) throw new Error(`no function is called ${capability}`);
      return found.role;
    },
    close: async () => {
      client.destroy();
      await running.close();
    },
  };
};

/** Longer than it takes to set a province up on a machine that does other things. */
const before = 2 * 60_000;

/** Data of Lạng Sơn as a first start leaves them: half its work is making keys, which a worker does once. */
const setUp = async (): Promise<string> => {
  const data = temporaryFolder('set-up');
  const clock = new SteerableClock(mondayMorning() - Date.now() - before);
  const running = await runProvince({
    province: 'lang-son',
    port: await freePorts(),
    data,
    clock,
    log: () => undefined,
  });
  await running.close();
  return data;
};
let setUpData: Promise<string> | undefined;

/** By the test file that began each: what has been started and not closed. */
const running = new Map<TestProvince, string | undefined>();
const nowPlaying = (): string | undefined => expect.getState().testPath;

/**
 * Starts the province of Lạng Sơn on free ports and fresh data, which go when it is closed. All of one worker are copies
 * of one set-up, whose certificates name one port for their revocation: one that is left open would answer for those of
 * later files, by its own clock.
 */
export const startProvince = async (): Promise<TestProvince> => {
  for (const [left, file] of running)
    if (file !== nowPlaying()) {
      running.delete(left);
      throw new Error(`${file} has left its province open`);
    }
  const [port, data] = [await freePorts(), freshFolder()];
  cpSync(await (setUpData ??= setUp()), data, { recursive: true });
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const begun = await runProvince({ province: 'lang-son', port, data, clock: steerable(), log });
  const keyed = withKeys(begun, lines);
  const province: TestProvince = {
    ...keyed,
    close: async () => {
      await keyed.close();
      rmSync(data, { recursive: true, force: true });
      running.delete(province);
    },
  };
  running.set(province, nowPlaying());
  return province;
};

/** The same for a whole test file, at its top: a hook that is given while others run is never called. */
export const openProvince = async (): Promise<TestProvince> => {
  const province = await startProvince();
  afterAll(() => province.close());
  return province;
};
