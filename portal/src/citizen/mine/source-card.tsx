import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../ui/failure.tsx';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn } from '../../words/words.ts';
import { LaterRecord } from './later-parts.tsx';
import { askOwnData, type OwnAnswer, type OwnSource } from './mine.ts';
import { mine } from './words/words.ts';

/** Words from within a sentence. */
const asHeading = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const Answer = ({ answer, source }: { answer: OwnAnswer; source: OwnSource }) => {
  const { say, language } = useSpeech();
  const words = useWords(mine);
  const { status, why, record, asOf } = answer;
  return (
    <>
      {source.questions.length > 1 && <h4>{asHeading(nameIn(words.questions, answer.question))}</h4>}
      {status === 'missing' && <p>{words.missing}</p>}
      {status === 'unavailable' && <p>{why === undefined ? words.silent : words.anotherName(say(source.owner))}</p>}
      {record !== undefined && <LaterRecord record={record} />}
      {asOf !== undefined && <p class="muted">{words.asOf(formatMoment(asOf, language))}</p>}
    </>
  );
};

interface SourceCardProps {
  readonly source: OwnSource;
  /** At level 1 nobody has shown who they are. */
  readonly can: boolean;
  readonly asked: () => void;
}

type Said = 'nothing' | 'asking' | { readonly error: unknown } | { readonly answers: readonly OwnAnswer[] };

/** One source: what it can tell, and what it told when the person wanted to see it; kept on this page only. */
export const SourceCard = ({ source, can, asked }: SourceCardProps) => {
  const { say } = useSpeech();
  const words = useWords(mine);
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<Said>('nothing');
  const answers = typeof said === 'object' && 'answers' in said ? said.answers : undefined;
  useEffect(() => {
    if (answers !== undefined) heading.current?.focus();
  }, [answers]);
  const ask = async () => {
    setSaid('asking');
    try {
      setSaid(await askOwnData(source.id));
    } catch (error) {
      setSaid({ error });
    }
    asked();
  };
  const { id, name, owner, questions, ground, corrections } = source;
  return (
    <li>
      <h3 id={`source-${id}`} tabIndex={-1} ref={heading}>
        {say(name)}
      </h3>
      <p>
        {words.tells(questions.map((question) => nameIn(words.questions, question)).join(', '))}{' '}
        {words.owner(say(owner))}
      </p>
      {said === 'asking' && <p role="status">{words.asking}</p>}
      {typeof said === 'object' && 'error' in said && <Failure error={said.error} />}
      {answers?.map((answer) => (
        <Answer key={answer.question} answer={answer} source={source} />
      ))}
      {can && said !== 'asking' && (
        <p>
          <button type="button" class="button quiet" onClick={() => void ask()} aria-describedby={`source-${id}`}>
            {answers === undefined ? words.see : words.again}
          </button>{' '}
          {answers !== undefined && (
            <button type="button" class="plain" onClick={() => setSaid('nothing')} aria-describedby={`source-${id}`}>
              {words.hide}
            </button>
          )}
        </p>
      )}
      {answers !== undefined && (
        <details>
          <summary>
            {words.wrong}
            <span class="unseen"> {say(name)}</span>
          </summary>
          <p>{words.wrongForm}</p>
          <p>{words.wrongOwner(say(owner), corrections.count)}</p>
          {answers.map(
            ({ question, evidence }) => evidence !== undefined && <p key={question}>{words.evidence(evidence)}</p>,
          )}
          <p class="muted" lang="vi">
            {ground}
          </p>
        </details>
      )}
    </li>
  );
};
