import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acknowledgementsPage } from './acknowledgements.ts';
import { makeApp } from './make-app.ts';
import { readBuilding } from './read-building.ts';

const workdir = mkdtempSync(join(tmpdir(), 'motcua-'));
const pages = join(workdir, 'portal');
mkdirSync(pages);
const app = makeApp({ ...(await readBuilding(workdir)), pages, checked: false });
app.synth();
writeFileSync(new URL('../docs/acknowledgements.md', import.meta.url), acknowledgementsPage(app));
rmSync(workdir, { recursive: true });
