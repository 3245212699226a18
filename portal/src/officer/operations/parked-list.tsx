import { useState } from 'preact/hooks';
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

/** The same dossier may stop again later. */
const stopOf = ({ code, at }: Parked) => `${code} ${at}`;
const linkOf = ({ code }: Pick<Parked, 'code'>) => `parked-${code}`;

/** Dossiers that an error has stopped, each with the way to let it go on. */
export const ParkedList = () => {
  const { language } = useSpeech();
  const words = useWords(officer);
  const { operations } = words;
  const { loaded, retry, more } = useParts(readParked, 'parked');
  const { done, error, act } = useAct();
  // The list itself learns of it a moment later.
  const [resumed, setResumed] = useState<readonly string[]>([]);
  const resume = (item: Parked) =>
    act(async () => {
      const { code } = item;
      const dossier = await readDossier(code);
      await actOn(code, 'resume', dossier?.value.version ?? 0);
      setResumed((before) => [...before, stopOf(item)]);
      retry();
      return operations.resumed(code);
    });
  return (
    <>
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {(part) => {
          const items = part.items.filter((item) => !resumed.includes(stopOf(item)));
          if (items.length === 0 && part.next === undefined) return <p>{operations.parkedNone}</p>;
          return (
            <>
              <ul class="cards">
                {items.map((item) => (
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
                    <button type="button" class="button quiet" onClick={() => resume(item)}>
                      {operations.resume}
                      <span class="unseen"> {item.code}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <MoreButton part={part} more={more} linkOf={linkOf} />
            </>
          );
        }}
      </Await>
    </>
  );
};
