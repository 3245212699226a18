import { randomUUID } from 'node:crypto';
import type * as sdk from '@aws-sdk/client-eventbridge';
import { documentsOf } from '../documents.ts';
import type { Surroundings } from '../engine.ts';
import type { Json } from '../json.ts';

/** Its `Input` is JSON that it is given instead of the event. */
export type Target = Omit<sdk.Target, 'Arn'> & { readonly Arn: string };

/** Brings a payload to a target for a rule; throws when it did not arrive. */
export type Deliver = (targetArn: string, payload: Json, ruleArn: string) => Promise<void>;

interface Delivery {
  readonly id: string;
  readonly target: Target;
  readonly ruleArn: string;
  readonly payload: Json;
  readonly first: number;
  readonly due: number;
  readonly retries: number;
}

/** The service's own limits. */
const mostRetries = 185;
const longestAge = 24 * 3600;
const longestPause = 15 * 60_000;

/** Deliveries at least once: kept in the store until the target took them, tried again with growing pauses. */
export const createDeliveries = ({ store, clock }: Surroundings, deliver: Deliver) => {
  const kept = documentsOf<Delivery>(store, 'delivery');
  const left = kept.all();
  const running = new Set<Promise<void>>();

  const attempt = async (delivery: Delivery): Promise<void> => {
    const { id, target, payload, ruleArn, first, retries } = delivery;
    try {
      await deliver(target.Arn, payload, ruleArn);
    } catch {
      const { MaximumRetryAttempts = mostRetries, MaximumEventAgeInSeconds = longestAge } = target.RetryPolicy ?? {};
      const due = clock.now() + Math.min(1000 * 2 ** retries, longestPause);
      if (retries < MaximumRetryAttempts && due <= first + MaximumEventAgeInSeconds * 1000) {
        plan({ ...delivery, due, retries: retries + 1 });
        return;
      }
      const deadLetters = target.DeadLetterConfig?.Arn;
      // A dead-letter queue that is gone too leaves nowhere to put the event.
      if (deadLetters !== undefined) await deliver(deadLetters, payload, ruleArn).catch(() => undefined);
    }
    kept.remove(id);
  };

  const arm = (delivery: Delivery): void => {
    clock.at(delivery.due, () => {
      const end = attempt(delivery).finally(() => running.delete(end));
      running.add(end);
    });
  };
  const plan = (delivery: Delivery): void => {
    kept.put(delivery.id, delivery);
    arm(delivery);
  };

  return {
    add: (target: Target, ruleArn: string, event: Json): void => {
      const payload: Json = target.Input === undefined ? event : JSON.parse(target.Input);
      const now = clock.now();
      plan({ id: randomUUID(), target, ruleArn, payload, first: now, due: now, retries: 0 });
    },
    /** Takes up what a former run left undelivered. */
    start: (): void => left.forEach(arm),
    /** When no attempt is under way. */
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
