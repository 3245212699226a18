import type { NationalProcedure, NationalSearch } from '../../api/national.ts';
import { Link } from '../../router/link.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { find } from './words/words.ts';

const Name = ({ name, slug }: NationalProcedure) => (
  <h3 lang="vi">{slug === undefined ? name : <Link to={`/thu-tuc/${slug}`}>{name}</Link>}</h3>
);

/** Procedures of the national catalogue, those that can be submitted here with a link. */
export const ProcedureList = ({ items, events }: NationalSearch) => {
  const { say } = useSpeech();
  const words = useWords(find);
  return (
    <>
      <ul class="cards">
        {items.map((item) => (
          <li key={item.code} class={item.slug === undefined ? 'away' : undefined}>
            <Name {...item} />
            <p>{item.slug === undefined ? words.elsewhere : words.here}</p>
            <p class="muted">
              {words.code(item.code)} · <span lang="vi">{item.field}</span> ·{' '}
              {item.levels.map((level) => words.levels[level]).join(', ')}
            </p>
          </li>
        ))}
      </ul>
      {events.map(({ id, missing }) => missing !== undefined && <p key={id}>{say(missing)}</p>)}
    </>
  );
};
