import type { ContestedRow } from '../../api/quality.ts';
import { Link } from '../../router/link.tsx';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { qualityWords } from './words/words.ts';

/** Results of the unit that are called wrong in other dossiers, each with the way to where its leader looks at it. */
export const ContestedList = ({ items }: { items: readonly ContestedRow[] }) => {
  const { say, language } = useSpeech();
  const words = useWords(qualityWords);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{words.contested}</h2>
      <ul>
        {items.map(({ dossier, name, cases, dueAt, overdue }) => (
          <li key={dossier}>
            <Link to={`/can-bo/ho-so/${dossier}`}>
              {say(name)}, {dossier}
            </Link>
            : {words.cases(cases, formatDay(dueAt, language))}{' '}
            {overdue && <span class="tag notable">{words.overdue}</span>}
          </li>
        ))}
      </ul>
      <h2>{words.counted}</h2>
    </section>
  );
};
