import { useState } from 'preact/hooks';
import type { Part } from '../../api/part.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { officer } from '../words/words.ts';

/** A dossier that does not get on, since when, and the code of what is in its way. */
interface Stuck {
  readonly code: string;
  readonly error: string;
  readonly at: string;
}

interface StuckListProps<Item extends Stuck> {
  readonly id: string;
  readonly load: (cursor: string | undefined) => Promise<Part<Item>>;
  readonly none: string;
  /** What else there is to say of one. */
  readonly more?: (item: Item) => string;
  readonly button: string;
  /** Sets it going again, and says so. */
  readonly again: (item: Item) => Promise<string>;
}

/** The same dossier may get stuck again later. */
const stopOf = ({ code, at }: Stuck) => `${code} ${at}`;

/** Dossiers that do not get on, each with the way to set it going again. */
export const StuckList = <Item extends Stuck>({ id, load, none, more: tell, button, again }: StuckListProps<Item>) => {
  const { language } = useSpeech();
  const { operations } = useWords(officer);
  const { loaded, retry, more } = useParts(load, id);
  const { done, error, act } = useAct();
  // The list itself learns of it a moment later.
  const [going, setGoing] = useState<readonly string[]>([]);
  const linkOf = ({ code }: Stuck) => `${id}-${code}`;
  const start = (item: Item) =>
    act(async () => {
      const said = await again(item);
      setGoing((before) => [...before, stopOf(item)]);
      retry();
      return said;
    });
  return (
    <>
      <Outcome done={done} error={error} focused />
      <Await loaded={loaded} retry={retry}>
        {(part) => {
          const items = part.items.filter((item) => !going.includes(stopOf(item)));
          if (items.length === 0 && part.next === undefined) return <p>{none}</p>;
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
                      {tell !== undefined && `${tell(item)} · `}
                      {operations.since} {formatMoment(item.at, language)}
                    </p>
                    <p>
                      {operations.error}: <code>{item.error}</code>
                    </p>
                    <button type="button" class="button quiet" onClick={() => start(item)}>
                      {button}
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
