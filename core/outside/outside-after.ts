import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../dossier.ts';

type Happened<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;

/** What bears on a decision outside the province. */
type Bearing = Happened<
  | 'decision-requested'
  | 'external-accepted'
  | 'outside-asked-again'
  | 'left-to-officer'
  | 'dossier-refused'
  | 'task-overdue'
>;

type Outside = NonNullable<Dossier['outside']>;

const answered = (outside: Outside, id: string, outcome: Outside['answers'][number]['outcome']): Outside => ({
  ...outside,
  standing: 'answered',
  answers: [...outside.answers, { id, outcome }],
});

/** How it stands with the decision outside the province after an event. */
export const outsideAfter = ({ outside, phase }: Dossier, event: Bearing): Pick<Dossier, 'outside'> => {
  if (event.type === 'decision-requested') {
    const standing = outside?.standing === 'silent' ? 'reminded' : 'asked';
    return { outside: { ...event.data, standing, answers: outside?.answers ?? [] } };
  }
  if (outside === undefined) return {};
  switch (event.type) {
    case 'task-overdue':
      return { outside: { ...outside, standing: 'silent' } };
    case 'outside-asked-again':
      return { outside: { ...outside, standing: 'to-ask' } };
    case 'external-accepted':
      return { outside: answered(outside, event.data.answer, 'accepted') };
    case 'dossier-refused':
      return event.data.outside === undefined
        ? {}
        : { outside: answered(outside, event.data.outside.answer, 'rejected') };
    case 'left-to-officer':
      if (event.data.outside !== undefined)
        return { outside: answered(outside, event.data.outside.answer, 'rejected') };
      return phase === 'external' ? { outside: { ...outside, standing: 'unheard' } } : {};
  }
};
