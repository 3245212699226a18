import { useWords } from '../../words/language.tsx';
import { templateWords } from './words/words.ts';

/** Opens the preview of a template, by its name. */
export const SampleLink = ({ to, name }: { to: string; name: string }) => {
  const words = useWords(templateWords);
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {words.sample}
      <span class="unseen">
        {' '}
        {name}, {words.newTab}
      </span>
    </a>
  );
};
