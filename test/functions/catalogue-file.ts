import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { catalogueOf } from '../../functions/catalogue.ts';
import type { NationalDocument } from '../../core/national-procedure.ts';
import { descriptionsOf } from '../../functions/openapi/descriptions.ts';
import { documents, holidays, procedure, province, rules, sources } from '../core/samples.ts';

/** What the first province offers. */
export const catalogue = catalogueOf({ province, procedures: [procedure], holidays, rules, sources, documents });

/** A file of data as infra writes it; gone when the file’s tests are over. */
const write = (data: object): string => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'data.json');
  writeFileSync(path, JSON.stringify(data));
  return path;
};

export const writeCatalogue = (): string =>
  write({ province, procedures: [procedure], holidays, rules, sources, documents });
export const writeDescriptions = (procedures: readonly Procedure[]): string =>
  write(descriptionsOf({ province, procedures }));
export const writeNational = (national: NationalDocument): string => write(national);
