import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { BirthStory } from '../../local/birth-story.ts';
import type { Visitor } from '../../local/visitor.ts';
import { wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { has, says } from '../support/programs.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const story = new BirthStory(province.stack.url, () => undefined);
const able = has('pdftotext') && has('qpdf');

const Seen = z.object({
  papers: z.array(z.object({ form: z.string(), number: z.optional(z.string()), url: z.string() })),
});
const papersOf = async (visitor: Visitor, code: string) =>
  Seen.parse(wanted(await visitor.get(`/v1/dossiers/${code}`), 200)).papers;

/** What a paper says, once another program has found it sound. */
const read = async (visitor: Visitor, path: string): Promise<string> => {
  const file = await story.file(visitor, path);
  expect(says('qpdf', ['--check'], file)).toContain('No syntax or stream encoding errors found');
  return says('pdftotext', ['-raw'], file).replaceAll(/\s+/g, ' ');
};
const paperAt = (code: string, form: string): string => `/v1/dossiers/${code}/papers/${form}`;

const parent = await office.citizen('Nông Thị Mai');
const code = await office.file(parent);
const officer = await office.clerk('mc', code);
const missing = {
  component: 'to-khai',
  fields: ['child.middleName'],
  ground: 'Trang thủ tục 1.001193: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
};

test.skipIf(!able)('a supplement goes out on form 02 the moment it is asked for', async () => {
  expect((await papersOf(parent, code)).map(({ form, number }) => `${form} ${number}`)).toEqual(['01 01/TTPVHCC']);
  const notice = { items: [missing], note: 'Xin cho biết tên đệm của cháu' };
  wanted(await office.act(officer, code, 'supplement-request', notice), 200);
  const [, paper] = await papersOf(parent, code);
  expect(paper).toEqual({ form: '02', number: '01/PBS-TTPVHCC', url: paperAt(code, '02') });
  const text = await read(parent, paperAt(code, '02'));
  for (const words of ['Số: 01/PBS-TTPVHCC', 'Hồ sơ của: Nông Thị Mai', 'Lý do: Xin cho biết tên đệm của cháu'])
    expect(text).toContain(words);
});

test.skipIf(!able || !has('pdfsig'))('what goes out bears the signature of the agency', async () => {
  for (const form of ['01', '02']) {
    const signed = says('pdfsig', ['-nocert'], await story.file(parent, paperAt(code, form)));
    expect(signed).toMatch(/Signer Certificate Common Name: Ủy ban nhân dân/);
    expect(signed).toContain('Signature is Valid');
    expect(signed).toContain('Total document signed');
  }
});

test.skipIf(!able)('who takes a dossier back has form 05; the control sheet is the staff’s', async () => {
  wanted(await office.act(parent, code, 'withdrawal', { note: 'Nộp nhầm nơi' }), 200);
  expect((await papersOf(parent, code)).map(({ form }) => form)).toEqual(['01', '02', '05']);
  expect((await papersOf(officer, code)).map(({ form }) => form)).toEqual(['01', '02', '05', '06']);
  const stopped = await read(parent, paperAt(code, '05'));
  expect(stopped).toContain('theo đề nghị của Ông/Bà/Tổ chức');
  expect(stopped).toContain('Nộp nhầm nơi');
  expect((await parent.get(paperAt(code, '06'))).status).toBe(404);
  expect(await read(officer, paperAt(code, '06'))).toContain('2. Nhận: Người nộp hồ sơ');
});

test.skipIf(!able)('the register of the unit has both its dossiers, the second with its result', async () => {
  const second = await office.file(await office.citizen('Vi Thị Lan'));
  await office.finish(await office.citizen('Vi Thị Lan'), second);
  const clerk = await office.clerk('mc', second);
  expect((await papersOf(clerk, second)).map(({ form, number }) => `${form} ${number}`)).toEqual([
    '01 02/TTPVHCC',
    '06 02/PKS-TTPVHCC',
  ]);
  const book = await read(clerk, '/v1/register');
  for (const words of [code, '(rút hồ sơ)', second, 'Trực tuyến', 'Số: 01/STD-TTPVHCC']) expect(book).toContain(words);
});
