import type { Fates, Filing } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, shareText } from '../charts/figure-text.ts';
import { FiguresPage } from '../scope/figures-page.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { FilingTable } from './filing-table.tsx';
import { FormFates } from './form-fates.tsx';

const here = '/lanh-dao/thoi-gian';

/** Forms that named no unit when they were opened stand beside none. */
const UnitsUnknown = ({ forms, units }: { forms: Fates; units: readonly Filing[] }) => {
  const { language } = useSpeech();
  const { filing: words } = useWords(leader);
  const unknown = units.reduce((left, unit) => left - (unit.forms?.opened ?? 0), forms.opened);
  return unknown <= 0 ? null : <p class="muted">{words.unknownUnit(countText(unknown, language))}</p>;
};

/** How long it takes people to file, of what and where; and beside it who never came to file. */
export const FilingPage = () => {
  const { say, language } = useSpeech();
  const { filing: words, overview } = useWords(leader);
  return (
    <FiguresPage title={words.title} lead={words.lead}>
      {({ filing, forms, only, error, fewest }) => (
        <>
          <FormFates forms={forms} />
          <FilingTable
            title={words.procedures}
            rows={filing.procedures}
            fewest={fewest}
            linkOf={({ key, name }) => (
              <ScopeLink to={`/lanh-dao/quy-trinh/${key}`}>
                {words.map}
                <span class="unseen">{overview.of(say(name))}</span>
              </ScopeLink>
            )}
          />
          {Object.keys(only).length === 0 ? (
            <>
              <FilingTable title={words.units} rows={filing.units} fewest={fewest} />
              {forms !== undefined && <UnitsUnknown forms={forms} units={filing.units} />}
            </>
          ) : (
            <p class="muted">{words.narrowed}</p>
          )}
          <FilingTable title={words.channels} rows={filing.channels} fewest={fewest} />
          <FilingTable
            title={words.editions}
            rows={filing.editions}
            fewest={fewest}
            linkOf={({ key, procedure }) => (
              <ScopeLink to={here} change={{ procedure, edition: key }}>
                {key}
              </ScopeLink>
            )}
          />
          {(forms !== undefined || filing.units.some((unit) => unit.forms !== undefined)) && (
            <p class="muted">{words.lostLead}</p>
          )}
          <p class="muted">{overview.error(shareText(error, language))}</p>
        </>
      )}
    </FiguresPage>
  );
};
