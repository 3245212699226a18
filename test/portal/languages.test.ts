import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languagesIn, offering } from '../../portal/languages.ts';
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
    expect(['vi', 'en', 'qaa', 'qab'].map((code) => textIn(text, { code }))).toEqual(['Có', 'Yes', 'X', 'Có']);
  });

  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });

  test('no page asks which language it speaks: words and ways of writing are in files of their own', () => {
    // What its languages are called; and that the API gives texts in two of them.
    const own = new Set(['writing', 'text', 'dictionaries'].map((name) => `words/${name}.ts`));
    const pages = files.filter(
      (file) => /\.tsx?$/.test(file) && !/^languages\/|\/words\//.test(file) && !own.has(file),
    );
    expect(pages.length).toBeGreaterThan(300);
    // An attribute `lang` stands at what is in that language on every page, such as the name of a law.
    const named = /(?<!\blang=)(['"`])(?:vi|en|[a-z]{2,3}-[A-Z]{2})\1|\.en\b/;
    const naming = pages.filter((file) => named.test(readFileSync(join(source, file), 'utf8')));
    expect(naming).toEqual([]);
  });

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
const begun = `export const language = {
  name: 'Qaa qaa',
  writing: { moment: (time, day) => \`\${day}, q \${time}\` },
  words: { portal: { help: 'Qelp' }, citizen: { home: { title: 'Qa qome?' } }, 'citizen/pages/help': { lead: 'Qead' } },
};
`;

const langOf = ({ page }: Stage) => page.evaluate(() => document.documentElement.lang);

describe.skipIf(chromiumPath === undefined)('one more file in languages', () => {
  const theatre = new Theatre();
  let scratch = '';
  beforeAll(async () => {
    // Inside the project, where packages are found.
    await mkdir(join(root, 'build'), { recursive: true });
    scratch = await mkdtemp(join(root, 'build/languages-'));
    const folder = join(scratch, 'languages');
    await mkdir(folder);
    for (const file of readdirSync(join(source, 'languages')))
      await writeFile(join(folder, file), `export * from ${JSON.stringify(join(source, 'languages', file))};`);
    await writeFile(join(folder, 'qaa.ts'), begun);
    const pages = join(root, 'portal/pages');
    await build({
      configFile: false,
      root: pages,
      publicDir: join(root, 'portal/public'),
      logLevel: 'warn',
      plugins: [offering(folder, await languagesIn(folder))],
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
      build: {
        outDir: join(scratch, 'portal'),
        emptyOutDir: true,
        minify: false,
        modulePreload: false,
        rolldownOptions: { input: { home: join(pages, 'index.html'), app: join(pages, 'app/index.html') } },
      },
    });
    await theatre.open(join(scratch, 'portal'));
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
