import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What a newcomer may choose on the command line. */
export interface Options {
  readonly province: string;
  readonly port: number;
  readonly data: string;
}

/** A mistake of the person at the keyboard: printed as it is, without a stack. */
export class Mistake extends Error {}

export const readOptions = (args: readonly string[] = process.argv.slice(2)): Options => {
  let values: { province: string; port: string; data?: string | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        province: { type: 'string', default: 'lang-son' },
        port: { type: 'string', default: '8080' },
        data: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new Mistake(
      `${error instanceof Error ? error.message : 'wrong options'}. npm start -- [--province SLUG] [--port N] [--data DIR]`,
    );
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65_000)
    throw new Mistake(`--port ${values.port}: a number from 1024 to 65000 is needed`);
  if (!/^[a-z][a-z0-9-]*$/.test(values.province)) throw new Mistake(`--province ${values.province}: not a slug`);
  return { province: values.province, port, data: resolve(values.data ?? join('.motcua', values.province)) };
};

const portTaken = /^port \d+ is in use/;

/** The sentence for what whoever typed the command can mend. */
const plainly = (error: Error): string | undefined => {
  if (error instanceof Mistake || portTaken.test(error.message)) return error.message;
  const isTaken = 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
  return isTaken ? `port ${String(error.port)} is in use: stop what listens there or choose another port` : undefined;
};

/** Ends the command: a mistake in one plain sentence, anything else as the fault that it is. */
export const sayMistake = (error: unknown): never => {
  const text = error instanceof Error ? (plainly(error) ?? error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
};
