import { Page } from '../../../ui/page.tsx';
import { useWords } from '../../../words/language.tsx';
import { levelWords } from './words/words.ts';

/** For somebody whose account is of level 1: the two ways that remain. */
export const LevelPage = () => {
  const level = useWords(levelWords);
  return (
    <Page title={level.title}>
      <p class="lead">{level.lead}</p>
      <h2>{level.raise}</h2>
      <p>{level.raiseLead}</p>
      <h2>{level.counter}</h2>
      <p>{level.counterLead}</p>
    </Page>
  );
};
