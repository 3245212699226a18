import type { Calendar } from '../../core/calendar.ts';
import type { Outside } from '../functions/outside.ts';
import { tables } from '../building/names.ts';
import type { Call, Mutant } from './mutant.ts';
import { changed, isHead, unguarded } from './writes.ts';

const isCounter = ({ operation, input }: Call): boolean =>
  operation === 'UpdateItem' && 'TableName' in input && input.TableName === tables.dossiers;

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
    name: 'stuck-counter',
    fault: 'the same number of the day is drawn again, and nothing keeps the second dossier from the first’s place',
    call: () => (call, perform) => {
      const drawn = isCounter(call)
        ? { ...call, input: { ...call.input, UpdateExpression: 'SET #number = :one' } }
        : call;
      return perform(changed(drawn, (part) => (isHead(part) ? unguarded(part) : part.write)));
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
    name: 'second-supplement',
    fault: 'it is forgotten that the citizen was asked before',
    call: () => async (call, perform) => {
      const answer = await perform(call);
      if (call.caller !== 'deciding' || call.operation !== 'GetItem' || !hasItem(answer)) return answer;
      const { supplement: _asked, ...Item } = answer.Item;
      return { ...answer, Item };
    },
  },
];
