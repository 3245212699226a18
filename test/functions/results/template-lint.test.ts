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
  ['#import "@preview/tablex:0.0.8": *', 'package'],
  ['#import "../secret.typ": *', 'foreign-import'],
  ['#include "/etc/passwd"', 'foreign-import'],
  ['#let x = "a"; #import x: *', 'foreign-import'],
  ['#set text(font: "Arial", size: 3pt)', 'font'],
  ['#set text(font: ("Tinos", "Arial"))', 'font'],
  ['#text(..("font": "Arial"))[x]', 'font'],
  ['#eval(d.text)', 'eval'],
  ['#let e = eval; #e(d.text)', 'eval'],
  ['#std.eval(d.text)', 'eval'],
  ['#datetime.today().display()', 'today'],
  ['#plugin("x.wasm")', 'plugin'],
  ['#read("data.json")', 'file-read'],
  ['#let đọc = read', 'file-read'],
  ['#json("other.json")', 'file-read'],
  ['#("a.csv",).map(csv)', 'file-read'],
  ['#image("photo.png")', 'file-read'],
  ['#sys.version', 'system'],
  ['#set text(fallback: true)', 'fallback'],
  ['`mã`', 'raw-text'],
  ['$x^2$', 'formula'],
  ['#set page(foreground: none)', 'foreground'],
  ['#let r = read // c', 'file-read'],
  ['#let r = read/**/', 'file-read'],
  ['#let r = read/**/("x")', 'file-read'],
  ['#text(..json("x.json"))', 'file-read'],
  ['#(1pt-json("x.json"))', 'file-read'],
  ['#image/**/("x.png")', 'file-read'],
  ['#let s = std // c', 'system'],
  ['#let p = pdf // c', 'attachment'],
  ['#datetime/**/.today()', 'today'],
  ['#text(font/**/: "Arial")[x]', 'font'],
  ['#text(fallback/**/: true)[x]', 'fallback'],
  ['#page(foreground/**/: none)[x]', 'foreground'],
  ['#let r = raw // c', 'raw-text'],
  ['\u1fef\u1fefx\u1fef\u1fef', 'raw-text'],
  ['#let x = "\\u{40}preview/x:1.0.0"', 'escape'],
  ['#pdf.attach("x.txt", bytes("x"))', 'attachment'],
])('%s is a fault', (source, code) => {
  expect(templateFaults(`// a comment\n${source}`)).toContainEqual({ code, line: 2, column: expect.any(Number) });
});

test('comments and texts may speak of anything', () => {
  const spoken = '// see `eval(` and @preview/x; https://example.vn\n#set text(font: "Tinos", size: 3pt)';
  expect(templateFaults(`${spoken}\n[Dữ liệu kèm theo: result.json; ngày đăng ký]`)).toEqual([]);
});

test.each([
  ['the end of a string', '#let x = "\n// " + eval("1")'],
  ['the end of a block comment', '/*\n// */ #eval("1")'],
  ['an address', '#let x = "https://" + eval("1")'],
])('code behind %s is not a comment', (_what, source) => {
  expect(templateFaults(source).map(({ code }) => code)).toContain('eval');
});

test.each(['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'a line that ends with %j hides no code behind a comment',
  (end) => {
    expect(templateFaults(`// a comment${end}#eval("1")`).map(({ code }) => code)).toContain('line-end');
  },
);
