import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Promised, readOffered, type Order } from './intake/app.ts';
import { claimOf } from './intake/claims.ts';
import { startCluster } from './intake/cluster.ts';
import { startContender, type Running } from './intake/contender.ts';
import { fire, requestOf } from './intake/load.ts';
import { mostOthers, reportOf, type Round } from './intake/report.ts';
import { treeMs, watchOthers } from './machine.ts';

const connections = 16;
const warming = 600;
const perRound = 400;
const mostRounds = 7;
const wantedQuiet = 5;
/** No new round begins after this many milliseconds, once each contender has had one. */
const longest = 45_000;

const begun = performance.now();
const now = Date.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const work = mkdtempSync(join(tmpdir(), 'motcua-intake-'));
const { procedure, province } = await readOffered();
const promises = Promised.options;
const cluster = startCluster(promises.map((promised) => `motcua_${promised}`));
const running: Running[] = [];

/** Births `from` … of a contender, each submitted once. */
const requestsFrom = (from: number, length: number): Buffer[] =>
  Array.from({ length }, (_, index) => requestOf(claimOf(procedure, province, now, from + index)));

const operationsOf = async (one: Running): Promise<void> => {
  const { contender, promised } = one.order;
  const { operations } = await one.usage();
  const each = Object.entries(operations).map(([name, count]) => `${name} ${(count / warming).toFixed(2)}`);
  say(`asked of the store per submission, ${contender} (${promised}): ${each.join(', ')}`);
};

const roundOf = async (one: Running, number: number): Promise<Round> => {
  const { order, port } = one;
  const requests = requestsFrom(warming + number * perRound, perRound);
  const database = (): number => (order.contender === 'postgresql' && cluster !== undefined ? treeMs(cluster.pid) : 0);
  const before = { app: (await one.usage()).cpuMs, database: database() };
  const others = watchOthers([process.pid, ...(cluster === undefined ? [] : [cluster.pid])]);
  const { ms, latencies } = await fire(port, requests, connections);
  const share = others();
  const appMs = ((await one.usage()).cpuMs - before.app) / perRound;
  const databaseMs = (database() - before.database) / perRound;
  return { order, perSecond: perRound / (ms / 1000), latencies, appMs, databaseMs, others: share };
};

try {
  const common = { claims: warming + mostRounds * perRound, now };
  const orders = promises.flatMap((promised): Order[] => [
    { ...common, contender: 'motcua', promised, directory: work },
    ...(cluster === undefined
      ? []
      : [{ ...common, contender: 'postgresql' as const, promised, directory: cluster.directory }]),
  ]);
  running.push(...(await Promise.all(orders.map(startContender))));
  say(`${running.length} contenders ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  for (const one of running) {
    await one.usage();
    await fire(one.port, requestsFrom(0, warming), connections);
    await operationsOf(one);
  }
  const rounds: Round[] = [];
  const quietOf = (one: Running): number =>
    rounds.filter(({ order, others }) => order === one.order && others <= mostOthers).length;
  for (let number = 0; number < mostRounds && (number === 0 || performance.now() - begun < longest); number++)
    for (const one of running) if (quietOf(one) < wantedQuiet) rounds.push(await roundOf(one, number));

  const database = cluster === undefined ? 'PostgreSQL is not installed: not run' : `PostgreSQL ${cluster.version}`;
  say(`\nNode ${process.versions.node}, ${database}, ${connections} connections, ${perRound} births a round\n`);
  say(reportOf(rounds));
} finally {
  for (const one of running) one.end();
  cluster?.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exit();
