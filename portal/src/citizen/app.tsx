import { readSession } from '../api/session.ts';
import { awaitOwner } from '../draft/vault.ts';
import { usePath } from '../router/path.ts';
import { pageAt, type Route } from '../router/routes.ts';
import { CatalogueProvider } from '../ui/catalogue.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { SafetyNet } from '../ui/safety-net.tsx';
import { SessionProvider, useCounterSession } from '../ui/session.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AccessesPage } from './accesses/later-page.tsx';
import { AssistedPage } from './assisted/later-page.tsx';
import { FormPage } from './apply/form-page.tsx';
import { StartPage } from './apply/start-page.tsx';
import { SubmittedPage } from './apply/later-sending.tsx';
import { CounterElsewhere, CounterPage } from './counter/later-page.tsx';
import { EventPage } from './find/later-find.tsx';
import { AccessibilityPage, HelpPage } from './pages/later-page.tsx';
import { MandatesPage } from './mandates/later-page.tsx';
import { MinePage } from './mine/later-page.tsx';
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
  ['/toi', () => <MinePage key="mine" />],
  ['/toi/nhat-ky', () => <AccessesPage key="accesses" />],
  ['/uy-quyen', () => <MandatesPage key="mandates" />],
  ['/ho-so', () => <DossiersPage key="dossiers" />],
  ['/ho-so/:code', (part) => <DossierPage key={part('code')} code={part('code')} />],
  ['/nho-can-bo', () => <AssistedPage key="assisted" />],
  ['/quay', () => <CounterPage key="counter" />],
  ['/tro-giup', () => <HelpPage key="help" />],
  ['/kha-nang-tiep-can', () => <AccessibilityPage key="accessibility" />],
];

/** What is done on one’s own device. */
const ownPages = /^\/(ho-so|ket-qua|toi|uy-quyen)(\/|$)/;

const Pages = () => {
  const path = usePath();
  const isBeyond = useCounterSession() !== undefined && ownPages.test(path);
  return (
    <Site path={path}>
      <SafetyNet path={path}>{isBeyond ? <CounterElsewhere /> : (pageAt(routes, path) ?? <NotFoundPage />)}</SafetyNet>
    </Site>
  );
};

/** What the device keeps is theirs who are there, or goes. */
const readOwner = () => {
  const session = readSession();
  awaitOwner(session);
  return session;
};

/** The portal for citizens. */
export const App = () => (
  <CatalogueProvider>
    <SessionProvider home="/" load={readOwner}>
      <Pages />
    </SessionProvider>
  </CatalogueProvider>
);

/** What every page has, as it can be seen before any script has come: none is known yet. */
export const Shell = () => (
  <Site path="">
    <Waiting />
  </Site>
);
