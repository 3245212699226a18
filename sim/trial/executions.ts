import * as z from 'zod';
import type { World } from '../world.ts';
import type { Execution } from './sample.ts';

const Happened = z.looseObject({
  type: z.string(),
  stateEnteredEventDetails: z.optional(z.looseObject({ name: z.string() })),
});
type Happened = z.infer<typeof Happened>;

/**
 * Every state entered and every try of a task after its first, and one more for each execution: AWS’s own examples
 * count the way from the start to the first state too.
 */
const transitionsIn = (history: readonly Happened[]): number => {
  const count = (is: (type: string) => boolean): number => history.filter(({ type }) => is(type)).length;
  const tries = count((type) => type === 'TaskScheduled') - count((type) => type === 'TaskStateEntered');
  return 1 + count((type) => type.endsWith('StateEntered')) + Math.max(0, tries);
};

/** What the machines of a world did, by the dossier for which they ran. */
export const executionsIn = ({ cloud: { surroundings } }: World): Map<string, Execution[]> => {
  const { store } = surroundings;
  const histories = new Map<string, Happened[]>();
  for (const { execution, body } of store.all('SELECT execution, body FROM states_event ORDER BY execution, id')) {
    const arn = String(execution);
    const history = histories.get(arn) ?? [];
    history.push(Happened.parse(JSON.parse(String(body))));
    histories.set(arn, history);
  }
  const byDossier = new Map<string, Execution[]>();
  for (const { arn, status } of store.all('SELECT arn, status FROM states_execution ORDER BY started, arn')) {
    const history = histories.get(String(arn)) ?? [];
    const states = history.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []);
    const [dossier = ''] = /[^:]+$/.exec(String(arn)) ?? [];
    const code = dossier.replace(/-\d+$/, '');
    const execution = { states, transitions: transitionsIn(history), status: String(status) };
    byDossier.set(code, [...(byDossier.get(code) ?? []), execution]);
  }
  return byDossier;
};
