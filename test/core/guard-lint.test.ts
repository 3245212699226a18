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
    'ᴄăn ᴄước',
    '𝓬𝓪̆𝓷 𝓬ướ𝓬',
    '🅒🅐🅝 🅲🆄🅾🅲',
    'ⓒăn ƈước',
  ];
  expect(spelt.filter((each) => find(`Nộp ${each} nhé`).length === 0)).toEqual([]);
  expect(spelt.filter((each) => find(`Không cần nộp ${each} nhé`).length > 0)).toEqual([]);
});

/** Texts made to keep it busy: no end of a sentence, half of a name again and again, lists, marks, gaps. */
const hostile = [
  'nộp bản sao c c c d không cần ',
  'c ',
  'nopbansao',
  '1. ',
  'căn cước, ',
  'CCCD/CMND/',
  'căn cước rồi nộp lại nếu vì do ',
  'xin giay chung shi',
  'hộ khẩu bằng cách ',
  'thiếu dù vì không nộp CCCD do ',
  'tạm dừng đến khi nộp CCCD ',
  'hôm trước nhắn nhầm CCCD ',
  'tòa tờ đó ',
  '2 ',
  '\n- ',
  'â'.normalize('NFD'),
];

test('work grows with the length of a text, however it is made', () => {
  /** Milliseconds of the processor for all of them at a length in characters; the better of two. */
  const costAt = (length: number): number => {
    const runs = [1, 2].map(() => {
      const begun = process.cpuUsage();
      for (const text of hostile) find(text.repeat(length).slice(0, length));
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    return Math.min(...runs);
  };
  const [short, long] = [costAt(1250), costAt(5000)];
  // Four times the text: four times the work, and not sixteen times.
  expect(long / short).toBeLessThan(8);
  expect(long / hostile.length).toBeLessThan(500);
});

test.each([
  ['a demand twice denied', 'Không có nghĩa là không cần căn cước.', 1],
  ['a question with its answer', 'Công dân hỏi có phải nộp căn cước không: không.', 0],
  ['a refusal for what was not brought', 'Không đủ điều kiện do không nộp căn cước.', 1],
  ['a refusal that is forbidden', 'Không được từ chối vì không nộp căn cước.', 0],
  ['what a paper says, by a picture of it', 'Cho biết số căn cước bằng cách chụp ảnh gửi kèm.', 1],
  ['what a paper says', 'Cho biết số căn cước.', 0],
  ['one paper by two names', 'Nộp CCCD/CMND.', 2],
  ['the number in either', 'Bổ sung số CCCD/CMND vào tờ khai.', 0],
  // Somebody may have a new card; what is wanted of them is a word about it, not the card.
  ['news of a change', 'Nếu có đổi căn cước thì báo để cập nhật số.', 0],
  ['what was once so', 'Trước đây phải nộp sổ hộ khẩu.', 0],
  ['what the citizen may ask for', 'Ông bà có thể yêu cầu bản sao giấy khai sinh.', 0],
  ['a copy that was no good', 'Bản scan căn cước không đọc được, đề nghị gửi lại bản khác.', 1],
  ['a certificate that was sent', 'Căn cước mà anh gửi không cần thiết.', 0],
  ['a paper by who gave it', 'Chụp cái giấy bệnh viện cấp lúc sinh.', 1],
  ['without which nothing is done', 'Phải có xác nhận tạm trú của công an mới làm được.', 1],
  ['without which it goes on', 'Nếu không có căn cước, cán bộ vẫn tra được.', 0],
  ['no paper, no answer', 'Không căn cước, không nhận hồ sơ.', 1],
  ['the books of the office', 'Sổ gốc bị rách nên phải xác minh.', 0],
  ['what replaces what', 'Bản sao trích lục không thay giấy khai sinh bản chính.', 0],
  ['a paper that lacks a signature', 'Giấy chứng sinh thiếu chữ ký, bệnh viện sẽ bổ sung.', 0],
  ['rows that end like sentences', 'Không phải nộp:\n- Căn cước.\n- Sổ hộ khẩu.', 0],
])('%s: %s', (_what, text, demands) => {
  expect(find(text)).toHaveLength(demands);
});
