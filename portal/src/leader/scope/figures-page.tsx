import type { ComponentChild } from 'preact';
import type { Figures } from '../../api/figures.ts';
import { usePath } from '../../router/path.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { leader } from '../words/words.ts';
import { useFigures } from './figures.tsx';
import { ScopeForm } from './scope-form.tsx';
import { ScopeLink, useScope } from './scope.tsx';

/** Of which area and period figures are, as the platform took it. */
export const Shown = ({ area, period }: Pick<Figures, 'area' | 'period'>) => {
  const { say, language } = useSpeech();
  const { scope: words } = useWords(leader);
  const path = usePath();
  const [{ edition }] = useScope();
  return (
    <p class="muted" role="status">
      {words.shown(say(area.name), formatDay(period.from, language), formatDay(period.to, language))}{' '}
      {edition !== '' && (
        <>
          {words.edition(edition)}{' '}
          <ScopeLink to={path} change={{ edition: '' }}>
            {words.everyEdition}
          </ScopeLink>
        </>
      )}
    </p>
  );
};

interface FiguresPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: (figures: Figures) => ComponentChild;
}

/** A page of figures: the choice of period and area above, and what was chosen below. */
export const FiguresPage = ({ title, lead, children }: FiguresPageProps) => {
  const { loaded, retry } = useFigures();
  return (
    <Page title={title} wide>
      {lead !== undefined && <p>{lead}</p>}
      <ScopeForm />
      <Await loaded={loaded} retry={retry}>
        {(figures) => (
          <>
            <Shown {...figures} />
            {children(figures)}
          </>
        )}
      </Await>
    </Page>
  );
};
