import type { Watch } from './watch.ts';

const memberOf = (input: unknown, name: string): string | undefined => {
  const entries: [string, unknown][] = Object.entries(Object(input));
  const value = entries.find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
};

/**
 * The error by its name alone, which retries and operators go by. Lambda writes a thrown error's message into its log
 * and Step Functions into the execution's history, and the message may quote what a person has written.
 */
const wordless = (error: unknown): Error => {
  const bare = new Error('the line above says where');
  bare.name = error instanceof Error ? error.name : 'Error';
  return bare;
};

/**
 * A Lambda function that a state machine or a schedule calls. Faults are thrown, so that retries and alarms work;
 * each call leaves one line.
 */
export const work =
  <Answer>(watch: Watch, now: () => number, handle: (input: unknown) => Promise<Answer>) =>
  async (input: unknown): Promise<Answer> => {
    const begun = now();
    const what = memberOf(input, 'do') ?? memberOf(input, 'document') ?? 'work';
    const facts = () => ({ dossier: memberOf(input, 'dossier') ?? '', ms: now() - begun });
    try {
      const answer = await handle(input);
      watch.done(what, facts());
      return answer;
    } catch (error) {
      watch.fault(what, error, facts());
      throw wordless(error);
    }
  };
