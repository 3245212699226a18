import { runCommand } from '../local/command.ts';
import { temporaryFolder } from '../local/folders.ts';
import { Promised, readOffered, type Order } from './intake/app.ts';
import { claimOf } from './intake/claims.ts';
import { startCluster, type Cluster } from './intake/cluster.ts';
import { startContender, type Running } from './intake/contender.ts';
import { fire, requestOf } from './intake/load.ts';
import { mostOthers, reportOf, type Round } from './intake/report.ts';
import { treeMs, watchOthers } from './machine.ts';

const connections = 16;
/** Births until the compiler has seen everything often enough, in so many parts. */
const warming = { parts: 6, births: 500 };
const perRound = 400;
const mostRounds = 6;
const wantedQuiet = 4;
/** Milliseconds after which no further part of one warming, or round of all, begins. */
const longest = { warming: 10_000, all: 50_000 };

const begun = performance.now();
const now = Date.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { procedure, province } = await readOffered();

/** Requests of a contender’s next births; each is submitted once. */
const birthsOf = (): ((length: number) => Buffer[]) => {
  let next = 0;
  return (length) => Array.from({ length }, () => requestOf(claimOf(procedure, province, now, next++)));
};

const elapsed = (): number => performance.now() - begun;

/** Warms a contender up and answers which share of its own CPU is its store’s, found in the last part. */
const warm = async (one: Running, requestsOf: (length: number) => Buffer[]): Promise<number> => {
  const { contender } = one.order;
  one.promise('process');
  const cold = elapsed();
  for (let part = 1; part < warming.parts && elapsed() - cold < longest.warming; part++)
    await fire(one.port, requestsOf(warming.births), connections);
  const before = await one.usage();
  await fire(one.port, requestsOf(warming.births), connections);
  const { operations, cpuMs, storeMs } = await one.usage();
  one.plain();
  const each = Object.entries(operations).map(([name, count]) => `${name} ${(count / warming.births).toFixed(2)}`);
  say(`asked of the store per submission, ${contender}: ${each.join(', ')}`);
  return (storeMs - before.storeMs) / (cpuMs - before.cpuMs);
};

interface Ready {
  readonly one: Running;
  readonly requestsOf: (length: number) => Buffer[];
  readonly storeShare: number;
}

const roundOf = async (
  { one, requestsOf, storeShare }: Ready,
  promised: Promised,
  cluster: Cluster | undefined,
): Promise<Round> => {
  const requests = requestsOf(perRound);
  const { contender } = one.order;
  const database = (): number => (contender === 'postgresql' && cluster !== undefined ? treeMs(cluster.pid) : 0);
  one.promise(promised);
  const before = { ...(await one.usage()), database: database() };
  const others = watchOthers([process.pid, ...(cluster === undefined ? [] : [cluster.pid])]);
  const { ms, latencies } = await fire(one.port, requests, connections);
  const share = others();
  const after = { ...(await one.usage()), database: database() };
  const cpuMs = after.cpuMs - before.cpuMs;
  return {
    contender,
    promised,
    perSecond: requests.length / (ms / 1000),
    latencies,
    appMs: (cpuMs * (1 - storeShare)) / requests.length,
    databaseMs: (after.database - before.database + cpuMs * storeShare) / requests.length,
    others: share,
  };
};

const command = {
  typed: 'npm run bench:intake',
  does:
    'Đo việc tiếp nhận hồ sơ, bên cạnh Fastify và PostgreSQL. | ' +
    'Measures what taking a dossier in costs, beside Fastify and PostgreSQL.',
  takes: [],
};

await runCommand(command, async () => {
  const cluster = startCluster();
  const claims = warming.parts * warming.births + Promised.options.length * mostRounds * perRound;
  const orders: Order[] = [{ contender: 'motcua', directory: temporaryFolder('intake'), claims, now }];
  if (cluster !== undefined) orders.push({ contender: 'postgresql', directory: cluster.directory, claims, now });
  const contenders: Ready[] = [];
  for (const one of await Promise.all(orders.map(startContender))) {
    const requestsOf = birthsOf();
    contenders.push({ one, requestsOf, storeShare: await warm(one, requestsOf) });
  }
  say(`ready after ${(elapsed() / 1000).toFixed(0)} s`);
  const rounds: Round[] = [];
  for (let number = 0; number < mostRounds && (number === 0 || elapsed() < longest.all); number++)
    for (const promised of Promised.options)
      for (const ready of contenders) {
        const { contender } = ready.one.order;
        const had = rounds.filter((round) => round.contender === contender && round.promised === promised);
        if (had.filter(({ others }) => others <= mostOthers).length < wantedQuiet)
          rounds.push(await roundOf(ready, promised, cluster));
      }
  const database = cluster === undefined ? 'PostgreSQL is not installed: not run' : `PostgreSQL ${cluster.version}`;
  say(`\nNode ${process.versions.node}, ${database}, ${connections} connections, ${perRound} births a round\n`);
  say(reportOf(rounds));
  return 0;
});
