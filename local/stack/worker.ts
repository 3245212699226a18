/**
 * Runs one function's handler in a worker thread. Started from a transpiled copy in the data directory, so it imports
 * only Node's own modules.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** `offset` is the steerable clock's shared offset in milliseconds. */
export interface WorkerInput {
  readonly directory: string;
  readonly handler: string;
  readonly offset: Float64Array;
}
export interface InvokeRequest {
  readonly event: unknown;
  readonly context: Readonly<Record<string, string>>;
  /** Milliseconds this invocation may take. */
  readonly allowance: number;
}
export type InvokeError = { errorType: string; errorMessage: string; trace?: string[] };
export type WorkerAnswer = { ready: true } | { payload: unknown } | { error: InvokeError } | { broken: InvokeError };

const { directory, handler, offset }: WorkerInput = workerData;
const realNow = Date.now;
const now = (): number => realNow() + (offset[0] ?? 0);

/** `Date` moved by the shared offset: code under test sees the steered time without knowing of it. */
globalThis.Date = new Proxy(Date, {
  construct: (date, parts: readonly unknown[], target) =>
    Reflect.construct(date, parts.length > 0 ? parts : [now()], target),
  apply: (date) => Reflect.construct(date, [now()]).toString(),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});

const failure = (error: unknown): InvokeError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: 'Error', errorMessage: String(error) };

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message, []);

type Handler = (event: unknown, context: object) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const load = async (): Promise<Handler> => {
  const dot = handler.lastIndexOf('.');
  const file = ['.mjs', '.js', '.cjs'].map((end) => join(directory, handler.slice(0, dot) + end)).find(existsSync);
  if (file === undefined) throw new Error(`no file for the handler ${handler} in ${directory}`);
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  const found = module[handler.slice(dot + 1)];
  if (!isHandler(found)) throw new Error(`${handler} is not a function`);
  return found;
};

/** Lambda's limit for a synchronous answer, in bytes (quotas, developer guide). */
const longestAnswer = 6 * 1024 * 1024;

/** What the platform hands back is JSON: anything else is lost here as it would be there. */
const asJson = (value: unknown): unknown => {
  if (value === undefined) return null;
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > longestAnswer)
    throw new Error(`Response payload size exceeded maximum allowed payload size (${longestAnswer} bytes).`);
  return JSON.parse(json);
};

try {
  const handle = await load();
  parentPort?.on('message', ({ event, context, allowance }: InvokeRequest) => {
    const deadline = realNow() + allowance;
    const getRemainingTimeInMillis = (): number => deadline - realNow();
    const run = async (): Promise<void> => {
      try {
        answer({ payload: asJson(await handle(event, { ...context, getRemainingTimeInMillis })) });
      } catch (error) {
        answer({ error: failure(error) });
      }
    };
    void run();
  });
  answer({ ready: true });
} catch (error) {
  answer({ broken: failure(error) });
}
