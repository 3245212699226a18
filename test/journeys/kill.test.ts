import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import * as z from 'zod/mini';
import { afterAll, expect, test, vi } from 'vitest';
import { brokenLink } from '../../core/chain.ts';
import { fold } from '../../core/fold.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { offerOf } from '../../local/offer.ts';
import { runProvince } from '../../local/province.ts';
import { Visitor, type Answered } from '../../local/visitor.ts';
import { codeIn, openForm, sendForm } from '../support/answers.ts';
import { sendSignatures, signAtDesk, waitingFor } from '../support/desk.ts';
import { MortalProvince, packProgram } from '../support/mortal-province.ts';
import { freePorts } from '../support/ports.ts';
import { freshFolder, steerable, withKeys, type TestProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const kills = 3;
const dossiersEach = 2;
const hands = 2;

/** The same run each time, as far as the machine allows (mulberry32). */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const random = seeded(12_996);

const [port, data] = [await freePorts(), freshFolder()];
const clock = steerable();
const mortal = new MortalProvince(port, data, clock.now() - Date.now());
clock.stop();
await packProgram();
await mortal.start();
afterAll(async () => {
  await mortal.stop();
  rmSync(data, { recursive: true, force: true });
});

const People = z.array(
  z.object({
    citizenId: z.string(),
    level: z.optional(z.int()),
    head: z.optional(z.object({ citizenId: z.string() })),
  }),
);
const people = async () =>
  People.parse(await (await fetch(`http://127.0.0.1:${port + 2}/control/registers/people`)).json());

const signedIn = async (audience: 'citizen' | 'staff', id: string): Promise<Visitor> => {
  const visitor = new Visitor(mortal.url);
  await visitor.signIn(audience, id);
  return visitor;
};

interface Deed {
  readonly who: 'mc' | 'ld' | 'parent';
  readonly path: string;
  readonly body: object;
  readonly type: string;
}
const deeds: Readonly<Record<string, Deed>> = {
  verify: { who: 'mc', path: 'verification', body: { outcome: 'propose' }, type: 'verification-completed' },
  confirm: { who: 'parent', path: 'confirmation', body: { agree: true }, type: 'draft-confirmed' },
  approve: { who: 'ld', path: 'approval', body: { approve: true }, type: 'dossier-approved' },
};
const Seen = z.object({ phase: z.string(), version: z.int() });

/** What the province has said yes to, and therefore must never lose. */
const acknowledged: { code: string; sequence: number; type: string }[] = [];
const open = new Map<string, Visitor>();
const closed = new Set<string>();
const staff = new Map<string, Visitor>();

const answered = async (exchange: () => Promise<Answered>): Promise<Answered | undefined> => {
  const answer = await mortal.ask(exchange);
  return answer === undefined || answer.status >= 500 ? undefined : answer;
};

/** Files one dossier however often the answer is lost: the same key brings the same dossier. */
const file = async (parent: Visitor): Promise<void> => {
  const key = randomUUID();
  const form = await vi.waitFor(async () => (await mortal.ask(() => openForm(parent))) ?? lost(), patience);
  const answer = await vi.waitFor(
    async () => (await answered(() => sendForm(parent, form, undefined, key))) ?? lost(),
    patience,
  );
  const code = codeIn(answer);
  acknowledged.push({ code, sequence: 1, type: 'dossier-submitted' });
  open.set(code, parent);
};
const patience = { timeout: 120_000, interval: 20 };
const lost = (): never => {
  throw new Error('the answer was lost');
};

/** Does what a dossier waits for; true when that was acknowledged. */
const goOn = async (code: string, parent: Visitor): Promise<boolean> => {
  const shown = await answered(() => parent.get(`/v1/dossiers/${code}`));
  if (shown?.status !== 200) return false;
  const { phase, version } = Seen.parse(shown.body);
  if (phase === 'closed') {
    open.delete(code);
    closed.add(code);
    return true;
  }
  const deed = deeds[phase];
  const visitor = deed?.who === 'parent' ? parent : staff.get(`${deed?.who ?? ''} ${code.split('-')[0] ?? ''}`);
  if (deed === undefined || visitor === undefined) return false;
  const answer = await answered(() =>
    visitor.send('POST', `/v1/dossiers/${code}/${deed.path}`, deed.body, { 'if-match': `"${version}"` }),
  );
  if (answer?.status !== 200) return false;
  acknowledged.push({ code, sequence: Seen.parse(answer.body).version, type: deed.type });
  return true;
};

/** Signs with the token whatever waits for it; answers how many results. */
const sign = async (leader: Visitor): Promise<number> => {
  const taken = await mortal.ask(async () => {
    const waiting = await waitingFor(leader);
    const items = waiting.items.filter(({ means }) => means === 'device');
    if (items.length === 0) return [];
    const at = { stack: { url: mortal.url } };
    const signatures = await signAtDesk(
      at,
      waiting,
      items.map(({ hash }) => hash),
    );
    return sendSignatures(
      leader,
      items.map(({ dossier }, index) => ({ dossier, signature: signatures[index] ?? '' })),
    );
  });
  return taken?.filter(({ accepted }) => accepted).length ?? 0;
};

/** Looks once at every open dossier, several hands at work; answers how many went on. */
const round = async (upTo = Infinity): Promise<number> => {
  const waiting = [...open].toSorted(() => random() - 0.5).slice(0, upTo);
  let went = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) if (await goOn(...next)) went++;
  };
  await Promise.all(Array.from({ length: hands }, work));
  for (const [name, leader] of staff) if (name.startsWith('ld ')) went += await sign(leader);
  return went;
};

