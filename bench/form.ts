import { runCommand } from '../local/command.ts';
import { temporaryFolder } from '../local/folders.ts';
import type { LocalProvince } from '../local/province.ts';
import { launchChromium } from '../test/portal/stage/browser.ts';
import { openDoor } from './form/door.ts';
import { startChromium, type Chromium } from './form/chromium.ts';
import {
  forget,
  phoneOf,
  slow,
  visit,
  visitBefore,
  type Destination,
  type Left,
  type Visit,
  type Visitor,
} from './form/visit.ts';
import { watchOthers } from './machine.ts';
import { median } from './statistics.ts';

/** Milliseconds until a form can be filled in. */
const limit = 2000;
const rounds = 7;
/** More foreign work than this share of the machine spoils a round. */
const mostOthers = 0.15;

const procedure = { code: '1.001193', slug: 'birth-registration' };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A mother who is signed in, with a form of hers that is open. */
const comeIn = async ({ stack, world }: LocalProvince): Promise<Visitor & { step: string }> => {
  const mother = world.citizens.find(({ story }) => story?.startsWith('Mới sinh con gái tuần này') === true);
  if (mother === undefined) throw new Error('the world lacks a mother');
  const browser = await launchChromium();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${stack.url}/auth/login?audience=citizen&return=/tro-giup`);
  await page.locator(`button[value="${mother.citizenId}"]`).click();
  await page.getByRole('heading', { level: 1, name: 'Trợ giúp' }).waitFor();
  const opened: { id: string; step: string } = await page.evaluate(async ({ code, slug }) => {
    const form = await (await fetch(`/v1/procedures/${slug}/form`)).json();
    const lookups: readonly { readonly id: string }[] = form.lookups;
    const sent = await fetch('/v1/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ procedure: code, consent: lookups.map(({ id }) => id) }),
    });
    return { id: (await sent.json()).id, step: form.form.steps[0].id };
  }, procedure);
  const cookies = await context.cookies();
  await page.waitForLoadState('networkidle');
  await browser.close();
  return {
    cookies: cookies.map(({ expires, ...cookie }) => (expires < 0 ? cookie : { ...cookie, expires })),
    remembers: { [`draft:${procedure.slug}`]: opened.id },
    step: opened.step,
  };
};

/**
 * A form is filled in by whoever has signed in, and the way there begins at a page of the portal, which leaves its files
 * in the browser. With nothing on the device nobody comes to it; what that would take is told beside.
 */
const visits: Readonly<Record<Left, string>> = {
  files: 'back from signing in',
  everything: 'seen before',
  nothing: 'nothing on the device',
};

interface Scene extends Destination {
  readonly name: string;
  readonly remembers: Visitor['remembers'];
}

interface Round extends Visit {
  readonly others: number;
}

const rowOf = (name: string, all: readonly Round[]): { readonly row: string; readonly ms: number; quiet: number } => {
  const still = all.filter(({ others }) => others <= mostOthers);
  const used = still.length === 0 ? all : still;
  const times = used.map(({ ms }) => ms);
  const of = (value: (round: Round) => number) => median(used.map(value)).toFixed(0);
  const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => (ms / 1000).toFixed(2));
  const cells = [
    name,
    `${(median(times) / 1000).toFixed(2)} (${least}–${most})`,
    of(({ requests }) => requests),
    of(({ inARow }) => inARow),
    of(({ bytes }) => bytes),
    still.length === 0 ? `none of ${all.length}: NOISY` : `${still.length} of ${all.length}`,
  ];
  return { row: `| ${cells.join(' | ')} |`, ms: median(times), quiet: still.length };
};

const measure = async (province: LocalProvince, browser: Chromium, door: string): Promise<number> => {
  const { cookies, remembers, step } = await comeIn(province);
  // Of a procedure that everybody files for themselves: elsewhere a register is asked first for whom one may.
  const first = {
    name: 'before the first question',
    path: '/nop/driving-licence-exchange',
    wanted: '.consent ~ p .button',
    remembers: {},
  };
  const question = {
    name: 'a question',
    path: `/nop/${procedure.slug}/${step}`,
    wanted: 'main form .button',
    remembers,
  };
  const scenes: readonly Scene[] = [first, question].flatMap((scene) =>
    (['files', 'everything', 'nothing'] as const).map((left) => ({ ...scene, left })),
  );
  const results = new Map<Scene, Round[]>(scenes.map((scene) => [scene, []]));
  // In turns, so that a moment in which the machine is busy falls on all of them.
  for (let number = 0; number < rounds; number++)
    for (const [scene, had] of results) {
      const phone = await phoneOf(browser, { cookies, remembers: scene.remembers });
      await visitBefore(phone, door, scene.path, scene.left);
      const others = watchOthers([process.pid]);
      const seen = await visit(phone, door, scene);
      had.push({ ...seen, others: others() });
      await forget(phone);
    }
  say('| page | ready after s, median (least–most) | requests | of them in a row | bytes | quiet rounds |');
  say('|---|--:|--:|--:|--:|--:|');
  const rows = [...results].map(([{ name, left }, all]) => ({ ...rowOf(`${name}, ${visits[left]}`, all), left }));
  for (const { row } of rows) say(row);
  const late = rows.filter(({ ms, left }) => left !== 'nothing' && ms > limit);
  if (late.length === 0) return 0;
  const isKnown = late.some(({ quiet }) => quiet > 0);
  const why = isKnown ? `more than ${limit / 1000} s` : 'the machine was too busy to tell';
  process.stderr.write(`${late.length} of ${rows.length} pages: ${why}\n`);
  return isKnown ? 1 : 2;
};

const command = {
  typed: 'npm run bench:form',
  does:
    'Đo trên mạng chậm, máy yếu: bao lâu thì điền được tờ khai. | ' +
    'Measures on a slow line and a slow phone how soon a form can be filled in.',
  takes: ['province', 'port'],
  port: 8260,
} as const;

await runCommand(command, async ({ province: slug, port }) => {
  const { runProvince } = await import('../local/province.ts');
  const province = await runProvince({ province: slug, port, data: temporaryFolder('form') });
  const door = await openDoor(province.stack.url, port + 3);
  const browser = startChromium(door.keyHash);
  try {
    const { roundTripMs, bitsPerSecond, processor } = slow;
    const { product } = await browser.send('Browser.getVersion');
    say(`${String(product)}, ${roundTripMs} ms, ${bitsPerSecond / 1000} kbit/s, processor ×${processor}\n`);
    return await measure(province, browser, door.url);
  } finally {
    browser.close();
    door.close();
    await province.close();
  }
});
