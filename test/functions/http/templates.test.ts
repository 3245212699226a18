import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../core/procedure/result-content.ts';
import { edgeOfSome } from '../../../functions/edge/edge.ts';
import { createSources } from '../../../functions/digitisation/source-file.ts';
import { endpoints } from '../../../functions/endpoints.ts';
import { listForms } from '../../../functions/http/list-forms.ts';
import { listTemplates } from '../../../functions/http/list-templates.ts';
import { previewTemplate } from '../../../functions/http/preview-template.ts';
import { showFormPreview } from '../../../functions/http/show-form-preview.ts';
import { showTemplatePreview } from '../../../functions/http/show-template-preview.ts';
import { showTemplate } from '../../../functions/http/show-template.ts';
import { FormNumber, forms } from '../../../functions/papers/forms.ts';
import { formSamples } from '../../../functions/previews/form-samples.ts';
import { kindsOf } from '../../../functions/previews/result-kinds.ts';
import { typeset, type Edited } from '../../../functions/previews/typeset.ts';
import { createTypesetter } from '../../../functions/previews/typeset-apart.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { readResultKinds } from '../../../procedures/results/kinds.ts';
import { officer, operator } from '../../core/samples.ts';
import { askOf, fault } from '../ask.ts';
import { models } from '../digitisation/papers.ts';
import { anyDoor, context, httpEvent, sessionOf } from '../http-event.ts';
import * as samples from '../results/samples.ts';

const program = join(import.meta.dirname, 'typeset-program.ts');
const apart = (milliseconds: number, megabytes = 500) =>
  createTypesetter({ program, execArgv: ['--import', 'tsx'], milliseconds, megabytes });
const renderer = createRenderer(samples);
const tools = {
  kinds: kindsOf(await readResultKinds()),
  templates: samples.templates,
  renderer,
  typesetter: async (edited: Edited) => typeset(renderer, edited),
};
const routes = {
  'GET /v1/templates': listTemplates(tools),
  'GET /v1/templates/{kind}': showTemplate(tools),
  'GET /v1/templates/{kind}/preview': showTemplatePreview(tools),
  'POST /v1/templates/{kind}/preview': previewTemplate(tools),
  'GET /v1/forms': listForms,
  'GET /v1/forms/{number}/preview': showFormPreview(tools),
};
const ask = askOf(routes);
const session = sessionOf(operator);
const place = (kind: string, tail = '') => ({ path: { kind }, session, address: `GET /v1/templates/${kind}${tail}` });
const preview = async (kind: string, body: object) =>
  ask('POST /v1/templates/{kind}/preview', {
    ...place(kind),
    address: `POST /v1/templates/${kind}/preview`,
    body,
  });
const sourceOf = (kind: string): string => readFileSync(join(samples.templates, `${kind}.typ`), 'utf8');
const sources = createSources(models);
/** Of every page, also what is stamped on it. */
const pagesIn = async (base64: string): Promise<string[]> => {
  const file = await sources(Buffer.from(base64, 'base64'), 'application/pdf');
  const texts = file.pages.map(({ text }) => text.replaceAll(/\s+/g, ' '));
  file.close();
  return texts;
};
const textIn = async (base64: string): Promise<string> => (await pagesIn(base64)).join('\n');

test('operators see every kind with its ground and its doubts, and nobody else does', async () => {
  const { body } = await ask('GET /v1/templates', { session });
  const birth = body.items.find(({ kind }: { kind: string }) => kind === 'birth-certificate');
  expect(body.items).toHaveLength(tools.kinds.all.length);
  expect(birth).toMatchObject({ code: 'KQ.G15.000031', name: { vi: 'Giấy khai sinh' }, services: [14, 17] });
  expect(birth.unverified.join()).toContain('layout');
  expect(await ask('GET /v1/templates', { session: sessionOf(officer) })).toMatchObject({ status: 403 });
  expect(await ask('GET /v1/templates')).toMatchObject({ status: 401 });
});

const annexOf = async (kind: string) => (await ask('GET /v1/templates/{kind}', place(kind))).body.wallet?.list;

test('of what is issued through VNeID it is told by which annex of the Directive', async () => {
  expect(await annexOf('birth-certificate')).toBe('III');
  expect(await annexOf('seal-registration')).toBe('IV');
});

test('a template is shown with its source, its items and its sample', async () => {
  const { body } = await ask('GET /v1/templates/{kind}', place('death-extract'));
  expect(body.source).toBe(sourceOf('death-extract'));
  expect(body.sample).toEqual(tools.kinds.named('death-extract').sample.content);
  expect(await ask('GET /v1/templates/{kind}', place('official'))).toMatchObject({ status: 404 });
});

