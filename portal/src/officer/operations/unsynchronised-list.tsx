import { readUnsynchronised, synchroniseAgain, type Unsynchronised } from '../../api/synchronisation.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { Outcome } from './outcome.tsx';
import { useAct } from './use-act.ts';

const linkOf = ({ code }: Pick<Unsynchronised, 'code'>) => `unsynchronised-${code}`;

/** Dossiers that the national portal does not accept, each with the way to have it told once more. */
export const UnsynchronisedList = () => {
  const { language } = useSpeech();
  const { operations } = useWords(officer);
  const { loaded, retry, more } = useParts(readUnsynchronised, 'unsynchronised');
  const { done, error, act } = useAct();
  const again = (code: string) =>
    act(async () => {
      await synchroniseAgain(code);
      return operations.synchronised(code);
    });
  return (
    <>
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {(part) =>
          part.items.length === 0 ? (
            <p>{operations.unsynchronisedNone}</p>
          ) : (
            <>
              <ul class="cards">
                {part.items.map((item) => (
                  <li key={item.code}>
                    <h3>
                      <Link to={`/can-bo/ho-so/${item.code}`} id={linkOf(item)}>
                        {item.code}
                      </Link>
                    </h3>
                    <p>
                      {operations.error}: <code>{item.error}</code> · {operations.since}{' '}
                      {formatMoment(item.at, language)}
                    </p>
                    <button type="button" class="button quiet" onClick={() => again(item.code)}>
                      {operations.synchronise}
                      <span class="unseen"> {item.code}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <MoreButton part={part} more={more} linkOf={linkOf} />
            </>
          )
        }
      </Await>
    </>
  );
};
