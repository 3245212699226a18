import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { endHelp, readHelp, type Help } from './help.ts';
import { LaterCode } from '../../ui/later-code.tsx';
import { assisted } from './words/words.ts';

/** The officer’s page, with the code behind the sign that no browser sends on. */
const addressOf = (code: string): string => `${location.origin}/can-bo/tiep-nhan#${code}`;
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

const Code = ({ code, until }: { code: string; until: string }) => {
  const { language } = useSpeech();
  const words = useWords(assisted);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel" aria-labelledby="code">
      <h2 id="code" tabIndex={-1} ref={heading}>
        {words.code}
      </h2>
      <p class="code">{spaced(code)}</p>
      <p>{words.tell}</p>
      <LaterCode text={addressOf(code)} label={words.picture} />
      <p>{words.until(formatMoment(until, language))}</p>
    </section>
  );
};

interface RunningProps {
  readonly id: string;
  readonly slug: string;
  /** As long as this page has it. */
  readonly code: string | undefined;
  readonly again: () => void;
}

/** A help that was asked for: the code, who helps, and how to stop it. */
export const RunningHelp = ({ id, slug, code, again }: RunningProps) => {
  const { say, language } = useSpeech();
  const words = useWords(assisted);
  const { loaded, ask } = useWatched((etag) => readHelp(id, etag), id);
  const [failed, setFailed] = useState<unknown>();
  // Said as soon as it is so: the next question after it may be seconds away, or get no answer.
  const [ended, setEnded] = useState(false);
  const end = async () => {
    setFailed(undefined);
    try {
      await endHelp(id);
      setEnded(true);
    } catch (error) {
      setFailed(error);
    }
  };
  const stop = (
    <p>
      <button type="button" class="button quiet" onClick={() => void end()}>
        {words.end}
      </button>
    </p>
  );
  const review = (
    <p>
      <Link to={`/nop/${slug}/kiem-tra`} class="button">
        {words.review}
      </Link>
    </p>
  );
  const anew = (
    <p>
      <button type="button" class="button quiet" onClick={again}>
        {words.again}
      </button>
    </p>
  );
  const over = (
    <>
      <Notice kind="info" live>
        <p>{words.over}</p>
      </Notice>
      {review}
      {anew}
    </>
  );
  const shown = ({ state, until, helper }: Help) => {
    if (state === 'over') return over;
    if (helper !== undefined)
      return (
        <>
          <Notice kind="done" live>
            <p>
              <strong>{words.helping(helper.name, say(helper.unit))}</strong>
            </p>
            <p>{words.helpingUntil(formatMoment(until, language))}</p>
          </Notice>
          <p>{words.submitSelf}</p>
          {review}
          {stop}
        </>
      );
    return (
      <>
        {code === undefined ? <p>{words.forgotten}</p> : <Code code={code} until={until} />}
        <p role="status">{words.waiting}</p>
        {code === undefined && anew}
        {stop}
      </>
    );
  };
  if (ended) return over;
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      <Await loaded={loaded} retry={ask}>
        {shown}
      </Await>
    </>
  );
};