test('a preview is a PDF that says on its page that it is worth nothing', async () => {
  const answer = edgeOfSome(endpoints, routes, { done: () => undefined, fault }, anyDoor);
  const {
    headers,
    body = '',
    isBase64Encoded,
  } = await answer(httpEvent('GET /v1/templates/{kind}/preview', place('birth-certificate', '/preview')), context);
  expect(headers).toMatchObject({ 'content-type': 'application/pdf' });
  expect(isBase64Encoded).toBe(true);
  const text = await textIn(body);
  expect(text).toContain('BẢN XEM TRƯỚC');
  expect(text).toContain('NGUYỄN HOÀNG THÚY QUỲNH');
  // What is not there yet is shown as a sample.
  for (const words of ['MẪU CHỮ KÝ SỐ CỦA', 'Ký số bởi MẪU', 'Quét mã để kiểm tra']) expect(text).toContain(words);
});

test('each form of the one-stop units has a preview with what it says, marked as worth nothing', async () => {
  const { items } = (await ask('GET /v1/forms', { session })).body;
  expect(items.map(({ number }: { number: string }) => number)).toEqual(FormNumber.options);
  expect(items.filter(({ forCitizen }: { forCitizen: boolean }) => !forCitizen)).toMatchObject([
    { number: '06', signed: false },
    { number: '07', signed: false },
  ]);
  for (const number of FormNumber.options) {
    const { template } = forms[number];
    const { pdf } = renderer.render({ template, data: formSamples[number], at: new Date(0) });
    expect(await textIn(Buffer.from(pdf).toString('base64'))).toContain('H37.001-261120-0007');
  }
  const answer = edgeOfSome(endpoints, routes, { done: () => undefined, fault }, anyDoor);
  const asked = { path: { number: '04' }, session, address: 'GET /v1/forms/04/preview' };
  const { body = '', headers } = await answer(httpEvent('GET /v1/forms/{number}/preview', asked), context);
  expect(headers).toMatchObject({ 'content-type': 'application/pdf' });
  const text = await textIn(body);
  for (const words of ['BẢN XEM TRƯỚC', 'PHIẾU XIN LỖI', 'Nguyễn Văn A']) expect(text).toContain(words);
  expect(await ask('GET /v1/forms', { session: sessionOf(officer) })).toMatchObject({ status: 403 });
  const strange = { path: { number: '08' }, session, address: 'GET /v1/forms/08/preview' };
  expect(await ask('GET /v1/forms/{number}/preview', strange)).toMatchObject({ status: 404 });
});

test('an edited template is set with the data that came with it', async () => {
  const source = sourceOf('passport-notice').replace('Nơi nhận hộ chiếu', 'Nơi trả hộ chiếu');
  const { content } = tools.kinds.named('passport-notice').sample;
  const data = { ...content, passport: { ...Object(content['passport']), number: 'Q7654321' } };
  const { status, body } = await preview('passport-notice', { source, data });
  expect(status).toBe(200);
  expect(body.pages).toBe(1);
  expect(body.picture).toMatch(/^<svg/);
  const text = await textIn(body.pdf);
  for (const words of ['Nơi trả hộ chiếu', 'Q7654321', 'Không có giá trị pháp lý']) expect(text).toContain(words);
});

test.each([
  ['sets the page by a key that is put together', 'set page(..(("fore" + "ground"): none))'],
  ['hides what is turned', 'show rotate: none'],
  ['hides the words', 'show "BẢN XEM TRƯỚC": none'],
  ['hides all text', 'show text: none'],
  ['lays something over it', 'place(rect(width: 100%, height: 100%, fill: white))'],
])('the mark of a preview stays when a template %s', async (_what, words) => {
  const source = `#let bản-in(d) = {\n  set document(title: "x")\n  set text(font: "Tinos", fallback: false, lang: "vi")
  ${words}\n  [Trang đầu]\n  pagebreak()\n  [Trang sau]\n}`;
  const set = await typeset(renderer, { template: 'passport-notice', source, data: {} });
  if ('diagnostics' in set) throw new Error(JSON.stringify(set.diagnostics));
  const pages = await pagesIn(set.pdf);
  expect(pages).toHaveLength(2);
  for (const text of pages) expect(text).toContain('BẢN XEM TRƯỚC');
  // The mark comes last, over each page.
  const heights = [...set.picture.matchAll(/<g transform="translate\(0 ([\d.]+)\) scale\([\d.]+\)">/g)].map(([, y]) =>
    Number(y),
  );
  expect(heights).toEqual([0, expect.closeTo(841.89, 1)]);
});

