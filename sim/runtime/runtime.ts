import type { Context } from 'aws-lambda';
import { capabilities, type Capability } from '../../functions/capabilities.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import type { Execute } from '../../local/cloud/engine.ts';
import type { Invocation } from '../../local/cloud/states/hands.ts';
import { functionArn } from '../building/names.ts';
import { isFault, type Fate, type Faults } from '../faults.ts';
import type { Agenda } from '../time/agenda.ts';
import type { Trace } from '../time/trace.ts';
import { clientsOn, type Ask, type Clients } from './clients.ts';

export type Handle = (event: unknown, context: Context) => Promise<unknown>;
/** Makes a function anew, as a cold start does: nothing of what an earlier one kept in memory is there. */
export type Build = (clients: Clients) => Handle;

/** A process that runs one function, one invocation after the other. */
interface Container {
  readonly name: Capability;
  handle: Handle;
  /** Calls and pauses whose end somebody in it waits for; an invocation may leave some to the next one. */
  waiting: number;
  /** Ends the invocation under way; nothing when it has none. */
  end: ((answer: Invocation) => void) | undefined;
  /** Its process has ended: no answer reaches it any more. */
  isDead: boolean;
}

export interface RuntimeParts {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly cloud: () => Cloud;
  /** Where calls end: the cloud, or what a mutant puts before it. */
  readonly execute: Execute;
  readonly builds: Readonly<Record<Capability, Build | undefined>>;
  /** What a mutant makes of a function. */
  readonly bent: ((name: Capability, handle: Handle) => Handle) | undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
const failed = (errorType: string): Invocation => ({ error: { errorType, errorMessage: '' } });

/** Runs functions as Lambda does, but in virtual time: containers, cold starts, timeouts, crashes. */
export class Runtime {
  readonly #parts: RuntimeParts;
  readonly #idle = new Map<Capability, Container[]>();
  #awake: Container | undefined;
  /** Calls so far, with those that met trouble. */
  calls = 0;
  faulted = 0;

  constructor(parts: RuntimeParts) {
    this.#parts = parts;
  }

  /** Whether an invocation is working and waits for nothing that is on the agenda. */
  get isBusy(): boolean {
    return this.#awake?.end !== undefined && this.#awake.waiting === 0;
  }

  invoke(name: Capability, event: unknown): Promise<Invocation> {
    const { agenda, faults } = this.#parts;
    return new Promise((resolve) => {
      agenda.in(faults.latency('done'), () => this.#start(name, event, resolve));
    });
  }

  /** A pause that code in the container which is awake makes. */
  pause(ms: number): Promise<void> {
    const container = this.#awake;
    if (container === undefined) return this.#parts.agenda.rest(ms);
    container.waiting++;
    return new Promise((resolve) => {
      this.#parts.agenda.in(ms, () => this.#wake(container, resolve));
    });
  }

  #wake(container: Container, goOn: () => void): void {
    container.waiting--;
    if (container.isDead) return;
    this.#awake = container;
    goOn();
  }

  #kill(container: Container, errorType: string): void {
    container.isDead = true;
    container.end?.(failed(errorType));
    // What an invocation left behind can end the process while nobody is served.
    const idle = this.#idle.get(container.name) ?? [];
    this.#idle.set(
      container.name,
      idle.filter((one) => one !== container),
    );
  }

  #start(name: Capability, event: unknown, resolve: (answer: Invocation) => void): void {
    const { agenda, trace } = this.#parts;
    const container = this.#idle.get(name)?.pop() ?? this.#cold(name);
    const cancel = agenda.in(capabilities[name].timeoutSeconds * 1000, () => this.#kill(container, 'Sandbox.Timedout'));
    container.end = (answer) => {
      container.end = undefined;
      cancel();
      if (!container.isDead) this.#idle.set(name, [...(this.#idle.get(name) ?? []), container]);
      trace.add(`${agenda.now()} ${name} ${'error' in answer ? answer.error.errorType : 'ended'}`);
      resolve(answer);
    };
    this.#awake = container;
    const finish = (answer: Invocation): void => {
      if (!container.isDead) container.end?.(answer);
    };
    container.handle(event, this.#context(name)).then(
      (payload) => finish({ payload: JSON.parse(JSON.stringify(payload ?? null)) }),
      (error: unknown) => finish(failed(nameOf(error))),
    );
  }

  #context(name: Capability): Context {
    const deadline = this.#parts.agenda.now() + capabilities[name].timeoutSeconds * 1000;
    return {
      callbackWaitsForEmptyEventLoop: false,
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: functionArn(name),
      memoryLimitInMB: String(capabilities[name].memoryMb),
      awsRequestId: '',
      logGroupName: '',
      logStreamName: '',
      getRemainingTimeInMillis: () => deadline - this.#parts.agenda.now(),
      done: () => undefined,
      fail: () => undefined,
      succeed: () => undefined,
    };
  }

  #cold(name: Capability): Container {
    const build = this.#parts.builds[name];
    if (build === undefined) throw new Error(`nothing is simulated of ${name}`);
    const container: Container = { name, handle: async () => undefined, waiting: 0, end: undefined, isDead: false };
    const execute: Execute = (service, operation, input, caller) =>
      this.#call(container, `${service}.${operation}`, (fate) =>
        fate === 'throttled'
          ? Promise.reject(this.#parts.faults.throttle(service, operation))
          : this.#parts.execute(service, operation, input, caller),
      );
    const ask: Ask = (what, answer) =>
      this.#call(container, what, async (fate) => {
        if (fate === 'throttled') throw this.#parts.faults.failure();
        return answer();
      });
    const handle = build(clientsOn(this.#parts.cloud(), execute, name, ask));
    container.handle = this.#parts.bent?.(name, handle) ?? handle;
    return container;
  }

  /** The one point through which everything goes that a function does to the world. */
  #call<T>(container: Container, what: string, effect: (fate: Fate) => Promise<T>): Promise<T> {
    const { agenda, faults, trace } = this.#parts;
    const fate = faults.draw();
    this.calls++;
    if (isFault(fate)) this.faulted++;
    container.waiting++;
    return new Promise((resolve, reject) => {
      const answer = (outcome: string, goOn: () => void): void => {
        trace.add(`${agenda.now()} ${container.name} ${what} ${fate} ${outcome}`);
        if (fate === 'crashed before' || fate === 'crashed after') this.#kill(container, 'Runtime.ExitError');
        this.#wake(container, goOn);
      };
      agenda.in(faults.latency(fate), () => {
        if (fate === 'crashed before') return answer('', () => undefined);
        if (fate === 'failed before') return answer('', () => reject(faults.failure()));
        effect(fate).then(
          (output) => answer('good', () => (fate === 'failed after' ? reject(faults.lostAnswer()) : resolve(output))),
          (error: unknown) =>
            answer(nameOf(error), () => reject(fate === 'failed after' ? faults.lostAnswer() : error)),
        );
      });
    });
  }
}
