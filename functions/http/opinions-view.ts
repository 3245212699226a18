import type { RecordedEvent } from '../../events/recorded-event.ts';
import { consultationsIn } from '../../core/consultation.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import type { Opinion } from '../answers/question.ts';

type Answered = Required<Pick<Opinion, 'said' | 'at'>> & { readonly unit: string };

const answerIn = ({ event }: RecordedEvent): Answered | undefined => {
  const { at } = event;
  if (event.type === 'opinion-given')
    return { unit: event.data.unit, said: event.data.agrees ? 'agrees' : 'objects', at };
  return event.type === 'opinion-lapsed' ? { unit: event.data.unit, said: event.data.means, at } : undefined;
};

/** Every agency that was ever asked, by its name, and what came of it; asked anew, it stands there once more. */
export const opinionsView = (
  province: Province,
  edition: Pick<Edition, 'route'>,
  log: readonly RecordedEvent[],
  noteOf: (sequence: number) => string | undefined,
): Opinion[] => {
  const opinions: Opinion[] = [];
  for (const recorded of log) {
    const { event } = recorded;
    if (event.type === 'opinions-requested')
      for (const { agency, unit, dueAt } of event.data.asked)
        opinions.push({
          agency: agencyOf(province, unit)?.name ?? { vi: unit, en: unit },
          unit,
          question: consultationsIn(edition).find((each) => each.agency === agency)?.question ?? { vi: '', en: '' },
          askedAt: event.at,
          dueAt,
        });
    if (event.type === 'outage-credited')
      for (const { unit, dueAt } of event.data.opinionsBy ?? []) {
        const open = opinions.find((each) => each.unit === unit && each.said === undefined);
        if (open !== undefined) open.dueAt = dueAt;
      }
    const answer = answerIn(recorded);
    const asked = opinions.findLast(({ unit }) => unit === answer?.unit);
    if (answer === undefined || asked === undefined) continue;
    const note = noteOf(recorded.sequence);
    Object.assign(asked, { said: answer.said, at: answer.at }, note === undefined ? {} : { note });
  }
  return opinions;
};
