import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acknowledgementsPage } from '../../infra/acknowledgements.ts';
import { packsFor } from '../../infra/checks.ts';
import { houseOf } from './house.ts';
import { stubs } from './stubs.ts';

const house = await houseOf();
house.synth();

test.each(packsFor(house))('$name finds nothing that is not acknowledged', (pack) => {
  const found = pack
    .validateScope(house)
    .violations.map(({ ruleName, violatingResources }) => [
      ruleName,
      violatingResources.map(({ constructPath }) => constructPath),
    ]);
  expect(found).toEqual([]);
});

test('docs/acknowledgements.md lists what is acknowledged: npm run docs:acknowledgements writes it', () => {
  const page = readFileSync(new URL('../../docs/acknowledgements.md', import.meta.url), 'utf8');
  expect(page).toBe(acknowledgementsPage(house));
});

test('a capability without an entry stops the build and is named', async () => {
  const places = stubs();
  await rm(join(places.bundles, 'intake'), { recursive: true });
  await expect(houseOf(places)).rejects.toThrow('functions/entries/intake.ts is missing');
});
