import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Calendar } from '../../core/calendar.ts';
import type { Outside } from '../functions/outside.ts';
import type { Call, Mutant } from './mutant.ts';
import { changed, isHead } from './writes.ts';

const drawsNumber = ({ operation, input }: Call): boolean =>
  operation === 'UpdateItem' && 'UpdateExpression' in input && input.UpdateExpression === 'ADD #number :one';

const withCalendar =
  (change: (calendar: Calendar) => Calendar) =>
  ({ catalogue, ...outside }: Outside): Outside => ({
    ...outside,
    catalogue: { ...catalogue, calendar: change(catalogue.calendar) },
  });

const hasItem = (answer: object): answer is { Item: Record<string, AttributeValue> } =>
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
    // Only while somebody decides: what is written has it again, or the log would give the fault away.
    call: () => {
      const before = new Map<string, AttributeValue>();
      return async (call, perform) => {
        if (call.caller !== 'deciding') return perform(call);
        const answer = await perform(
          changed(call, (part) => {
            const { Put } = part.write;
            const supplement = before.get(part.pk);
            if (Put === undefined || supplement === undefined || !isHead(part)) return part.write;
            return { Put: { ...Put, Item: { supplement, ...Put.Item } } };
          }),
        );
        if (call.operation !== 'GetItem' || !hasItem(answer)) return answer;
        const { supplement, ...Item } = answer.Item;
        if (supplement === undefined || Item['phase']?.S !== 'verify') return answer;
        before.set(Item['pk']?.S ?? '', supplement);
        return { ...answer, Item };
      };
    },
  },
];
