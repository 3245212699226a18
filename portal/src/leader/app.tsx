import { usePath } from '../router/path.ts';
import { pageAt, type Route } from '../router/routes.ts';
import { BrandProvider } from '../ui/brand.tsx';
import { CatalogueProvider } from '../ui/catalogue.tsx';
import { ForAudience } from '../ui/for-audience.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { SafetyNet } from '../ui/safety-net.tsx';
import { SessionProvider } from '../ui/session.tsx';
import { DossiersPage } from './dossiers-page.tsx';
import { FilesPage } from './files-page.tsx';
import { FilingPage } from './filing/filing-page.tsx';
import { LatenessPage } from './lateness-page.tsx';
import { MapPage } from './map/map-page.tsx';
import { MapsPage } from './map/maps-page.tsx';
import { maySee } from './may-see.ts';
import { NotAllowedPage } from './not-allowed-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { QualityPage } from './quality/quality-page.tsx';
import { RatingsPage } from './ratings-page.tsx';
import { FiguresProvider } from './scope/figures.tsx';
import { ScopeProvider } from './scope/scope.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { Site } from './site.tsx';
import { leader } from './words/words.ts';

const routes: readonly Route[] = [
  ['/lanh-dao', () => <OverviewPage key="overview" />],
  ['/lanh-dao/so-lieu/:tile', (part) => <DossiersPage key={part('tile')} tile={part('tile')} />],
  [
    '/lanh-dao/so-lieu/:tile/chua-dat',
    (part) => <DossiersPage key={`${part('tile')} against`} tile={part('tile')} against />,
  ],
  [
    '/lanh-dao/so-lieu/:tile/chua-dat/nguon/:source',
    (part) => (
      <DossiersPage key={`${part('tile')} ${part('source')}`} tile={part('tile')} against source={part('source')} />
    ),
  ],
  ['/lanh-dao/quy-trinh', () => <MapsPage key="maps" />],
  ['/lanh-dao/quy-trinh/:code', (part) => <MapPage key={part('code')} code={part('code')} />],
  ['/lanh-dao/thoi-gian', () => <FilingPage key="filing" />],
  ['/lanh-dao/tre-han', () => <LatenessPage key="lateness" />],
  ['/lanh-dao/danh-gia', () => <RatingsPage key="ratings" />],
  ['/lanh-dao/du-lieu', () => <QualityPage key="quality" />],
  ['/lanh-dao/xuat', () => <FilesPage key="files" />],
];

const Pages = () => {
  const path = usePath();
  return (
    <Site path={path}>
      <SafetyNet path={path}>
        <ForAudience audience="staff" otherwise={<SignInPage path={path} />}>
          {(session) =>
            maySee(session) ? (
              <FiguresProvider>{pageAt(routes, path) ?? <NotFoundPage />}</FiguresProvider>
            ) : (
              <NotAllowedPage />
            )
          }
        </ForAudience>
      </SafetyNet>
    </Site>
  );
};

/** The portal for leaders: what the province’s figures say. */
export const App = () => (
  <BrandProvider value={leader}>
    <CatalogueProvider>
      <SessionProvider home="/lanh-dao">
        <ScopeProvider>
          <Pages />
        </ScopeProvider>
      </SessionProvider>
    </CatalogueProvider>
  </BrandProvider>
);
