import type { RecordedEvent } from '../../events/recorded-event.ts';
import { questionTo } from '../../core/consultation.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import type { Opinion } from '../answers/question.ts';

type Answered = Required<Pick<Opinion, 'unit' | 'said' | 'at'>>;

const answerIn = ({ event }: RecordedEvent): Answered | undefined => {
  const { at } = event;
  if (event.type === 'opinion-given')
    return { unit: event.data.unit, said: event.data.agrees ? 'agrees' : 'objects', at };
  return event.type === 'opinion-lapsed' ? { unit: event.data.unit, said: event.data.means, at } : undefined;
};

const isAnswered = ({ said }: Opinion): boolean => said !== undefined;

/**
 * Every agency that was ever asked, by its name, and what came of it. Who was asked and is waited for no more, as the
 * dossier went on without them, stands there only once they are asked anew.
 */
export const opinionsView = (
  province: Province,
  edition: Pick<Edition, 'route'>,
  { phase }: Pick<Dossier, 'phase'>,
  log: readonly RecordedEvent[],
  noteOf: (sequence: number) => string | undefined,
): Opinion[] => {
  let opinions: Opinion[] = [];
  const change = (unit: string, more: Partial<Opinion>) => {
    opinions = opinions.map((each) => (each.unit === unit && !isAnswered(each) ? { ...each, ...more } : each));
  };
  for (const recorded of log) {
    const { event, sequence } = recorded;
    if (event.type === 'opinions-requested')
      opinions = [
        ...opinions.filter(isAnswered),
        ...event.data.asked.map(({ agency, unit, dueAt }) => ({
          agency: agencyOf(province, unit)?.name ?? { vi: unit, en: unit },
          unit,
          question: questionTo(edition, { agency }).question,
          askedAt: event.at,
          dueAt,
        })),
      ];
    if (event.type === 'outage-credited')
      for (const { unit, dueAt } of event.data.opinionsBy ?? []) change(unit, { dueAt });
    const answer = answerIn(recorded);
    const note = noteOf(sequence);
    if (answer !== undefined) change(answer.unit, { ...answer, ...(note === undefined ? {} : { note }) });
  }
  return phase === 'consult' ? opinions : opinions.filter(isAnswered);
};
