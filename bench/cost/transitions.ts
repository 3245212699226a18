import * as z from 'zod';
import { operator } from '../../local/cloud/engine.ts';
import type { RunningStack } from '../../local/stack/run-stack.ts';

const Machines = z.object({ stateMachines: z.array(z.object({ stateMachineArn: z.string() })) });
const Executions = z.object({ executions: z.array(z.object({ executionArn: z.string(), name: z.string() })) });
const History = z.object({ events: z.array(z.object({ type: z.string() })), nextToken: z.string().optional() });

/** What a dossier’s executions did: events of their histories, and the steps among them that are paid for. */
export interface Route {
  readonly executions: number;
  readonly events: number;
  readonly transitions: number;
}

/**
 * Every state entered and every try of a task after its first, and one more for each execution: AWS’s own examples
 * count the way from the start to the first state too.
 */
const transitionsIn = (types: readonly string[]): number => {
  const entered = types.filter((type) => type.endsWith('StateEntered')).length;
  const tries = types.filter((type) => type === 'TaskScheduled').length;
  const tasks = types.filter((type) => type === 'TaskStateEntered').length;
  return 1 + entered + Math.max(0, tries - tasks);
};

export const routeOf = async ({ cloud }: RunningStack, dossier: string): Promise<Route> => {
  const ask = (operation: string, input: object) => cloud.execute('states', operation, input, operator);
  const route = { executions: 0, events: 0, transitions: 0 };
  for (const { stateMachineArn } of Machines.parse(await ask('ListStateMachines', {})).stateMachines) {
    const { executions } = Executions.parse(await ask('ListExecutions', { stateMachineArn }));
    for (const { executionArn } of executions.filter(({ name }) => name.startsWith(dossier))) {
      const types: string[] = [];
      let nextToken: string | undefined;
      do {
        const input = { executionArn, ...(nextToken === undefined ? {} : { nextToken }) };
        const page = History.parse(await ask('GetExecutionHistory', input));
        types.push(...page.events.map(({ type }) => type));
        ({ nextToken } = page);
      } while (nextToken !== undefined);
      route.executions++;
      route.events += types.length;
      route.transitions += transitionsIn(types);
    }
  }
  return route;
};
