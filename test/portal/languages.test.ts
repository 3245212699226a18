import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { language as english } from '../../portal/src/languages/en.ts';
import { filled, type Dictionary } from '../../portal/src/words/dictionary.ts';
import { textIn } from '../../portal/src/words/text.ts';
import { chromiumPath, expectAccessible, expectNoSidewaysScroll, narrow, picture } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'portal/src');

const isDictionary = (value: unknown): value is Dictionary<unknown> =>
  typeof value === 'object' && value !== null && 'vi' in value;

const by = (name: string): string => `do ${name}`;

describe('words of a language', () => {
  test('what it does not say is said in Vietnamese, word by word', () => {
    const vi = { yes: 'Có', no: 'Không', steps: ['Một', 'Hai'], of: { day: 'Ngày', by } };
    const said = filled(vi, { no: 'X', steps: ['Y'], of: { day: 'Z' } });
    expect(said).toEqual({ yes: 'Có', no: 'X', steps: ['Y'], of: { day: 'Z', by } });
    expect(filled(vi, undefined)).toBe(vi);
    const text = { vi: 'Có', en: 'Yes', qaa: 'X' };
    expect(['vi', 'en', 'qaa', 'qab'].map((code) => textIn(text, code))).toEqual(['Có', 'Yes', 'X', 'Có']);
  });

  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  test.each(files.filter((file) => /words\/(words|nav)\.ts$/.test(file)))(
    '%s is called as its folder, is there in English, and may be given by any language',
    async (file) => {
      const exported: Record<string, unknown> = await import(join(source, file));
      const dictionary = Object.values(exported).find(isDictionary);
      const folder = file.replace(/\/?words\/words\.ts$/, '').replace('/words/nav.ts', '/nav');
      const name = folder === '' ? 'portal' : folder;
      expect(dictionary?.name).toBe(name);
      expect(dictionary?.en ?? new Map<string, unknown>(Object.entries(english.words)).get(name)).toBeDefined();
      const given = readFileSync(join(source, 'words/dictionaries.ts'), 'utf8');
      expect(given).toContain(`readonly ${/^\w+$/.test(name) ? name : `'${name}'`}: `);
    },
  );
});

/** A language that nobody speaks, as far as somebody has come with it. */
const begun = `import type { LanguageFile } from '../words/dictionaries.ts';

export const language = {
  name: 'Qaa qaa',
  words: { portal: { help: 'Qelp' }, citizen: { home: { title: 'Qa qome?' } }, 'citizen/pages/help': { lead: 'Qead' } },
} satisfies LanguageFile;
`;

const langOf = ({ page }: Stage) => page.evaluate(() => document.documentElement.lang);

describe.skipIf(chromiumPath === undefined)('one more file in languages', () => {
  const theatre = new Theatre();
  let scratch = '';
  beforeAll(async () => {
    // Inside the project, where packages are found.
    scratch = await mkdtemp(join(root, 'build/portal-'));
    await cp(join(root, 'portal'), join(scratch, 'portal'), { recursive: true });
    await symlink(join(root, 'verification'), join(scratch, 'verification'));
    for (const room of ['core', 'events', 'procedures']) await symlink(join(root, room), join(scratch, room));
    await cp(join(root, 'tsconfig.json'), join(scratch, 'tsconfig.json'));
    await writeFile(join(scratch, 'portal/src/languages/qaa.ts'), begun);
    await promisify(execFile)(process.execPath, ['--import', 'tsx', join(scratch, 'portal/build.ts')], {
      cwd: scratch,
    });
    await theatre.open(join(scratch, 'build/portal'));
  });
  afterAll(async () => {
    await theatre.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test('makes the button a choice; its words are there, all others stay Vietnamese; it is remembered', () =>
    theatre.play(async (stage) => {
      const { page, go } = stage;
      await go('/');
      const choice = page.getByRole('combobox', { name: 'Ngôn ngữ' });
      expect(await choice.getByRole('option').allTextContents()).toEqual(['Tiếng Việt', 'English', 'Qaa qaa']);
      await choice.selectOption('Qaa qaa');
      await page.getByRole('heading', { level: 1, name: 'Qa qome?' }).waitFor();
      expect(await langOf(stage)).toBe('qaa');
      expect(await page.getByRole('link', { name: 'Qelp' }).count()).toBe(3);
      await page.getByRole('link', { name: 'Hồ sơ của tôi', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Vừa sinh con' }).waitFor();
      await expectAccessible(page);
      await picture(page, 'third language phone');
      await page.setViewportSize(narrow);
      await expectNoSidewaysScroll(page);
      await go('/tro-giup');
      await page.getByText('Qead').waitFor();
      await page.getByRole('heading', { name: 'Trợ giúp' }).waitFor();
      expect(await choice.inputValue()).toBe('qaa');
    }));

  test('a language that cannot be loaded leaves the page as it is, and says so; with the next page it comes', () =>
    theatre.play(async (stage) => {
      const { page, go } = stage;
      await go('/');
      await page.route(/assets\/en-/, (route) => route.abort());
      const choice = page.getByRole('combobox', { name: 'Ngôn ngữ' });
      await choice.selectOption('English');
      await page.getByRole('alert').getByText('Chưa tải được ngôn ngữ “English”.').waitFor();
      expect(await langOf(stage)).toBe('vi');
      expect(await choice.inputValue()).toBe('vi');
      await expectAccessible(page);
      await page.unroute(/assets\/en-/);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'What do you need to do?' }).waitFor();
      expect(await langOf(stage)).toBe('en');
      expect(await page.getByRole('alert').count()).toBe(0);
      // Chosen before, and not to be had on the next visit.
      await page.route(/assets\/en-/, (route) => route.abort());
      await go('/tro-giup');
      await page.getByRole('alert').getByText('Chưa tải được ngôn ngữ “English”.').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Trợ giúp' }).waitFor();
      expect(await langOf(stage)).toBe('vi');
    }));
});
