import { readLinked, type LinkedChild } from '../../../api/linked.ts';
import { isOver, type Dossier } from '../../../api/dossier.ts';
import { Link } from '../../../router/link.tsx';
import { Await } from '../../../ui/await-loaded.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { linkedWords } from './words/words.ts';

const Part = ({ child, shown }: { child: LinkedChild; shown: string }) => {
  const { say, language } = useSpeech();
  const { due } = useWords(shared);
  const words = useWords(linkedWords);
  const { dossier } = child;
  return (
    <li>
      <h3>
        {dossier === undefined || dossier.code === shown ? (
          say(child.name)
        ) : (
          <Link to={`/ho-so/${dossier.code}`}>{say(child.name)}</Link>
        )}
      </h3>
      {dossier !== undefined && (
        <p class="muted">
          {dossier.code} · {say(dossier.agency)}
        </p>
      )}
      <p>
        <span class={child.state === 'done' ? 'tag over' : 'tag'}>{say(child.text)}</span>
      </p>
      {dossier?.code === shown && <p class="muted">{words.here}</p>}
      {dossier !== undefined && !isOver(dossier) && (
        <p>
          {due}: {formatDue(dossier.dueAt, language)}
        </p>
      )}
      {child.limit !== undefined && (
        <p class="muted">
          {words.limit(formatDue(child.limit.by, language))} <span lang="vi">({child.limit.ground})</span>
        </p>
      )}
      {child.late !== undefined && child.state === 'begun' && <p>{words.late(formatDue(child.late, language))}</p>}
      {child.instead !== undefined && <p>{say(child.instead)}</p>}
    </li>
  );
};

/** The procedures that one form began, each with its agency and where it stands. */
export const Linked = ({ code, dossier }: { code: string; dossier: Dossier }) => {
  const { say } = useSpeech();
  const { heading } = useWords(linkedWords);
  // What it says changes with the dossier that is looked at; the others are asked about with it.
  const [loaded, retry] = useLoaded(() => readLinked(code), `${code} ${dossier.version}`);
  return (
    <section>
      <h2>{heading}</h2>
      <Await loaded={loaded} retry={retry}>
        {(linked) => (
          <>
            <p>{say(linked.text)}</p>
            <ol class="cards">
              {linked.children.map((child) => (
                <Part key={child.code} child={child} shown={dossier.code} />
              ))}
            </ol>
          </>
        )}
      </Await>
    </section>
  );
};
