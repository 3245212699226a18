import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateFaults } from '../../../functions/results/template-lint.ts';
import { templates } from './samples.ts';

const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.typ'));

test.each(files)('%s depends on nothing outside the house', (file) => {
  expect(templateFaults(readFileSync(join(templates, file), 'utf8'))).toEqual([]);
});

test.each([
  ['#import "@preview/tablex:0.0.8": *', 'imports a package'],
  ['#set text(font: "Arial", size: 3pt)', 'names a font'],
  ['#set text(font: ("Tinos", "Arial"))', 'names a font'],
  ['#eval(d.text)', 'evaluates data'],
  ['#datetime.today().display()', 'depends on the day'],
  ['#plugin("x.wasm")', 'loads a plug-in'],
  ['#set text(fallback: true)', 'fall back'],
  ['`mã`', 'raw text'],
  ['$x^2$', 'formula'],
])('%s is a fault', (source, fault) => {
  expect(templateFaults(`// a comment\n${source}`)).toEqual([expect.stringMatching(`line 2: .*${fault}`)]);
});

test('comments may speak of anything', () => {
  expect(
    templateFaults('// see `eval(` and "@preview/x"; https://example.vn\n#set text(font: "Tinos", size: 3pt)'),
  ).toEqual([]);
});
