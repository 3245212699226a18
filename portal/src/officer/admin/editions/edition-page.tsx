import { readEditions, type EditionsView } from '../../../api/editions.ts';
import { Link } from '../../../router/link.tsx';
import { LoadedPage } from '../../../ui/loaded-page.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { officer } from '../../words/words.ts';
import { EditionFacts } from './edition-facts.tsx';
import { dayBefore } from './period.ts';
import { SimulatedReport } from './simulated-report.tsx';
import { editionWords } from './words/words.ts';

const Doubts = ({ doubts }: Pick<EditionsView, 'doubts'>) => {
  const words = useWords(editionWords);
  if (doubts.length === 0) return null;
  return (
    <details>
      <summary>
        {words.doubts}: {words.doubtsOf(doubts.length)}
      </summary>
      <p>{words.doubtsLead}</p>
      <ul lang="en">
        {doubts.map(({ place, why }) => (
          <li key={`${place} ${why}`}>
            {place.split(' / ').slice(1).join(' / ')} {why}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** One procedure: its editions side by side, the newest first, with what each changes, and the last simulation. */
export const EditionPage = ({ code }: { code: string }) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  const { back } = useWords(officer);
  const [loaded, retry] = useLoaded(async () => readEditions(code), code);
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(procedure) => {
        const { name, slug, field, decider, sources, endsOn, editions, doubts, simulated, parts } = procedure;
        return (
          <Page
            title={say(name)}
            caption={procedure.code}
            wide
            above={
              <Link to="/can-bo/quan-tri/thu-tuc" class="back">
                {back}
              </Link>
            }
          >
            <p class="muted">
              {words.field}: {say(field)}. {words.decider}: {say(decider)}.
            </p>
            {endsOn !== undefined && (
              <Notice kind="warning" heading={words.endsOn(formatDay(dayBefore(endsOn), language))}>
                <p>{words.endsHint}</p>
              </Notice>
            )}
            {parts !== undefined && (
              <>
                <h2>{words.linked(parts.length)}</h2>
                <p>{words.linkedHint}</p>
                <ul>
                  {parts.map((part) => (
                    <li key={part.code}>
                      <Link to={`/can-bo/quan-tri/thu-tuc/${part.code}`}>
                        {say(part.name)} ({part.code})
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {simulated !== undefined && (
              <>
                <h2>{words.simulated}</h2>
                <SimulatedReport {...simulated} slug={slug} />
              </>
            )}
            {editions.toReversed().map((edition) => (
              <section key={edition.id} aria-labelledby={`edition-${edition.id}`}>
                <h2 id={`edition-${edition.id}`}>{words.edition(edition.id)}</h2>
                <EditionFacts edition={edition} before={editions.find(({ id }) => id === edition.changes?.since)} />
              </section>
            ))}
            <h2>{words.sources}</h2>
            <ul>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
            <Doubts doubts={doubts} />
          </Page>
        );
      }}
    </LoadedPage>
  );
};
