import { useSpeech, useWords } from '../../words/language.tsx';
import { shareText } from '../charts/figure-text.ts';
import { FiguresPage } from '../scope/figures-page.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { FilingTable } from './filing-table.tsx';
import { FormFates } from './form-fates.tsx';

const here = '/lanh-dao/thoi-gian';

/** How long it takes people to file, of what and where; and beside it who never came to file. */
export const FilingPage = () => {
  const { say, language } = useSpeech();
  const { filing: words, overview } = useWords(leader);
  return (
    <FiguresPage title={words.title} lead={words.lead}>
      {({ filing, forms, only, error }) => (
        <>
          <FormFates forms={forms} />
          <FilingTable
            title={words.procedures}
            rows={filing.procedures}
            linkOf={({ key, name }) => (
              <ScopeLink to={`/lanh-dao/quy-trinh/${key}`}>
                {words.map}
                <span class="unseen">{overview.of(say(name))}</span>
              </ScopeLink>
            )}
          />
          {Object.keys(only).length === 0 ? (
            <FilingTable title={words.units} rows={filing.units} />
          ) : (
            <p class="muted">{words.narrowed}</p>
          )}
          <FilingTable title={words.channels} rows={filing.channels} />
          <FilingTable
            title={words.editions}
            rows={filing.editions}
            linkOf={({ key, procedure }) => (
              <ScopeLink to={here} change={{ procedure, edition: key }}>
                {key}
              </ScopeLink>
            )}
          />
          <p class="muted">{overview.error(shareText(error, language))}</p>
        </>
      )}
    </FiguresPage>
  );
};
