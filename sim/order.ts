import { resolve } from 'node:path';
import type { Linked } from '../core/linked/linked.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import { Mistake, readTyped } from '../local/command-line.ts';

export const usage = `npm run -s simulate -- PROCEDURE [--citizens 500] [--seed 1] [--out simulation] [--write]
  Cho người dân giả định làm một thủ tục trên máy trạng thái thật, trong thời gian ảo, trước khi công bố.
  Lets synthetic citizens apply for a procedure on the real state machine, in virtual time, before it is published.

PROCEDURE   mã hoặc tên tệp trong procedures/ | the code, or the file in procedures/
--citizens  số người dân, 1–5000 | how many citizens
--seed      cùng một số thì cùng một diễn biến | the same number takes the same course
--out       thư mục nhận báo cáo HTML | the folder for the HTML report
--write     giữ kết quả trong procedures/simulated để trang quản trị đọc
            keeps what was found in procedures/simulated, for the administrator’s pages

Kết thúc bằng 0: không lỗi; 1: có đường cụt, hồ sơ không kết thúc hoặc khai quá lâu; 2: gõ sai.
Exit status 0: no fault; 1: a dead end, a dossier without an end, or a form that takes too long; 2: a mistake in what was typed.
`;

const wholeNumber = (option: string, typed: string, least: number, most: number): number => {
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw new Mistake(
      `--${option} ${typed}: cần một số từ ${least} đến ${most}. | A number from ${least} to ${most} is needed.`,
    );
  return number;
};

/** A linked procedure has no machine of its own: each of its parts runs by its own. */
const partsOf = ({ editions }: Linked): string =>
  [...new Set(editions.flatMap(({ children }) => children.map(({ procedure }) => procedure)))].join(', ');

const named = (procedures: readonly Procedure[], linked: readonly Linked[], typed: string | undefined): Procedure => {
  const known = procedures.map(({ code, slug }) => `${code} ${slug}`).join(', ');
  if (typed === undefined) throw new Mistake(`Hãy ghi thủ tục. | Say which procedure.\n${usage}\n${known}`);
  const whole = linked.find(({ code, slug }) => code === typed || slug === typed);
  if (whole !== undefined)
    throw new Mistake(
      `${typed} là thủ tục liên thông: hãy mô phỏng từng phần ${partsOf(whole)}. | It links several procedures: simulate each of its parts.`,
    );
  const found = procedures.find(({ code, slug }) => code === typed || slug === typed);
  if (found === undefined) throw new Mistake(`${typed}: chỉ có ${known}. | There are only ${known}.`);
  return found;
};

/** What somebody wants to have simulated, and where the report goes. */
interface Order {
  readonly procedure: Procedure;
  readonly citizens: number;
  readonly seed: number;
  readonly out: string;
  /** What was found is kept beside the procedures. */
  readonly write: boolean;
}

/** What was typed behind the command; undefined when only help is wanted. */
export const readOrder = (
  typed: readonly string[],
  procedures: readonly Procedure[],
  linked: readonly Linked[],
): Order | undefined => {
  const [first, ...rest] = typed;
  const isNamed = first !== undefined && !first.startsWith('-');
  const options = (isNamed ? rest : typed).filter((option) => option !== '--write');
  const { help, given } = readTyped(options, ['citizens', 'seed', 'out'] as const, usage);
  if (help) return undefined;
  return {
    procedure: named(procedures, linked, isNamed ? first : undefined),
    citizens: wholeNumber('citizens', given.get('citizens') ?? '500', 1, 5_000),
    seed: wholeNumber('seed', given.get('seed') ?? '1', 0, 2 ** 31 - 1),
    // npm runs every command in the project’s folder and tells where it was typed.
    out: resolve(process.env['INIT_CWD'] ?? '', given.get('out') ?? 'simulation'),
    write: typed.includes('--write'),
  };
};
