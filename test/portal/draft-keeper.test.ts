import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../portal/src/api/draft.ts';
import { Problem, Unreachable } from '../../portal/src/api/problem.ts';
import type { Content } from '../../portal/src/draft/content.ts';
import { DraftKeeper, type Copy, type Keeping } from '../../portal/src/draft/draft-keeper.ts';
import { flattened, nested } from '../../portal/src/form/answers.ts';
import type { Vault } from '../../portal/src/draft/vault.ts';

const form = { steps: [{ id: 'a', title: { vi: 'Nhãn', en: 'Label' }, fields: [] }] };
const opened: Draft = {
  id: 'draft-1',
  procedure: '1.001193',
  version: 1,
  answers: { a: { x: 'old', held: 'fixed' } },
  prefill: {
    'a.held': {
      value: 'fixed',
      lock: true,
      source: 'population',
      asOf: '2026-11-21T00:00:00Z',
      evidence: 'population:q-1',
    },
  },
  lookups: {},
  flags: [],
};

class FakeServer {
  stored: Draft = opened;
  failure: Error | undefined;
  saves = 0;
  read = async () => this.stored;
  save = async (_id: string, version: number, { answers }: Content) => {
    this.saves++;
    if (this.failure !== undefined) throw this.failure;
    if (version !== this.stored.version) throw new Problem(409, { code: 'changed-meanwhile' });
    this.stored = { ...this.stored, version: version + 1, answers: nested(form, answers) };
    return { version: version + 1 };
  };
}

class FakeVault implements Vault {
  readonly copies = new Map<string, string>();
  broken = false;
  async keep(id: string, content: object) {
    if (this.broken) throw new Error('no room');
    this.copies.set(id, JSON.stringify(content));
  }
  async recall<Kept>(id: string) {
    const text = this.copies.get(id);
    if (text === undefined) return undefined;
    const kept: Kept = JSON.parse(text);
    return kept;
  }
  async forget(id: string) {
    this.copies.delete(id);
  }
}

const scene = () => {
  const server = new FakeServer();
  const vault = new FakeVault();
  const said: Keeping[] = [];
  const keeper = new DraftKeeper(opened, server, vault, (keeping) => said.push(keeping));
  const answer = (path: string, value: string, of = keeper) =>
    of.change({ ...of.content, answers: { ...of.content.answers, [path]: value } });
  return { server, vault, said, keeper, answer };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('changes are stored together, a moment after the last one', async () => {
  const { server, said, answer } = scene();
  answer('a.x', 'n');
  answer('a.x', 'new');
  await vi.runAllTimersAsync();
  expect(server.saves).toBe(1);
  expect(flattened(server.stored.answers)['a.x']).toBe('new');
  expect(said.at(-1)).toBe('stored');
});

test.each([
  [new Unreachable('offline'), 'offline'],
  [new Problem(503, {}), 'offline'],
  [new Problem(401, { code: 'not-signed-in' }), 'signed-out'],
  [new Problem(422, { code: 'invalid-fields' }), 'refused'],
] as const)('after %s the input is kept on the device (%s) and stored later', async (failure, keeping) => {
  const { server, vault, said, keeper, answer } = scene();
  server.failure = failure;
  answer('a.x', 'new');
  await keeper.flush();
  expect(said.at(-1)).toBe(keeping);
  expect(vault.copies.size).toBe(1);

  server.failure = undefined;
  const next = new DraftKeeper(server.stored, server, vault, (now) => said.push(now));
  await next.resume();
  expect(flattened(server.stored.answers)['a.x']).toBe('new');
  expect(said.at(-1)).toBe('stored');
  expect([...vault.copies.values()].join()).toContain('"isUnstored":false');
});

test('without the server a draft goes on as the device has it, and nothing is stored that is there already', async () => {
  const { server, vault, said, keeper, answer } = scene();
  await keeper.resume();
  answer('a.x', 'new');
  await keeper.flush();
  const saves = server.saves;
  const copy = await vault.recall<Copy>(opened.id);
  const fromDevice: Draft = { ...opened, version: copy?.version ?? 0, fromDevice: true };
  const next = new DraftKeeper(fromDevice, server, vault, (now) => said.push(now));
  await next.resume();
  expect([next.content.answers['a.x'], said.at(-1), next.unsent]).toEqual(['new', 'offline', false]);
  server.failure = new Unreachable('offline');
  answer('a.x', 'newer', next);
  await next.missed();
  server.failure = undefined;
  const last = new DraftKeeper(fromDevice, server, vault, (now) => said.push(now));
  await last.resume();
  expect([last.content.answers['a.x'], said.at(-1), last.unsent]).toEqual(['newer', 'stored', true]);
  expect(server.saves).toBe(saves + 2);
  await last.reconnect();
  expect(server.saves).toBe(saves + 2);
});

test('who saved too often waits as long as the server says, keeps every change meanwhile, and then stores', async () => {
  const { server, vault, said, keeper, answer } = scene();
  server.failure = new Problem(429, { code: 'too-many' }, 1200);
  answer('a.x', 'n');
  await keeper.flush();
  expect([said.at(-1), server.saves]).toEqual(['waiting', 1]);

  await vi.advanceTimersByTimeAsync(600_000);
  answer('a.x', 'new');
  await vi.advanceTimersByTimeAsync(599_000);
  expect([said.at(-1), server.saves]).toEqual(['waiting', 1]);
  expect([...vault.copies.values()].join()).toContain('"a.x":"new"');

  server.failure = undefined;
  await vi.advanceTimersByTimeAsync(1000);
  expect([said.at(-1), server.saves]).toEqual(['stored', 2]);
  expect(flattened(server.stored.answers)['a.x']).toBe('new');
});

test('who is not told how long to wait tries again in a minute, and not after the page is left', async () => {
  const { server, said, keeper, answer } = scene();
  server.failure = new Problem(429, undefined);
  answer('a.x', 'new');
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(59_999);
  expect(server.saves).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect([said.at(-1), server.saves]).toEqual(['waiting', 2]);
  await keeper.leave();
  await vi.runAllTimersAsync();
  expect(server.saves).toBe(2);
});

test('says so when the input is kept nowhere', async () => {
  const { server, vault, said, keeper, answer } = scene();
  server.failure = new Unreachable('offline');
  vault.broken = true;
  answer('a.x', 'new');
  await keeper.flush();
  expect(said.at(-1)).toBe('nowhere');
});

test('a copy that cannot be replaced goes, and brings nothing old back', async () => {
  const { server, vault, keeper, answer } = scene();
  server.failure = new Unreachable('offline');
  answer('a.x', 'old words');
  await keeper.flush();
  server.failure = undefined;
  vault.broken = true;
  answer('a.x', 'new words');
  await keeper.flush();
  expect([flattened(server.stored.answers)['a.x'], vault.copies.size]).toEqual(['new words', 0]);
});

test('two windows: both changes are stored', async () => {
  const { server, vault, said, keeper, answer } = scene();
  const other = new DraftKeeper(opened, server, vault, (now) => said.push(now));
  answer('a.x', 'mine');
  await keeper.flush();
  answer('a.y', 'theirs', other);
  await other.flush();
  expect(flattened(server.stored.answers)).toMatchObject({ 'a.x': 'mine', 'a.y': 'theirs' });
});

test('nothing is stored after the draft has become a dossier', async () => {
  const { server, vault, keeper, answer } = scene();
  answer('a.x', 'new');
  await keeper.end();
  await keeper.flush();
  expect(server.saves).toBe(0);
  expect(vault.copies.size).toBe(0);
});
