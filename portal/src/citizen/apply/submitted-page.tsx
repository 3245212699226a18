import { readDossier, type Dossier } from '../../api/dossier.ts';
import { Link } from '../../router/link.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { useCounterSession } from '../../ui/session.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatDue, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { citizen } from '../words/words.ts';

const load = async (code: string): Promise<Dossier | undefined> => (await readDossier(code))?.value;

/** Shown only once the platform has answered that the dossier is there. */
export const SubmittedPage = ({ code }: { code: string }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { submitted } = useWords(citizen);
  const [loaded, retry] = useLoaded(() => load(code), code);
  // There it is not followed: the session is used up.
  const isAtCounter = useCounterSession() !== undefined;
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(dossier) =>
        dossier !== undefined && (
          <Page title={submitted.title} caption={say(dossier.name)}>
            <div class="notice done">
              <p>{words.code}</p>
              <p class="code">{dossier.code}</p>
              <p>
                {words.submittedAt} {formatMoment(dossier.submittedAt, language)}
              </p>
              <p>
                {words.due}: <strong>{formatDue(dossier.dueAt, language)}</strong>
              </p>
            </div>
            <h2>{submitted.next}</h2>
            <p>{say(dossier.sentence)}</p>
            <p>
              {dossier.finance === 'due' ? submitted.toPay : submitted.nothing} {submitted.nextLead}
            </p>
            {!isAtCounter && (
              <p>
                <Link to={`/ho-so/${dossier.code}`} class="button">
                  {submitted.track}
                </Link>
              </p>
            )}
            <PaperButton code={dossier.code} paper="receipt" label={submitted.receipt} />
          </Page>
        )
      }
    </LoadedPage>
  );
};
