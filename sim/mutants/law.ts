import type { Calendar } from '../../core/calendar.ts';
import type { Outside } from '../functions/outside.ts';
import type { Call, Mutant } from './mutant.ts';

const drawsNumber = ({ operation, input }: Call): boolean =>
  operation === 'UpdateItem' && 'UpdateExpression' in input && input.UpdateExpression === 'ADD #number :one';

const withCalendar =
  (change: (calendar: Calendar) => Calendar) =>
  ({ catalogue, ...outside }: Outside): Outside => ({
    ...outside,
    catalogue: { ...catalogue, calendar: change(catalogue.calendar) },
  });

const hasItem = (answer: object): answer is { Item: Record<string, unknown> } =>
  'Item' in answer && typeof answer.Item === 'object';

/** Rules of the law that are reckoned wrongly, or forgotten. */
export const law: readonly Mutant[] = [
  {
    name: 'number-made-up',
    fault: 'numbers of the day are counted in memory, and the counter stands still',
    call: () => {
      let number = 0;
      return async (call, perform) => {
        if (!drawsNumber(call)) return perform(call);
        number++;
        return { Attributes: { number: { N: String(number) } } };
      };
    },
  },
  {
    name: 'saturdays-worked',
    fault: 'Saturdays are taken for working days',
    outside: withCalendar(({ week, ...calendar }) => ({ ...calendar, week: { ...week, '6': week['5'] ?? [] } })),
  },
  {
    name: 'pauses-counted',
    fault: 'time that the dossier waits for others counts against the agency',
    outside: ({ catalogue, ...outside }) => {
      const rules = catalogue.rules.map((edition) => ({ ...edition, pauses: [] }));
      return { ...outside, catalogue: { ...catalogue, rules } };
    },
  },
  {
    name: 'deadlines-overlooked',
    fault: 'nobody finds which deadlines have passed',
    call: () => async (call, perform) =>
      call.caller === 'watching' && JSON.stringify(call.input).includes('DEADLINES') ? {} : perform(call),
  },
  {
    name: 'supplement-forgotten',
    fault: 'it is forgotten that the citizen was asked before',
    call: () => async (call, perform) => {
      const answer = await perform(call);
      if (call.caller !== 'deciding' || call.operation !== 'GetItem' || !hasItem(answer)) return answer;
      const { supplement: _asked, ...Item } = answer.Item;
      return { ...answer, Item };
    },
  },
];
