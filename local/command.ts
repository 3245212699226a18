import { constants } from 'node:os';
import { Mistake } from './command-line.ts';
import { readOptions, usageOf, type Command, type Options } from './options.ts';

const inTheWay = /^(EACCES|EPERM|EROFS|ENOSPC|EISDIR|ENOTDIR|EEXIST)$/;

/** The sentence for what whoever typed the command can mend. */
const plainly = (error: Error): string | undefined => {
  if (error instanceof Mistake) return error.message;
  if (!('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE' && 'port' in error) {
    const port = String(error.port);
    return `Cổng ${port} đang có chương trình khác dùng: hãy dừng nó hoặc chọn cổng khác. | port ${port} is in use: stop what listens there or choose another port.`;
  }
  if (inTheWay.test(String(error.code)) && 'path' in error)
    return `Không dùng được ${String(error.path)}. | ${error.message}.`;
  return undefined;
};

/** A signal makes the process exit, with the status that shells give it, unless the command itself listens for it. */
const exitOn = (signal: 'SIGINT' | 'SIGTERM'): void =>
  void process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  });

/** Runs a command to its exit status: help when asked for, a mistake in plain words, anything else as the fault that it is. */
export const runCommand = async <Taken extends keyof Options>(
  command: Command<Taken>,
  work: (options: Pick<Options, Taken>) => Promise<number>,
): Promise<never> => {
  exitOn('SIGINT');
  exitOn('SIGTERM');
  try {
    const options = readOptions(command);
    if (options === undefined) process.stdout.write(usageOf(command));
    process.exit(options === undefined ? 0 : await work(options));
  } catch (error) {
    const text = error instanceof Error ? (plainly(error) ?? error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
};
