import { useState } from 'preact/hooks';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { LaterAccesses } from './later-parts.tsx';
import { listOwnSources } from './mine.ts';
import { SourceCard } from './source-card.tsx';
import { UnsentForms } from './unsent-forms.tsx';
import { mine } from './words/words.ts';

const Sources = ({ can, asked }: { can: boolean; asked: () => void }) => {
  const words = useWords(mine);
  const [loaded, retry] = useLoaded(listOwnSources, 'own sources');
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.held}</h2>
      <p>{words.heldLead}</p>
      {!can && (
        <Notice kind="warning">
          <p>{words.level}</p>
        </Notice>
      )}
      <Await loaded={loaded} retry={retry}>
        {({ items }) => (
          <ul class="cards">
            {items.map((source) => (
              <SourceCard key={source.id} source={source} can={can} asked={asked} />
            ))}
          </ul>
        )}
      </Await>
      <p class="muted">{words.elsewhere}</p>
    </section>
  );
};

const Kept = ({ can }: { can: boolean }) => {
  const words = useWords(mine);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      <h3>{words.forms}</h3>
      {can ? <UnsentForms /> : <p>{words.noForms}</p>}
      <h3>{words.rest}</h3>
      <ul>
        <li>
          <Link to="/ho-so">{words.dossiers}</Link> {words.dossiersHold}
        </li>
        <li>
          <Link to="/ket-qua">{words.results}</Link>
        </li>
        <li>
          <Link to="/uy-quyen">{words.mandates}</Link>
        </li>
        {words.more.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
};

/** What the state and this platform hold of the person; no source is asked before they press. */
export const Mine = ({ level }: { level: 1 | 2 }) => {
  const words = useWords(mine);
  const [turn, setTurn] = useState(0);
  const can = level === 2;
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      <Sources can={can} asked={() => setTurn((n) => n + 1)} />
      <Kept can={can} />
      <section aria-labelledby="seen">
        <h2 id="seen">{words.seen}</h2>
        <LaterAccesses key={turn} />
        <p>
          <Link to="/toi/nhat-ky">{words.all}</Link>
        </p>
      </section>
    </Page>
  );
};
