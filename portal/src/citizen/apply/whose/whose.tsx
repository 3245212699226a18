import { useEffect, useState } from 'preact/hooks';
import { listRepresented, type Represented, type RepresentedList } from '../../../api/representation.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { Radios } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Question } from '../../../ui/question.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { whoseWords } from './words/words.ts';

const id = 'whose';
const self = 'self';

interface WhoseProps {
  readonly procedure: string;
  /** Goes on; with the choice, where it is for somebody else. */
  readonly choose: (whom: string | undefined) => void;
}

const useLabel = () => {
  const { language } = useSpeech();
  const words = useWords(whoseWords);
  return ({ by, name, born = '', until }: Represented): string => {
    if (by === 'child') return words.child(name, formatDay(born, language));
    if (by === 'organisation' || until === undefined) return words.organisation(name);
    // It ends as the day after begins.
    return words.mandate(name, formatDay(new Date(Date.parse(until) - 1).toISOString(), language));
  };
};

const Choice = ({ list: { items, silent }, choose }: { list: RepresentedList } & Pick<WhoseProps, 'choose'>) => {
  const words = useWords(whoseWords);
  const label = useLabel();
  const [whom, setWhom] = useState('');
  const [asked, setAsked] = useState(false);
  const isOpen = items.length > 0 || silent.length > 0;
  const error = asked && whom === '' ? words.missing : undefined;
  const focus = () => document.getElementById(id)?.focus();
  useEffect(() => {
    // Nobody is asked who can only mean themselves.
    if (!isOpen) choose(undefined);
  }, []);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (whom === '') focus();
    else choose(whom === self ? undefined : items[Number(whom)]?.id);
  };
  if (!isOpen) return null;
  return (
    <form noValidate onSubmit={go}>
      {silent.length > 0 && (
        <Notice kind="warning">
          <p>{words.silent}</p>
        </Notice>
      )}
      <Question id={id} label={words.question} hint={words.hint} error={error} group>
        <Radios
          id={id}
          value={whom}
          options={[
            { value: self, label: words.self },
            ...items.map((item, place) => ({ value: String(place), label: label(item) })),
          ]}
          change={setWhom}
        />
      </Question>
      <p>
        <button type="submit" class="button">
          {words.goOn}
        </button>
      </p>
    </form>
  );
};

/** Asks for whom a form is, where the person may file for somebody else; otherwise goes on at once. */
export const Whose = ({ procedure, choose }: WhoseProps) => {
  const [loaded, retry] = useLoaded(() => listRepresented(procedure), procedure);
  return (
    <Await loaded={loaded} retry={retry}>
      {(list) => <Choice list={list} choose={choose} />}
    </Await>
  );
};