test('in the picture each page lies on its own ground, and signatures on their places', async () => {
  const source = `#import "certificate.typ": *\n#let bản-in(d) = giấy(d, "Giấy", pagebreak())\n`;
  const data = sampleData(tools.kinds.named('birth-certificate'));
  const set = await typeset(renderer, { template: 'birth-certificate', source, data });
  if ('diagnostics' in set) throw new Error(JSON.stringify(set.diagnostics));
  const grounds = [...set.picture.matchAll(/^ {4}<path [^>]*?fill="#ffffff"[^>]*>/gm)].map(([path]) => path);
  expect(grounds).toEqual([
    expect.not.stringContaining('transform'),
    expect.stringMatching(/transform="matrix\(1 0 0 1 0 841\.\d+\)"/),
  ]);
  const laid = [...set.picture.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(1\)">/g)];
  expect(laid.slice(0, 2).every(([, x, y]) => Number(x) > 300 && Number(y) > 841 + 600)).toBe(true);
});

const faultsOf = async (kind: string, body: object) => {
  const answer = await preview(kind, body);
  expect(answer.status).toBe(422);
  return answer.body.errors;
};
const notice = (thân: string) => `#import "notice.typ": *\n#let bản-in(d) = {\n  ${thân}\n}\n`;

test.each([
  ['a key that is not there', notice('d.nowhere'), { code: 'typesetter', line: 3, column: 5 }],
  ['a parenthesis that is not closed', notice('("x"'), { code: 'typesetter', line: 3 }],
  ['a package', '#import "@preview/x:1.0.0": *\n', { code: 'package', line: 1, column: 9 }],
  ['another font', notice('set text(font: "Arial")\n  [x]'), { code: 'font', line: 3, column: 12 }],
  ['data made into code', notice('let e = eval; e(d.number)'), { code: 'eval', line: 3 }],
  ['the font that the typesetter brings along', '#let bản-in(d) = [x]', { code: 'typesetter' }],
  ['a sign that the font lacks', notice('set text(font: "Tinos", fallback: false)\n  [★]'), { code: 'typesetter' }],
  [
    'no place for signatures',
    notice('set text(font: "Tinos", fallback: false)\n  [x]'),
    { code: 'no-signature-place' },
  ],
])('%s is told with its place', async (_what, source, told) => {
  const errors = await faultsOf('passport-notice', { source });
  expect(errors[0]).toMatchObject({ pointer: '/source', ...told });
  expect(errors[0].texts.vi).not.toBe('');
  expect(errors[0].texts.en).not.toBe('');
});

test('where the folders of the function lie is not told', async () => {
  const [{ texts }] = await faultsOf('passport-notice', { source: '#import "nowhere.typ": *\n#let bản-in(d) = [x]' });
  expect(texts.en).toContain('nowhere.typ');
  expect(texts.en).not.toMatch(/\/|procedures/);
});

test('a preview that no answer can hold is refused', async () => {
  const circles = 'for i in range(40000) { place(dx: i * 0.01pt, circle(radius: 1pt)) }';
  const source = notice(`set text(font: "Tinos", fallback: false)\n  ${circles}`);
  expect(await faultsOf('passport-notice', { source })).toMatchObject([{ pointer: '/source', code: 'too-large' }]);
});

test('data that the kind does not declare is told by its place', async () => {
  const errors = await faultsOf('passport-notice', { data: { passport: { number: 'X', colour: 'blue' } } });
  expect(errors).toContainEqual(expect.objectContaining({ pointer: '/data/passport/colour', code: 'unknown' }));
  expect(errors).toContainEqual(expect.objectContaining({ pointer: '/data/passport/kind', code: 'missing' }));
});

const asking = (milliseconds: number, megabytes?: number) => {
  const aside = askOf({
    'POST /v1/templates/{kind}/preview': previewTemplate({ ...tools, typesetter: apart(milliseconds, megabytes) }),
  });
  return async (source: string) =>
    aside('POST /v1/templates/{kind}/preview', {
      ...place('passport-notice'),
      address: 'POST /v1/templates/passport-notice/preview',
      body: { source },
    });
};

describe('in a process of its own', () => {
  test('an edited template is set, or its fault told', async () => {
    const asked = asking(25_000);
    expect((await asked(sourceOf('passport-notice'))).body.pages).toBe(1);
    expect((await asked(notice('d.nowhere'))).body.errors[0]).toMatchObject({ line: 3, column: 5 });
  });

  test('a template that does not end is ended', async () => {
    const source = notice('let n = 0\n  for i in range(9000) { for j in range(99999) { n += j } }\n  str(n)');
    const { status, body } = await asking(3000)(source);
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/source', code: 'too-long' });
  });

  test.runIf(process.platform === 'linux')('a template that takes all memory is ended long before', async () => {
    // Two gigabytes, which are there sooner than this test may last.
    const { status, body } = await asking(120_000, 250)(notice('str(range(60000000).len())'));
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/source', code: 'too-long' });
  });
});

test('a preview of one kind leaves nothing behind for the next', async () => {
  await preview('passport-notice', { source: notice('d.nowhere') });
  expect((await preview('passport-notice', {})).status).toBe(200);
});
