import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Invocation } from '../cloud/states/hands.ts';
import type { InvokeError, InvokeRequest, WorkerAnswer, WorkerInput } from './worker.ts';

/** One function as the platform runs it. `timeout` in seconds, `memory` in MB. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly directory: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly memory: number;
  readonly concurrency: number;
}

export interface Pool {
  readonly spec: FunctionSpec;
  /** Waits for a free worker; a handler's failure is an answer, not a rejection. */
  invoke(event: unknown): Promise<Invocation>;
  close(): Promise<void>;
}

interface Hand {
  readonly worker: Worker;
  readonly ready: Promise<InvokeError | undefined>;
  busy: boolean;
  finish: (answer: Invocation) => void;
}

const failed = (errorType: string, errorMessage: string): Invocation => ({ error: { errorType, errorMessage } });
const ignored = (): void => undefined;

/** A pool of workers, one event at a time each; the first call of each worker is a cold start, as on AWS. */
export const createPool = (spec: FunctionSpec, code: URL, offset: Float64Array, log: (line: string) => void): Pool => {
  const hands = new Set<Hand>();
  const waiting: ((hand: Hand) => void)[] = [];

  const start = (): Hand => {
    const input: WorkerInput = { directory: spec.directory, handler: spec.handler, offset };
    const worker = new Worker(code, {
      workerData: input,
      env: { ...spec.environment },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: spec.memory },
    });
    for (const stream of [worker.stdout, worker.stderr]) createInterface({ input: stream }).on('line', log);
    const ready = new Promise<InvokeError | undefined>((resolve) => {
      worker.on('message', (answer: WorkerAnswer) => {
        if ('ready' in answer) resolve(undefined);
        else if ('broken' in answer) resolve(answer.broken);
        else hand.finish(answer);
      });
      worker.on('error', (error) => {
        const exit = {
          errorType: 'Runtime.ExitError',
          errorMessage: error instanceof Error ? error.message : String(error),
        };
        resolve(exit);
        hand.finish({ error: exit });
      });
      worker.on('exit', () => {
        const exit = { errorType: 'Runtime.ExitError', errorMessage: 'the runtime exited before it answered' };
        resolve(exit);
        hand.finish({ error: exit });
        hands.delete(hand);
        serveNext();
      });
    });
    const hand: Hand = { worker, ready, busy: true, finish: ignored };
    hands.add(hand);
    return hand;
  };

  const serveNext = (): void => {
    const idle = [...hands].find(({ busy }) => !busy);
    const hand = idle ?? (hands.size < spec.concurrency && waiting.length > 0 ? start() : undefined);
    if (!hand) return;
    const next = waiting.shift();
    if (!next) return;
    hand.busy = true;
    next(hand);
  };

  const drop = async (hand: Hand): Promise<void> => {
    hands.delete(hand);
    await hand.worker.terminate();
  };

  /** Real time, not the steered clock: moving the calendar must not kill code that is running. */
  const handOver = (hand: Hand, event: unknown): Promise<Invocation> =>
    new Promise((resolve) => {
      const id = randomUUID();
      const timer = setTimeout(() => {
        hand.finish(
          failed('Sandbox.Timedout', `RequestId: ${id} Error: Task timed out after ${spec.timeout}.00 seconds`),
        );
        void drop(hand);
      }, spec.timeout * 1000);
      hand.finish = (answer) => {
        hand.finish = ignored;
        clearTimeout(timer);
        resolve(answer);
      };
      const context = {
        functionName: spec.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: spec.arn,
        memoryLimitInMB: String(spec.memory),
        awsRequestId: id,
        logGroupName: `/aws/lambda/${spec.name}`,
        logStreamName: 'local',
      };
      const request: InvokeRequest = { event, context, allowance: spec.timeout * 1000 };
      hand.worker.postMessage(request, []);
    });

  return {
    spec,
    invoke: async (event) => {
      const hand = await new Promise<Hand>((resolve) => {
        waiting.push(resolve);
        serveNext();
      });
      const broken = await hand.ready;
      if (broken) {
        await drop(hand);
        return { error: broken };
      }
      const answer = await handOver(hand, event);
      hand.busy = false;
      serveNext();
      return answer;
    },
    close: async () => {
      waiting.length = 0;
      await Promise.all([...hands].map(drop));
    },
  };
};
