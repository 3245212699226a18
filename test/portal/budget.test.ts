import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPortal } from '../../local/build.ts';
import { bytesOf, firstLoadOf } from '../../portal/first-load.ts';

const pages = ['index.html', 'app/index.html', 'officer/index.html', 'leader/index.html', 'verify/index.html'];

/** Parts of a page that come when there is something for them to show, by the beginning of their names. */
const needs =
  'accesses accessibility accounts act answer appointment article assist assisted attend behalf camera certificates check choice claim clock code consent counter counter digitise discrepancies disputes dossier dossiers doubt edition editions en files find front guard held help helped holidays late leaving level linked lookups mandates mine notices opened organisations own payment procedure procedures quality queues reader record result results rolldown sent sign sign submitted templates upload use voice whose words';

/** What judges a result on the reader’s own device, in bytes as sent: of codes, of files, and the reader of pictures. */
const judges: Readonly<Record<string, number>> = {
  check: 12_000,
  schemas: 10_000,
  standing: 3_000,
  'trust-roots': 95_000,
  'verdict-on': 200_000,
};

/** Pages that are words for the most part, of every kind of reading and of every fact that a source may tell, in both languages. */
const wordy: Readonly<Record<string, number>> = { 'accesses-page': 6_500, lookups: 6_300 };

const nameOf = (file: string): string => file.replace(/-.{8}\.js$/, '');
const beginningOf = (name: string): string => name.split('-')[0] ?? '';

describe('the built portal', () => {
  const folder = builtPortal;

  test.each([
    ['index.html', 30_000, 45_000],
    ['app/index.html', 30_000, 45_000],
    ['officer/index.html', 80_000, 95_000],
    ['leader/index.html', 60_000, 75_000],
    ['verify/index.html', 30_000, 45_000],
  ])('%s: at most %i bytes of scripts, %i in all', async (page, scripts, all) => {
    const load = await firstLoadOf(folder, page);
    expect(bytesOf(load, '.js')).toBeGreaterThan(0);
    expect(bytesOf(load, '.js')).toBeLessThanOrEqual(scripts);
    expect(bytesOf(load)).toBeLessThanOrEqual(all);
  });

  test('what a page fetches later is one small script for each need', async () => {
    const loading = (await Promise.all(pages.map((page) => readFile(join(folder, page), 'utf8')))).join('\n');
    // What only some addresses of a page need at once comes later all the same.
    const first = loading.replaceAll(/ data-[\w-]+="[^"]*"/g, '');
    const scripts = (await readdir(join(folder, 'assets'))).filter((file) => file.endsWith('.js'));
    const later = scripts.filter((file) => !first.includes(file));
    expect(later.map((file) => beginningOf(nameOf(file))).toSorted()).toEqual(
      [...needs.split(' '), ...Object.keys(judges).map(beginningOf)].toSorted(),
    );
    for (const file of later) {
      const script = await readFile(join(folder, 'assets', file));
      expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(
        judges[nameOf(file)] ?? wordy[nameOf(file)] ?? 5_000,
      );
    }
  });

  test('what is kept for checking without a network is less than a megabyte', async () => {
    const keeper = await readFile(join(folder, 'xac-minh-keeper.js'), 'utf8');
    const listed = [...keeper.matchAll(/"\/((?:assets|xac-minh)\/[^"]+)"/g)].flatMap((match) => match[1] ?? []);
    expect(listed.some((file) => file.endsWith('.wasm'))).toBe(true);
    const files = await Promise.all(listed.map((file) => readFile(join(folder, file))));
    const bytes = files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0);
    expect(bytes).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(1_000_000);
    // It is one file: a browser runs a keeper that imports others only if it is new enough.
    expect(keeper).not.toMatch(/\bimport\b/);
  });

  test('what is kept for filling in without a network is at most 127 kB', async () => {
    const keeper = await readFile(join(folder, 'keeper.js'), 'utf8');
    const listed = [...keeper.matchAll(/"\/(assets\/[^"]+)"/g)].flatMap((match) => match[1] ?? []);
    expect(listed.some((file) => file.includes('held-or-leave'))).toBe(true);
    const files = await Promise.all(
      [...listed, 'index.html', 'app/index.html', 'keeper.js'].map((file) => readFile(join(folder, file))),
    );
    expect(files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0)).toBeLessThan(127_000);
    expect(keeper).not.toMatch(/\bimport\b/);
  });

  test.each(pages)('%s holds no inline script or style', async (page) => {
    const html = await readFile(join(folder, page), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  });

  test('the home page can be read before its script has come', async () => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<h1 tabindex="-1">Bạn cần làm gì?</h1>');
    expect(page).not.toContain('Đang tải');
    const links = [...page.matchAll(/href="\/thu-tuc\/([^"]+)"/g)].map(([, slug]) => slug);
    expect(links.length).toBeGreaterThanOrEqual(40);
    expect(new Set(links).size).toBe(links.length);
    // Each stands under its own area, none under the rest.
    expect(page).not.toContain('Lĩnh vực khác');
  });
});
