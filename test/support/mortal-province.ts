import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Longer than a message stays hidden after it was taken: what was in flight at a kill comes back at the next start. */
const downMs = 200_000;

const root = resolve(import.meta.dirname, '../..');
/** Directly below `build`, because the program finds the assembly from where it lies. */
const program = join(root, 'build', 'province-child.mjs');

/** Packs the program into one file: it starts so often that reading its parts would be most of the work. */
export const packProgram = async (): Promise<void> => {
  await build({
    entryPoints: [join(import.meta.dirname, 'province-child.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['libsql', 'esbuild'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  copyFileSync(join(root, 'local/stack/worker.ts'), join(root, 'build/worker.ts'));
};

/** A province in a process that is killed without warning, again and again, on the same data. */
export class MortalProvince {
  readonly url: string;
  kills = 0;
  readonly #port: number;
  readonly #data: string;
  #offset: number;
  #child: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();
  #left = Infinity;
  #over = false;

  constructor(port: number, data: string, offset: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#data = data;
    this.#offset = offset;
  }

  /** How far its clock stands before ours, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  async start(): Promise<void> {
    this.#up = this.#begin();
    return this.#up;
  }

  async #begin(): Promise<void> {
    if (this.#over) return;
    const place = [this.#port, this.#data, this.#offset].map(String);
    const child = spawn(process.execPath, [program, ...place], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => {
        throw new Error('the province ended before it was ready');
      }),
    ]);
  }

  /** Kills it once so many requests have begun or ended from now on. */
  killAfter(moments: number): void {
    this.#left = moments;
  }

  get doomed(): boolean {
    return this.#left !== Infinity;
  }

  /** Lets time pass for it, by the switch of the outside world. */
  async pass(ms: number): Promise<void> {
    const address = `http://127.0.0.1:${this.#port + 2}/control/clock`;
    const headers = { 'content-type': 'application/json' };
    const turned = await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ advanceMs: ms }) });
    if (!turned.ok) throw new Error(`the clock answered ${turned.status}`);
    this.#offset += ms;
  }

  /** For good, also when it is just about to be started again. */
  async stop(): Promise<void> {
    this.#over = true;
    await this.#kill();
  }

  async #kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async #die(): Promise<void> {
    await this.#kill();
    this.#offset += downMs;
    await this.#begin();
  }

  /** One exchange with the province while it may die; undefined when no answer came. */
  async ask<T>(exchange: () => Promise<T>): Promise<T | undefined> {
    await this.#up;
    const asked = exchange().catch(() => undefined);
    this.#moment();
    const answer = await asked;
    this.#moment();
    return answer;
  }

  #moment(): void {
    if (--this.#left > 0) return;
    this.#left = Infinity;
    // Counted before it is over, so that nobody dooms it once more meanwhile.
    this.kills++;
    this.#up = this.#die();
  }
}
