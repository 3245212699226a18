import { listDrafts } from '../../api/draft.ts';
import { noteOpenDraft } from '../../draft/open-drafts.ts';
import { Link } from '../../router/link.tsx';
import { navigate } from '../../router/path.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatDay, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { checkPage } from '../apply/filling.ts';
import { mine } from './words/words.ts';

/** Forms that were begun on this device or another, and not sent. */
export const UnsentForms = () => {
  const { say, language } = useSpeech();
  const words = useWords(mine);
  const [loaded, retry] = useLoaded(listDrafts, 'drafts');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words.noForms}</p>
        ) : (
          <>
            <ul class="cards">
              {items.map(({ id, slug, name, by, savedAt, until }) => (
                <li key={id}>
                  <h4 id={`form-${id}`}>{say(name)}</h4>
                  <p>
                    <strong>{words.unsent}</strong> {by !== undefined && words.by[by]}{' '}
                    {words.saved(formatMoment(savedAt, language), formatDay(until, language))}
                  </p>
                  <p>
                    <button
                      type="button"
                      class="button quiet"
                      aria-describedby={`form-${id}`}
                      onClick={() => {
                        // The pages of a form open whichever draft this window was last at.
                        noteOpenDraft(slug, id);
                        navigate(`/nop/${slug}/${checkPage}`);
                      }}
                    >
                      {words.goOn}
                    </button>
                  </p>
                </li>
              ))}
            </ul>
            <p>
              <Link to="/nho-can-bo">{words.help}</Link>
            </p>
          </>
        )
      }
    </Await>
  );
};
