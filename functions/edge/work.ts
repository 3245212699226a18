import type { Watch } from './watch.ts';

const memberOf = (input: unknown, name: string): string | undefined => {
  const entries: [string, unknown][] = Object.entries(Object(input));
  const value = entries.find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
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
      throw error;
    }
  };
