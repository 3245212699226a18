import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { catalogueOf } from '../../functions/catalogue.ts';
import { holidays, procedure, province, rules } from '../core/samples.ts';

/** What the first province offers. */
export const catalogue = catalogueOf({ province, procedures: [procedure], holidays, rules });

/** The document as infra writes it; gone when the file’s tests are over. */
export const writeCatalogue = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'catalogue.json');
  writeFileSync(path, JSON.stringify({ province, procedures: [procedure], holidays, rules }));
  return path;
};
