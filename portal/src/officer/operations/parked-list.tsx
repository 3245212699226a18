import { actOn, readDossier } from '../../api/dossier.ts';
import { readParked, type Parked } from '../../api/staff.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer, stepName } from '../words/words.ts';
import { Outcome } from './outcome.tsx';
import { useAct } from './use-act.ts';

const linkOf = ({ code }: Pick<Parked, 'code'>) => `parked-${code}`;

/** Dossiers that an error has stopped, each with the way to let it go on. */
export const ParkedList = () => {
  const { language } = useSpeech();
  const words = useWords(officer);
  const { operations } = words;
  const { loaded, retry, more } = useParts(readParked, 'parked');
  const { done, error, act } = useAct();
  const resume = (code: string) =>
    act(async () => {
      const dossier = await readDossier(code);
      await actOn(code, 'resume', dossier?.value.version ?? 0);
      retry();
      return operations.resumed(code);
    });
  return (
    <>
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {(part) =>
          part.items.length === 0 ? (
            <p>{operations.parkedNone}</p>
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
                      {words.inbox.step}: {stepName(words, item.step)} · {operations.since}{' '}
                      {formatMoment(item.at, language)}
                    </p>
                    <p>
                      {operations.error}: <code>{item.error}</code>
                    </p>
                    <button type="button" class="button quiet" onClick={() => resume(item.code)}>
                      {operations.resume}
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
