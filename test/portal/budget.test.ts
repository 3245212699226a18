import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPortal } from '../../portal/build.ts';

/** Everything a page loads before it can be used: itself, its scripts and its styles, in bytes as sent. */
const loadOf = async (folder: string, page: string): Promise<{ scripts: number; all: number }> => {
  const size = async (file: string) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  const html = await readFile(join(folder, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap((match) => match[1] ?? []);
  const sizes = await Promise.all(files.map(async (file) => ({ file, bytes: await size(file) })));
  const sum = (ending: string) =>
    sizes.filter(({ file }) => file.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum('.js'), all: sum('') + (await size(page)) };
};

describe('the built portal', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-portal-'));
    await buildPortal(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['index.html', 30_000, 45_000],
    ['app/index.html', 30_000, 45_000],
    ['officer/index.html', 80_000, 95_000],
  ])('%s: at most %i bytes of scripts, %i in all', async (page, scripts, all) => {
    const load = await loadOf(folder, page);
    expect(load.scripts).toBeGreaterThan(0);
    expect(load.scripts).toBeLessThanOrEqual(scripts);
    expect(load.all).toBeLessThanOrEqual(all);
  });

  test.each(['index.html', 'app/index.html', 'officer/index.html'])(
    '%s holds no inline script or style',
    async (page) => {
      const html = await readFile(join(folder, page), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    },
  );

  test('the home page can be read before its script has come', async () => {
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('<h1 tabindex="-1">Bạn cần làm gì?</h1>');
  });
});
