import type { Shape } from '../../functions/shape.ts';

const fewTries = 5;

type Queued = Pick<Shape, 'queue' | 'timeoutSeconds'>;

/** How often a message is handed out before it is a dead letter. */
export const triesOf = ({ queue }: Queued): number => queue?.tries ?? fewTries;

/**
 * Seconds until a message that failed is handed out again. Six times the function's time-out where messages take long, so
 * that none is taken twice (Lambda Developer Guide, "Using Lambda with Amazon SQS").
 */
export const pauseOf = ({ queue, timeoutSeconds }: Queued): number =>
  Math.max(180, queue?.oneByOne === true ? 6 * timeoutSeconds : 0);

const soonest = 300;

/**
 * From what age, in seconds, the oldest message of a queue is a matter for people: five minutes, and a twenty-fourth of
 * its patience where it waits for a system outside to come back, for that is its normal work.
 */
export const lateAfter = (shape: Queued): number =>
  Math.max(soonest, (shape.queue?.delaySeconds ?? 0) + Math.round((triesOf(shape) * pauseOf(shape)) / 24));
