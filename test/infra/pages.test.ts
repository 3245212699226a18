import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresPage } from '../../infra/figures-page.ts';
import { lifecyclePage } from '../../infra/lifecycle-page.ts';
import { servicesTable, withTable } from '../../infra/services-table.ts';
import { readDoubts, unverifiedPage } from '../../infra/unverified.ts';
import { doubtsIn } from '../../core/doubts.ts';
import { composeLinked } from '../../core/linked/compose.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { essentialServices } from '../../procedures/national/essential-services.ts';

const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('docs/lifecycle.md shows the tables of the code: npm run docs:lifecycle writes it', () => {
  expect(docs('lifecycle.md')).toBe(lifecyclePage());
});

test('docs/figures.md says what each figure means: npm run docs:figures writes it', () => {
  expect(docs('figures.md')).toBe(figuresPage());
});

test('docs/unverified.md lists what no source confirms: npm run docs:unverified writes it', async () => {
  expect(docs('unverified.md')).toBe(unverifiedPage(await readDoubts()));
});

test('README.md shows the services as the data are: npm run docs:services writes it', async () => {
  const readme = docs('../README.md');
  const catalogue = await readCatalogue();
  const composed = (await readLinked(catalogue)).map((linked) => composeLinked(linked, catalogue));
  const procedures = [...catalogue, ...composed];
  const table = servicesTable(essentialServices.services, procedures);
  expect(readme).toBe(withTable(readme, table));
  expect(essentialServices.services.map(({ n }) => n)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  for (const { n, codes, slugs = [] } of essentialServices.services) {
    const named = [...codes, ...slugs];
    expect(table).toMatch(new RegExp(`^\\| ${n} \\| .*${named.length > 0 ? `(${named.join('|')})` : ''}`, 'm'));
  }
  for (const { code } of procedures)
    expect(table.split('\n').filter((line) => line.includes(`| ${code} |`))).toHaveLength(1);
});

test('a doubt is found wherever it stands in the data, and is named after its row', () => {
  const data = {
    unverified: ['hours: common practice'],
    editions: [{ id: '2026-01', term: { count: 1, unverified: 'own reading' } }, { id: '2027-01' }],
  };
  expect(doubtsIn(data, 'birth')).toEqual([
    { place: 'birth', why: 'hours: common practice' },
    { place: 'birth / editions / 2026-01 / term', why: 'own reading' },
  ]);
});
