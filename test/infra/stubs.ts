import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Empty bundles and pages, so that templates can be looked at without building anything. */
export const stubs = (): { bundles: string; pages: string; workdir: string } => {
  const workdir = mkdtempSync(join(tmpdir(), 'motcua-infra-'));
  made.push(workdir);
  const bundles = join(workdir, 'functions');
  const pages = join(workdir, 'portal');
  for (const { entry } of Object.values(capabilities)) {
    mkdirSync(join(bundles, entry), { recursive: true });
    writeFileSync(join(bundles, entry, 'index.mjs'), 'export const handler = async () => ({});\n');
  }
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  return { bundles, pages, workdir };
};
