import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What may be chosen on the command line. */
export interface Options {
  readonly province: string;
  readonly port: number;
  readonly data: string;
  readonly out: string;
}

/** A command as it is typed, what it does, and the options that it takes, with their values when nobody chooses. */
export interface Command {
  readonly typed: string;
  readonly does: string;
  readonly takes: Readonly<Partial<Record<keyof Options, string>>>;
}

/** A mistake of the person at the keyboard: printed as it is, without a stack. */
export class Mistake extends Error {}

const project = resolve(import.meta.dirname, '..');
/** npm runs every command in the project’s folder and tells where it was typed. */
const fromHere = (folder: string): string => resolve(process.env['INIT_CWD'] ?? '', folder);

const known = [
  ['province', 'tỉnh | the province'],
  ['port', 'cổng đầu trong ba cổng liền nhau | the first of three neighbouring ports'],
  ['data', 'thư mục dữ liệu | the folder of its data'],
  ['out', 'thư mục nhận kết quả | the folder for what is made'],
] as const;

export const usageOf = ({ typed, does, takes }: Command): string => {
  const lines = known.flatMap(([name, hint]) =>
    takes[name] === undefined ? [] : [`  -- --${name.padEnd(8)}  ${hint} (${takes[name]})\n`],
  );
  return `${typed}\n  ${does}\n${lines.join('')}`;
};

const typedOptions = (args: readonly string[], { takes }: Command) => {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { province: text, port: text, data: text, out: text, help },
  });
  const stray = known.find(([name]) => values[name] !== undefined && takes[name] === undefined);
  if (stray !== undefined) throw new Error(`Unknown option '--${stray[0]}'`);
  return values;
};

/** The options of a command; undefined when only help is wanted. */
export const readOptions = (command: Command, args: readonly string[] = process.argv.slice(2)): Options | undefined => {
  let values: ReturnType<typeof typedOptions>;
  try {
    values = typedOptions(args, command);
  } catch (error) {
    throw new Mistake(`Dòng lệnh không đúng. | ${error instanceof Error ? error.message : ''}\n${usageOf(command)}`);
  }
  if (values.help === true) return undefined;
  const { province = 'lang-son', port: number = '8080', out = '' } = { ...command.takes, ...values };
  const port = Number(number);
  if (!Number.isInteger(port) || port < 1024 || port > 65_000)
    throw new Mistake(`--port ${number}: cần một số từ 1024 đến 65000. | A number from 1024 to 65000 is needed.`);
  if (!/^[a-z][a-z0-9-]*$/.test(province))
    throw new Mistake(`--province ${province}: không phải mã tỉnh. | That is not the short name of a province.`);
  const data = values.data === undefined ? join(project, '.motcua', province) : fromHere(values.data);
  return { province, port, data, out: fromHere(out) };
};
