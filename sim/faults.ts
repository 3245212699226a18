import type { Service } from '../local/cloud/engine.ts';
import { AwsError } from '../local/cloud/engine.ts';
import type { Chance } from './time/chance.ts';

/** What becomes of one call. */
export const fates = [
  'done',
  /** Refused for too much traffic; no effect. */
  'throttled',
  /** Failed without effect. */
  'failed before',
  /** Had its effect, but an error came back, or nothing. */
  'failed after',
  /** The process that called ends; the call never arrived. */
  'crashed before',
  /** The process that called ends; the call had its effect. */
  'crashed after',
  /** Done, but so late that the caller may have been ended meanwhile. */
  'slow',
] as const;
export type Fate = (typeof fates)[number];

/** Whether something went wrong; what is only slow is done. */
export const isFault = (fate: Fate): boolean => fate !== 'done' && fate !== 'slow';

/**
 * How often each fate strikes while there is trouble, out of one: so often that of all calls, those after the trouble
 * among them, more than one in ten goes wrong.
 */
const odds: readonly (readonly [Fate, number])[] = [
  ['throttled', 0.06],
  ['failed before', 0.035],
  ['failed after', 0.045],
  ['crashed before', 0.012],
  ['crashed after', 0.018],
  ['slow', 0.025],
];

/** The names under which AWS refuses what is too much. */
const throttles: Readonly<Record<Service, string>> = {
  dynamodb: 'ProvisionedThroughputExceededException',
  events: 'ThrottlingException',
  kms: 'ThrottlingException',
  lambda: 'TooManyRequestsException',
  s3: 'SlowDown',
  secretsmanager: 'ThrottlingException',
  sqs: 'ThrottlingException',
  states: 'ThrottlingException',
};

/** A cancelled transaction can also be one that was too much for a partition (DynamoDB API Reference, TransactWriteItems). */
const throttledTransaction = (): AwsError =>
  new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
    CancellationReasons: [{ Code: 'ThrottlingError' }],
  });

const contendedTransaction = (): AwsError =>
  new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  });

/** No name that anybody has heard of, so that nothing takes it for one of its own errors. */
const brokenLine = 'SocketHangUp';

/** By what names trouble can come to a machine that waits for a function; every other is a fault of ours. */
export const namesOfTrouble: ReadonlySet<string> = new Set([
  brokenLine,
  ...Object.values(throttles),
  'TransactionCanceledException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'SourceUnavailable',
  'TimestampUnavailable',
  'SignerUnavailable',
  'RevocationUnavailable',
  'Runtime.ExitError',
  'Sandbox.Timedout',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'States.Timeout',
]);

/** Trouble, as long as it lasts. */
export class Faults {
  calm = false;
  readonly counts = new Map<Fate, number>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  draw(): Fate {
    const fate = this.calm ? 'done' : this.#drawn();
    this.counts.set(fate, (this.counts.get(fate) ?? 0) + 1);
    return fate;
  }

  #drawn(): Fate {
    let lot = this.#chance.next();
    for (const [fate, odd] of odds) {
      if (lot < odd) return fate;
      lot -= odd;
    }
    return 'done';
  }

  happens(probability: number): boolean {
    return !this.calm && this.#chance.happens(probability);
  }

  throttle(service: Service, operation: string): AwsError {
    if (operation !== 'TransactWriteItems') return new AwsError(throttles[service], 'Rate exceeded');
    return this.#chance.happens(0.5) ? throttledTransaction() : contendedTransaction();
  }

  /** Mostly a name that AWS uses, and now and then what only a broken line says. */
  failure(): Error {
    if (this.#chance.happens(0.03)) return Object.assign(new Error('socket hang up'), { name: brokenLine });
    return new AwsError(this.#chance.happens(0.5) ? 'InternalServerError' : 'ServiceUnavailable', 'Try again', 500);
  }

  lostAnswer(): Error {
    return Object.assign(new Error('socket timeout'), { name: 'TimeoutError' });
  }

  /** Milliseconds that a call takes. */
  latency(fate: Fate): number {
    return fate === 'slow' ? this.#chance.between(2_000, 20_000) : this.#chance.between(1, 25);
  }

  /** Milliseconds by which something that was due comes late. */
  lateness(): number {
    if (this.calm) return 0;
    const lot = this.#chance.next();
    if (lot < 0.7) return 0;
    return lot < 0.98 ? this.#chance.between(0, 5_000) : this.#chance.between(5_000, 300_000);
  }
}
