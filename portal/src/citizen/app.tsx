import { usePath } from '../router/path.ts';
import { pageAt, type Route } from '../router/routes.ts';
import { CatalogueProvider } from '../ui/catalogue.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { SafetyNet } from '../ui/safety-net.tsx';
import { SessionProvider } from '../ui/session.tsx';
import { AccessesPage } from './accesses/later-page.tsx';
import { AssistedPage } from './assisted/later-page.tsx';
import { FormPage } from './apply/form-page.tsx';
import { StartPage } from './apply/start-page.tsx';
import { SubmittedPage } from './apply/later-sending.tsx';
import { EventPage } from './find/later-find.tsx';
import { AccessibilityPage, HelpPage } from './pages/later-page.tsx';
import { MandatesPage } from './mandates/later-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { ProcedurePage } from './pages/later-procedure.tsx';
import { Site } from './site.tsx';
import { DossierPage } from './tracking/later-dossier.tsx';
import { DossiersPage } from './tracking/later-dossiers.tsx';
import { ResultsPage } from './results/later-page.tsx';

const routes: readonly Route[] = [
  ['/', () => <HomePage key="home" />],
  ['/thu-tuc/:slug', (part) => <ProcedurePage key="procedure" slug={part('slug')} />],
  ['/viec/:event', (part) => <EventPage key={part('event')} id={part('event')} />],
  ['/nop/:slug', (part) => <StartPage key="start" slug={part('slug')} />],
  ['/nop/:slug/:step', (part) => <FormPage key={part('slug')} slug={part('slug')} step={part('step')} />],
  ['/da-nop/:code', (part) => <SubmittedPage key={part('code')} code={part('code')} />],
  ['/ket-qua', () => <ResultsPage key="results" />],
  ['/toi', () => <AccessesPage key="accesses" />],
  ['/uy-quyen', () => <MandatesPage key="mandates" />],
  ['/ho-so', () => <DossiersPage key="dossiers" />],
  ['/ho-so/:code', (part) => <DossierPage key={part('code')} code={part('code')} />],
  ['/nho-can-bo', () => <AssistedPage key="assisted" />],
  ['/tro-giup', () => <HelpPage key="help" />],
  ['/kha-nang-tiep-can', () => <AccessibilityPage key="accessibility" />],
];

const Pages = () => {
  const path = usePath();
  return (
    <Site path={path}>
      <SafetyNet path={path}>{pageAt(routes, path) ?? <NotFoundPage />}</SafetyNet>
    </Site>
  );
};

/** The portal for citizens. */
export const App = () => (
  <CatalogueProvider>
    <SessionProvider>
      <Pages />
    </SessionProvider>
  </CatalogueProvider>
);
