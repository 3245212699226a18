import { isOver, isPaused, type DossierItem } from '../../api/dossier.ts';
import type { Part } from '../../api/part.ts';
import { Link } from '../../router/link.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { tracking } from './words/words.ts';

type Level = 'h2' | 'h3';

const linkOf = ({ code }: DossierItem) => `dossier-${code}`;

const Item = ({ item, level: Heading }: { item: DossierItem; level: Level }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { dossiers } = useWords(tracking);
  return (
    <li>
      <Heading>
        <Link to={`/ho-so/${item.code}`} id={linkOf(item)}>
          {say(item.name)}
        </Link>
      </Heading>
      <p class="muted">{item.code}</p>
      <p>
        <span class={isOver(item) ? 'tag over' : 'tag'}>{say(item.statusText)}</span>{' '}
        {item.action !== undefined && <span class="tag act">{dossiers.actions[item.action]}</span>}
      </p>
      {!isOver(item) && !isPaused(item) && (
        <p>
          {words.due}: {formatDue(item.dueAt, language)}
        </p>
      )}
    </li>
  );
};

interface DossierListProps {
  readonly part: Part<DossierItem>;
  readonly more: () => void;
  readonly level: Level;
}

/** Dossiers with where each stands, and the way to the rest of them. */
export const DossierList = ({ part, more, level }: DossierListProps) => (
  <>
    <ul class="cards">
      {part.items.map((item) => (
        <Item key={item.code} item={item} level={level} />
      ))}
    </ul>
    <MoreButton part={part} more={more} linkOf={linkOf} />
  </>
);
