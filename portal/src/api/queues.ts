import type { Part } from './part.ts';
import { read, send } from './request.ts';

/** Who hears of what happens to dossiers, and how much they have before them. */
export interface Queue {
  readonly consumer: string;
  readonly waiting: number;
  readonly underWay: number;
  readonly dead: number;
}

export interface Queues {
  readonly at: string;
  readonly items: readonly Queue[];
  /** What could not even be handed to them. */
  readonly undelivered: number;
}

/** Something that happened, which a consumer gave up on. */
export interface DeadLetter {
  readonly consumer: string;
  readonly id?: string;
  readonly since?: string;
  readonly dossier?: string;
  readonly type?: string;
  readonly at?: string;
}

/** One letter, those of one consumer, or all. */
export interface Redrive {
  readonly consumer?: string;
  readonly id?: string;
}

export const readQueues = async (): Promise<Queues> => read('/v1/queues');
export const readDeadLetters = async (): Promise<Part<DeadLetter>> => read('/v1/dead-letters');
export const redriveDeadLetters = async (redrive: Redrive): Promise<{ readonly moved: number }> =>
  send('POST', '/v1/dead-letters/redrive', { body: redrive });