/** The slowest test of the house, over a minute on two idle cores: every kill costs a start and cold functions. */
test(`${kills} kills in the midst of work lose nothing that was acknowledged`, { timeout: 600_000 }, async () => {
  const { communes } = offerOf('lang-son').province;
  for (const { code, unit } of communes.slice(0, 3))
    for (const kind of ['mc', 'ld']) staff.set(`${kind} ${unit}`, await signedIn('staff', `${kind}-${code}`));
  const before = await people();
  const parents: Visitor[] = [];
  // One of each household: two parents of one child would stand in each other's way.
  const households = new Map(before.filter(({ level }) => level === 2).map((each) => [each.head?.citizenId, each]));
  for (const { citizenId } of [...households.values()].slice(0, 10)) parents.push(await signedIn('citizen', citizenId));

  // Before the first kill a third of the dossiers waits at the several steps of the way.
  await Promise.all(parents.map(file));
  await vi.waitFor(async () => {
    await round(4);
    expect(acknowledged.length).toBeGreaterThan(parents.length + 8);
  }, patience);
  const queue = Array.from({ length: dossiersEach - 1 }, () => parents).flat();
  const clerk = async (): Promise<void> => {
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) await file(parent);
  };
  const working = async (): Promise<void> => {
    while (mortal.kills < kills) {
      // Not at once: what the clerks still wait for must not count as the next life's.
      if (!mortal.doomed) mortal.killAfter(3 + Math.floor(random() * 12));
      await round(6);
    }
  };
  await Promise.all([clerk(), clerk(), working()]);
  expect(open.size + closed.size).toBe(parents.length * dossiersEach);

  // From now on it lives. What was in flight at the last kill comes back when its time is over.
  await vi.waitFor(
    async () => {
      if ((await round()) === 0) await mortal.pass(3000);
      expect(open.size).toBe(0);
    },
    { timeout: 240_000, interval: 50 },
  );
  expect(mortal.kills).toBe(kills);
  await mortal.stop();
  await nothingIsLost(before.length);
});

const Executions = z.object({ executions: z.array(z.object({ name: z.string(), status: z.string() })) });
const Versions = z.object({ Versions: z.array(z.object({ Key: z.string() })) });

/** Opens the same data once more and looks at everything that is stored. */
const nothingIsLost = async (peopleBefore: number): Promise<void> => {
  const options = { province: 'lang-son', port, data, clock: new SteerableClock(mortal.offset) };
  const province = withKeys(await runProvince(options), []);
  try {
    await province.stack.settle();
    // A machine whose last step was under way when the process ended tries it again when the call's time is over.
    await pass({ clock: options.clock, stack: province.stack }, 4 * minute);
    const codes = [...closed].toSorted();
    expect(codes).toHaveLength(acknowledged.filter(({ type }) => type === 'dossier-submitted').length);
    for (const code of codes) {
      const log = await province.dossiers.log(code);
      expect(brokenLink(log)).toBeUndefined();
      expect(fold(log)).toEqual(await province.dossiers.require(code));
      expect(log.at(-1)?.event.type).toBe('result-returned');
      for (const type of ['register-entered', 'result-issued'])
        expect(log.filter(({ event }) => event.type === type)).toHaveLength(1);
      const signing = ['signature-requested', 'signature-given'] as const;
      const [asked, given] = signing.map((type) => log.filter(({ event }) => event.type === type).length);
      expect(given).toBe(asked);
    }
    for (const { code, sequence, type } of acknowledged)
      expect((await province.dossiers.event(code, sequence))?.event.type).toBe(type);

    const { Versions: files } = Versions.parse(
      await province.aws('s3', 'ListObjectVersions', { Bucket: province.output('ResultsBucket') }),
    );
    expect(files.map(({ Key }) => Key).toSorted()).toEqual(
      codes.flatMap((code) => ['jws', 'pdf'].map((form) => `results/${code}.${form}`)),
    );
    expect(province.world.citizens).toHaveLength(peopleBefore + codes.length);

    const stateMachineArn = await machineOf(province, codes[0] ?? '');
    const { executions } = Executions.parse(await province.aws('states', 'ListExecutions', { stateMachineArn }));
    expect(new Set(executions.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED']));
    expect(executions.length).toBeGreaterThanOrEqual(codes.length);
  } finally {
    await province.close();
  }
};

const machineOf = async (province: TestProvince, code: string): Promise<string> => {
  const { execution = '' } = (await province.dossiers.readRun(code)) ?? {};
  return execution.split(':').slice(0, -1).join(':').replace(':execution:', ':stateMachine:');
};
