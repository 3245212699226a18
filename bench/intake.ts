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
/** Until the compiler has seen everything often enough. */
const warming = 3000;
const perRound = 400;
const mostRounds = 7;
const wantedQuiet = 5;
/** No new round begins after this many milliseconds, once each contender has had one. */
const longest = 50_000;

const begun = performance.now();
const now = Date.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const work = mkdtempSync(join(tmpdir(), 'motcua-intake-'));
const { procedure, province } = await readOffered();
const cluster = startCluster();
const running: Running[] = [];

/** Requests of a contender’s next births; each is submitted once. */
const birthsOf = (): ((length: number) => Buffer[]) => {
  let next = 0;
  return (length) => Array.from({ length }, () => requestOf(claimOf(procedure, province, now, next++)));
};

const operationsOf = async (one: Running): Promise<void> => {
  const { operations } = await one.usage();
  const each = Object.entries(operations).map(([name, count]) => `${name} ${(count / warming).toFixed(2)}`);
  say(`asked of the store per submission, ${one.order.contender}: ${each.join(', ')}`);
};

const roundOf = async (one: Running, promised: Promised, requests: readonly Buffer[]): Promise<Round> => {
  const { contender } = one.order;
  const database = (): number => (contender === 'postgresql' && cluster !== undefined ? treeMs(cluster.pid) : 0);
  one.promise(promised);
  const before = { ...(await one.usage()), database: database() };
  const others = watchOthers([process.pid, ...(cluster === undefined ? [] : [cluster.pid])]);
  const { ms, latencies } = await fire(one.port, requests, connections);
  const share = others();
  const after = { ...(await one.usage()), database: database() };
  const storeMs = after.storeMs - before.storeMs;
  return {
    contender,
    promised,
    perSecond: requests.length / (ms / 1000),
    latencies,
    appMs: (after.cpuMs - before.cpuMs - storeMs) / requests.length,
    databaseMs: (after.database - before.database + storeMs) / requests.length,
    others: share,
  };
};

try {
  const claims = warming + Promised.options.length * mostRounds * perRound;
  const orders: Order[] = [{ contender: 'motcua', directory: join(work, 'cloud'), claims, now }];
  if (cluster !== undefined) orders.push({ contender: 'postgresql', directory: cluster.directory, claims, now });
  running.push(...(await Promise.all(orders.map(startContender))));
  const births = new Map(running.map((one) => [one, birthsOf()]));
  const requestsOf = (one: Running, length: number): Buffer[] => births.get(one)?.(length) ?? [];
  for (const one of running) {
    one.promise('process');
    await fire(one.port, requestsOf(one, warming), connections);
    await operationsOf(one);
  }
  say(`ready after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const rounds: Round[] = [];
  for (let number = 0; number < mostRounds && (number === 0 || performance.now() - begun < longest); number++)
    for (const promised of Promised.options)
      for (const one of running) {
        const had = rounds.filter((round) => round.contender === one.order.contender && round.promised === promised);
        if (had.filter(({ others }) => others <= mostOthers).length < wantedQuiet)
          rounds.push(await roundOf(one, promised, requestsOf(one, perRound)));
      }
  const database = cluster === undefined ? 'PostgreSQL is not installed: not run' : `PostgreSQL ${cluster.version}`;
  say(`\nNode ${process.versions.node}, ${database}, ${connections} connections, ${perRound} births a round\n`);
  say(reportOf(rounds));
} finally {
  for (const one of running) one.end();
  cluster?.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exit();
