import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measured, readCorpus } from '../../bench/guard/measure.ts';
import { createGuard } from '../../core/guard/lint.ts';
import { nameableIn } from '../../core/guard/outside-dossier.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { documents, edition } from './samples.ts';

const guard = createGuard(documents);
const { components } = edition;
const find = (text: string, named: readonly string[] = []) => guard.smuggled(text, components, named);
const folder = new URL('../../bench/guard/', import.meta.url);
const corpora = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

describe('the corpus', async () => {
  const procedures = await readCatalogue();
  const editionOf = (name: string) => procedures.find(({ code }) => code === name)?.editions.at(-1) ?? edition;
  const rows = corpora.map((name) => [name, readCorpus(readFileSync(new URL(name, folder), 'utf8'))] as const);
  test.each(rows)('%s is judged with precision and recall of 0.95 and more', (_name, all) => {
    const { precision, recall } = measured(all, (procedure, text) => {
      const of = editionOf(procedure);
      return guard.smuggled(text, of.components, nameableIn(of)).length > 0;
    });
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
  test('has three hundred phrasings, half of them innocent, none twice', () => {
    const all = rows.flatMap(([, each]) => each);
    const innocent = all.filter(({ label }) => label === 'allow').length;
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(innocent / all.length).toBeGreaterThan(0.4);
    expect(new Set(all.map(({ procedure, text }) => procedure + text)).size).toBe(all.length);
  });
});

test.each([
  ['Nộp căn cước', 1, 5],
  ['Tên chưa rõ.\nNộp  căn cước', 2, 6],
  ['n.ộ.p c.c.c.d', 1, 7],
])('%j is found where it stands', (text, line, column) => {
  expect(find(text)).toMatchObject([
    { document: { id: 'identity-card' }, component: { id: 'tuy-than' }, line, column },
  ]);
});

test('what is named with its ground may be written of, and nothing else', () => {
  expect(find('Đề nghị nộp giấy ủy quyền.', ['uy-quyen'])).toEqual([]);
  expect(find('Đề nghị nộp giấy ủy quyền.')).toMatchObject([{ component: { id: 'uy-quyen' } }]);
  expect(find('Đề nghị nộp giấy ủy quyền và căn cước.', ['uy-quyen'])).toMatchObject([
    { component: { id: 'tuy-than' } },
  ]);
  // A component of another procedure is none of this one’s.
  expect(guard.smuggled('Đề nghị nộp giấy ủy quyền.', [], ['uy-quyen'])).toMatchObject([
    { document: { id: 'authorisation' } },
  ]);
});

test('a component that no document of the dictionary is goes by its own name', () => {
  const own = {
    ...(components[0] ?? { name: { vi: '', en: '' } }),
    id: 'moi',
    kind: 'submit' as const,
    copies: 1,
    replacedBy: [],
    ground: 'x',
    name: { vi: 'Sơ đồ vị trí ao nuôi', en: 'Map of the pond' },
  };
  expect(guard.smuggled('Đề nghị nộp sơ đồ vị trí ao nuôi', [...components, own], [])).toMatchObject([
    { component: { id: 'moi' } },
  ]);
  expect(guard.smuggled('Đề nghị nộp sơ đồ vị trí ao nuôi', [...components, own], ['moi'])).toEqual([]);
});

test('how it is spelt changes nothing', () => {
  const spelt = [
    'căn cước',
    'CĂN CƯỚC',
    'căn cước'.normalize('NFD'),
    'can cuoc',
    'c\u0103n\u200bcước',
    'ｃăn ｃước',
    'с\u0103n сước',
    'c ă n c ư ớ c',
    'c4n cu0c',
    'căn\ncước',
    'căn--cước',
    'càn cươc',
  ];
  expect(spelt.filter((each) => find(`Nộp ${each} nhé`).length === 0)).toEqual([]);
  expect(spelt.filter((each) => find(`Không cần nộp ${each} nhé`).length > 0)).toEqual([]);
});

test('a text made to keep it busy is judged at once', () => {
  const hostile = [
    'nộp bản sao c c c d không cần '.repeat(67),
    'c '.repeat(1000),
    'nopbansao'.repeat(222),
    '1. '.repeat(666),
    `ca${'\u0302'.repeat(1990)}`,
    'căn cước, '.repeat(200),
  ];
  const begun = performance.now();
  for (const text of hostile) find(text);
  expect(performance.now() - begun).toBeLessThan(5000);
});
