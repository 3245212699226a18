import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGuard, type Smuggled } from '../core/guard/lint.ts';
import { nameableIn } from '../core/guard/outside-dossier.ts';
import { isOffered, editionOn, type Procedure } from '../core/procedure/procedure.ts';
import type { Edition } from '../core/procedure/edition.ts';
import { dateOf } from '../core/vietnam-time.ts';
import { Mistake, readTyped } from '../local/command-line.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';

const usage = `Lời viết cho người dân có đòi giấy tờ không được đòi không? | Do words for citizens ask for papers that may not be asked for?

npm run -s guard -- --procedure 1.001193 FILE

--procedure  mã thủ tục hoặc tên tệp trong procedures/ / the code of a procedure or its file in procedures/
FILE         mỗi dòng một lời, UTF-8; - là đầu vào chuẩn / one text per line, UTF-8; - is standard input

Mỗi dòng một kết quả: refuse hoặc allow, rồi thành phần hồ sơ (hoặc giấy tờ) và căn cứ, cách nhau bằng dấu tab.
One line for each: refuse or allow, then the component (or the document) and the ground, parted by tabs.
`;

const mistake = (vi: string, en: string): Mistake => new Mistake(`${vi} | ${en}.`);

const textIn = (file: string): string => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch {
    throw mistake(`Không đọc được tệp ${file}.`, `The file ${file} cannot be read`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw mistake(`Tệp ${file} không phải UTF-8.`, `The file ${file} is not UTF-8`);
  }
};

/** The rows of a text; the end of the last one begins no other. */
const linesOf = (text: string): string[] => {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

const procedureNamed = async (name: string): Promise<Procedure> => {
  const catalogue = await readCatalogue();
  const found = catalogue.find(({ code, slug }) => code === name || slug === name);
  if (found !== undefined) return found;
  const known = catalogue.map(({ code, slug }) => `${code} ${slug}`).join(', ');
  throw mistake(`--procedure ${name}: chỉ có ${known}.`, `--procedure ${name}: there are only ${known}`);
};

/** The edition of a day, else the newest. */
const presentEdition = (procedure: Procedure, today: string): Edition => {
  const edition = isOffered(procedure, today) ? editionOn(procedure, today) : procedure.editions.at(-1);
  if (edition === undefined) throw new Error(`${procedure.slug} has no edition`);
  return edition;
};

const answerOf = (found: Smuggled | undefined): string =>
  found === undefined ? 'allow' : ['refuse', found.component?.id ?? found.document.id, found.ground].join('\t');

/** Option values and the one thing that is no option: the file. */
const fileAmong = (args: readonly string[]): { file: string | undefined; rest: string[] } => {
  const { tokens } = parseArgs({
    args: [...args],
    options: { procedure: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const [first, second] = tokens.filter((token) => token.kind === 'positional');
  if (second !== undefined) throw mistake('Chỉ một tệp mỗi lần.', 'One file at a time');
  return { file: first?.value, rest: args.filter((_, index) => index !== first?.index) };
};

/** What is printed for what was typed behind the command: one verdict for each line of the file. */
export const checkWords = async (args: readonly string[], now: number = Date.now()): Promise<string> => {
  const { file, rest } = fileAmong(args);
  const { help, given } = readTyped(rest, ['procedure'], usage.trimEnd());
  if (help) return usage;
  const name = given.get('procedure');
  if (name === undefined) throw mistake('Thiếu --procedure; xem --help.', '--procedure is missing; see --help');
  if (file === undefined) throw mistake('Thiếu tệp; xem --help.', 'The file is missing; see --help');
  const edition = presentEdition(await procedureNamed(name), dateOf(now));
  const guard = createGuard(documents);
  const askable = nameableIn(edition);
  return linesOf(textIn(file))
    .map((line) => `${answerOf(guard.smuggled(line, edition.components, askable)[0])}\n`)
    .join('');
};
