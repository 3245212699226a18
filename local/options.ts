import { resolve } from 'node:path';
import { Mistake, readTyped } from './command-line.ts';

/** What may be chosen on the command line. */
export interface Options {
  readonly province: string;
  readonly port: number;
  readonly data: string;
  readonly out: string;
  readonly dossiers: number;
  readonly seed: number;
  /** Names parted by commas, or `all`. */
  readonly only: string;
  /** What was found wrong is put right. */
  readonly write: boolean;
}

/** A command as it is typed, what it does, the options that it takes, and its port when nobody chooses one. */
export interface Command<Taken extends keyof Options = keyof Options> {
  readonly typed: string;
  readonly does: string;
  readonly takes: readonly Taken[];
  readonly port?: number;
}

const project = resolve(import.meta.dirname, '..');
/** npm runs every command in the project’s folder and tells where it was typed. */
const fromHere = (folder: string): string => resolve(process.env['INIT_CWD'] ?? '', folder);

const known = [
  ['province', 'tỉnh | the province'],
  ['port', 'cổng đầu trong ba cổng liền nhau | the first of three neighbouring ports'],
  ['data', 'thư mục dữ liệu | the folder of its data'],
  ['out', 'thư mục nhận kết quả | the folder for what is made'],
  ['dossiers', 'ít nhất bấy nhiêu hồ sơ | at least so many dossiers'],
  ['seed', 'cùng một số thì cùng một diễn biến | the same number takes the same course'],
  ['only', 'chỉ những tên này, cách nhau bằng dấu phẩy | only these names, parted by commas'],
  ['write', 'ghi lại chỗ sai | puts right what is wrong'],
] as const;

/** What holds when nobody chooses. */
const unchosen = ({ port = 8080 }: Command) => ({
  province: 'lang-son',
  port: String(port),
  data: '.motcua/<province>',
  out: 'demo',
  dossiers: '200',
  seed: '1',
  only: 'all',
  write: 'không | no',
});

export const usageOf = (command: Command): string => {
  const { typed, does, takes } = command;
  const lines = known
    .filter(([name]) => takes.includes(name))
    .map(([name, hint]) => `  -- --${name.padEnd(8)}  ${hint} (${unchosen(command)[name]})\n`);
  return `${typed}\n  ${does}\n${lines.join('')}`;
};

const wholeNumber = (name: 'port' | 'dossiers' | 'seed', typed: string, least: number, most: number): number => {
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw new Mistake(
      `--${name} ${typed}: cần một số từ ${least} đến ${most}. | A number from ${least} to ${most} is needed.`,
    );
  return number;
};

/** The options of a command; undefined when only help is wanted. */
export const readOptions = <Taken extends keyof Options>(
  command: Command<Taken>,
  args: readonly string[] = process.argv.slice(2),
): Pick<Options, Taken> | undefined => {
  const { help, given } = readTyped<keyof Options>(args, command.takes, usageOf(command), ['write']);
  if (help) return undefined;
  const usual = unchosen(command);
  const values: Partial<Record<keyof Options, string>> = Object.fromEntries(given);
  const { province, out, only, write, ...numbers } = { ...usual, ...values };
  const port = wholeNumber('port', numbers.port, 1024, 65_000);
  const dossiers = wholeNumber('dossiers', numbers.dossiers, 1, 1_000_000);
  const seed = wholeNumber('seed', numbers.seed, 0, 2 ** 31 - 1);
  if (!/^[a-z][a-z0-9-]*$/.test(province))
    throw new Mistake(`--province ${province}: không phải mã tỉnh. | That is not the short name of a province.`);
  const data =
    values.data === undefined ? resolve(project, usual.data.replace('<province>', province)) : fromHere(values.data);
  const all: Options = { province, port, data, out: fromHere(out), dossiers, seed, only, write: write === 'yes' };
  return all;
};
