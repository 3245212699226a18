import { useEffect, useState } from 'preact/hooks';
import { Await } from '../../../ui/await-loaded.tsx';
import { Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { listOwnResults, type OwnResult } from '../../results/own-results.ts';
import { choiceWords } from './words/words.ts';

const id = 'about';

interface ResultChoiceProps {
  readonly slug: string;
  /** Goes on; with the code of the dossier in which the chosen one was issued, where there was a choice. */
  readonly open: (about?: string) => Promise<void>;
}

const Choice = ({ results, open }: Omit<ResultChoiceProps, 'slug'> & { results: readonly OwnResult[] }) => {
  const { say, language } = useSpeech();
  const words = useWords(choiceWords);
  const [about, setAbout] = useState('');
  const [asked, setAsked] = useState(false);
  const error = asked && about === '' ? words.missing : undefined;
  const focus = () => document.getElementById(id)?.focus();
  const isOpen = results.length > 1;
  useEffect(() => {
    // The button that had the focus has gone.
    if (isOpen) focus();
    else void open();
  }, []);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (about === '') focus();
    else void open(about);
  };
  if (!isOpen) return null;
  return (
    <form noValidate onSubmit={go}>
      <Question id={id} label={words.which} hint={words.hint} error={error} group>
        <Radios
          id={id}
          value={about}
          options={results.map(({ code, name, holder, number, issuedAt }) => ({
            value: code,
            label: words.held(say(name), holder, number, formatDay(issuedAt, language)),
          }))}
          change={setAbout}
        />
      </Question>
      <button type="submit" class="button">
        {words.goOn}
      </button>
    </form>
  );
};

/** Asks which result a form is about, where several that the person holds would fit; otherwise goes on at once. */
export const ResultChoice = ({ slug, open }: ResultChoiceProps) => {
  const [loaded, retry] = useLoaded(listOwnResults, 'results');
  return (
    <Await loaded={loaded} retry={retry}>
      {(results) => (
        <Choice results={results.filter(({ uses }) => uses.some((use) => use.slug === slug))} open={open} />
      )}
    </Await>
  );
};
