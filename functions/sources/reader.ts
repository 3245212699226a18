import type * as z from 'zod/mini';
import type { SourceId } from '../../core/procedure/lookup.ts';
import { type Answer, found, type Purpose } from './answer.ts';
import { type Ask, createAsk, type SourceSettings } from './ask.ts';
import { createKeptAnswers } from './kept-answers.ts';

/** One question of a source, typed both ways. */
export interface Reading<Asked extends Readonly<Record<string, unknown>>, Body, Value> {
  readonly operation: string;
  readonly question: z.ZodMiniType<Asked, Asked>;
  readonly answer: z.ZodMiniType<Body>;
  /**
   * What it says to who asked: null when it knows nothing; undefined when it is no answer to this question, such as one
   * about somebody else, whose data would be taken for theirs.
   */
  readonly said: (body: Body, asked: Asked) => Value | null | undefined;
}

/** Puts one question; throws only when the question itself is wrong. */
export type Read<Asked, Value> = (asked: Asked, purpose: Purpose) => Promise<Answer<Value>>;

export interface Reader {
  readonly ask: Ask;
  readonly reads: <Asked extends Readonly<Record<string, unknown>>, Body, Value>(
    reading: Reading<Asked, Body, Value>,
  ) => Read<Asked, Value>;
}

/** The way to one source for whoever reads it: an outage is an answer, and an answer is kept as long as law allows. */
export const createReader = (source: SourceId, settings: SourceSettings): Reader => {
  const ask = createAsk(source, settings);
  return {
    ask,
    reads: <Asked extends Readonly<Record<string, unknown>>, Body, Value>({
      operation,
      question,
      answer,
      said,
    }: Reading<Asked, Body, Value>): Read<Asked, Value> => {
      const kept = createKeptAnswers<Value>(settings.keepMs, settings.now);
      return async (asked, purpose) => {
        const put = question.parse(asked);
        return kept(put, purpose, async () => {
          const reply = await ask(operation, purpose, put, answer, 'read');
          if ('outage' in reply) return { status: 'unavailable', source, reason: reply.outage };
          if ('refusal' in reply) return { status: 'unavailable', source, reason: 'refused' };
          const value = said(reply.body, put);
          if (value === undefined) return { status: 'unavailable', source, reason: 'malformed' };
          if (value === null) return { status: 'missing', source, asOf: reply.asOf };
          return found(source, purpose, reply.asOf, value);
        });
      };
    },
  };
};
