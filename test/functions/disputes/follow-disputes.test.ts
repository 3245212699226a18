import { expect, test } from 'vitest';
import { hour, minute } from '../../../core/vietnam-time.ts';
import { createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { createAccessLog } from '../../../functions/accesses/access-log.ts';
import { followDisputes } from '../../../functions/disputes/follow-disputes.ts';
import { catalogue } from '../catalogue-file.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const start = Date.parse('2026-11-23T08:00:00+07:00');
const named = (mark: string, count: number) => Array.from({ length: count }, (_, place) => `${mark}${place}`);
const listed = async function* (codes: readonly string[]) {
  yield* codes;
};

/** Dossiers each of which takes a second to look at; the owner of `a…` was told nothing yet, of `b…` at `sentAt`. */
const open = async (untold: readonly string[], told: readonly string[], sentAt = start - minute) => {
  const { dynamodb, vault } = await openLand();
  let now = start;
  let dossier = '';
  const read: string[] = [];
  const asked: string[] = [];
  const sample = dossierOf(logUpTo('task-claimed'));
  const [at, dueAt] = [sentAt, start + 1000 * hour].map((instant) => new Date(instant).toISOString());
  const disputed = (code: string) => ({
    path: 'mother.fullName',
    source: 'population',
    policy: 'hold' as const,
    ...(code.startsWith('b') ? { case: { id: code, sentAt: at ?? '', dueAt: dueAt ?? '' } } : {}),
  });
  const follow = followDisputes({
    catalogue: catalogueOf(catalogue),
    dossiers: {
      ...createDossierStore(dynamodb, 'dossiers'),
      require: async (code) => {
        now += 1000;
        dossier = code;
        read.push(code);
        return { ...sample, code, disputes: [disputed(code)] };
      },
    },
    accesses: createAccessLog(dynamodb, 'accesses'),
    vault: vault(),
    views: { untold: () => listed(untold), disputed: () => listed(told) },
    corrections: () => {
      asked.push(dossier);
      return undefined;
    },
    watch: { fault: () => undefined },
    now: () => now,
  });
  /** What is looked at, and asked about, in the look that begins so long after the first. */
  const look = async (after: number) => {
    now = start + after;
    read.length = 0;
    asked.length = 0;
    await follow();
    return { read: [...read], asked: [...asked] };
  };
  return look;
};

test('who was told nothing is told first; owners who are down keep no other from being asked', async () => {
  const look = await open(named('a', 100), named('b', 100));
  const { read } = await look(0);
  const firsts = read.map(([mark]) => mark).join('');
  expect(firsts).toMatch(/^a{20,22}b{18,22}$/);
});

test('however many there are, each has its turn: no look begins where the last one did', async () => {
  const look = await open([], named('b', 100));
  const seen = new Set<string>();
  for (let each = 0; each < 30; each++) for (const code of (await look(each * 10 * minute)).read) seen.add(code);
  expect(seen.size).toBe(100);
});

test('a case of today is asked about at each look, an older one once an hour', async () => {
  const codes = named('b', 12);
  const young = await open([], codes);
  expect((await young(0)).asked.toSorted()).toEqual(codes.toSorted());
  const old = await open([], codes, start - 25 * hour);
  const looks: string[][] = [];
  for (let each = 0; each < 6; each++) looks.push((await old(each * 10 * minute)).asked);
  expect(looks.flat().toSorted()).toEqual(codes.toSorted());
  expect((await old(hour)).asked).toHaveLength(looks[0]?.length ?? 0);
});
