import type { StaffRole } from '../api/session.ts';
import { usePath } from '../router/path.ts';
import { Redirect } from '../router/redirect.tsx';
import { pageAt, type Route } from '../router/routes.ts';
import { BrandProvider } from '../ui/brand.tsx';
import { CatalogueProvider } from '../ui/catalogue.tsx';
import { ForAudience } from '../ui/for-audience.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { SafetyNet } from '../ui/safety-net.tsx';
import { SessionProvider } from '../ui/session.tsx';
import { AccountsPage, AdminHomePage, CertificatesPage, HolidaysPage, ProceduresPage } from './admin-page.tsx';
import { AssistPage } from './assist-page.tsx';
import { DigitisePage } from './digitise-page.tsx';
import { DiscrepanciesPage } from './discrepancies-page.tsx';
import { DossierPage } from './dossier/dossier-page.tsx';
import { GuardPage } from './guard-page.tsx';
import { hasInbox, InboxPage } from './inbox/inbox-page.tsx';
import { LatePage } from './late-page.tsx';
import { LookupsPage } from './lookups-page.tsx';
import { QuestionPage } from './opinions/question-page.tsx';
import { OperationsPage } from './operations/operations-page.tsx';
import { QualityPage } from './quality-page.tsx';
import { RegisterPage } from './register/register-page.tsx';
import { SigningPage } from './signing/signing-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { Site } from './site.tsx';
import { StaffPage } from './staff/staff-page.tsx';
import { TemplatesPage } from './templates-page.tsx';
import { UnitProvider } from './unit.tsx';
import { officer } from './words/words.ts';

const routesFor = (roles: readonly StaffRole[]): readonly Route[] => [
  ['/can-bo', () => (hasInbox(roles) ? <InboxPage key="inbox" roles={roles} /> : <Redirect to="/can-bo/van-hanh" />)],
  ['/can-bo/ho-so/:code', (part) => <DossierPage key={part('code')} code={part('code')} />],
  ['/can-bo/y-kien/:code', (part) => <QuestionPage key={part('code')} code={part('code')} />],
  ['/can-bo/so-hoa/:code/:file', (part) => <DigitisePage key={part('file')} code={part('code')} file={part('file')} />],
  ['/can-bo/tra-cuu', () => <LookupsPage key="lookups" roles={roles} />],
  ['/can-bo/tra-cuu/:code', (part) => <LookupsPage key={part('code')} roles={roles} code={part('code')} />],
  ...(roles.includes('officer') ? ([['/can-bo/tiep-nhan', () => <AssistPage key="assist" />]] as const) : []),
  ['/can-bo/nhan-su', () => <StaffPage key="staff" roles={roles} />],
  ...(hasInbox(roles)
    ? ([
        ['/can-bo/so-theo-doi', () => <RegisterPage key="register" />],
        ['/can-bo/tre-han', () => <LatePage key="late" />],
        ['/can-bo/doi-chieu', () => <DiscrepanciesPage key="discrepancies" />],
      ] as const)
    : []),
  ['/can-bo/chat-luong-du-lieu', () => <QualityPage key="quality" roles={roles} />],
  ['/can-bo/mau-ket-qua', () => <TemplatesPage key="templates" roles={roles} />],
  ['/can-bo/mau-ket-qua/:kind', (part) => <TemplatesPage key={part('kind')} roles={roles} kind={part('kind')} />],
  ...(roles.includes('leader') ? ([['/can-bo/ky-so', () => <SigningPage key="signing" />]] as const) : []),
  ...(roles.includes('leader') || roles.includes('operator')
    ? ([['/can-bo/chot-chan', () => <GuardPage key="guard" />]] as const)
    : []),
  ['/can-bo/quan-tri', () => <AdminHomePage key="admin" roles={roles} />],
  ['/can-bo/quan-tri/thu-tuc', () => <ProceduresPage key="procedures" roles={roles} />],
  ['/can-bo/quan-tri/thu-tuc/:code', (part) => <ProceduresPage key={part('code')} roles={roles} code={part('code')} />],
  ['/can-bo/quan-tri/ngay-nghi', () => <HolidaysPage key="holidays" roles={roles} />],
  ['/can-bo/quan-tri/chung-thu', () => <CertificatesPage key="certificates" roles={roles} />],
  ['/can-bo/quan-tri/tai-khoan', () => <AccountsPage key="accounts" roles={roles} />],
  ['/can-bo/van-hanh', () => <OperationsPage key="operations" roles={roles} />],
];

const Pages = () => {
  const path = usePath();
  return (
    <Site path={path}>
      <SafetyNet path={path}>
        <ForAudience audience="staff" otherwise={<SignInPage path={path} />}>
          {({ roles }) => pageAt(routesFor(roles), path) ?? <NotFoundPage />}
        </ForAudience>
      </SafetyNet>
    </Site>
  );
};

/** The portal for staff: officers, leaders, operators. */
export const App = () => (
  <BrandProvider value={officer}>
    <CatalogueProvider>
      <SessionProvider home="/can-bo">
        <UnitProvider>
          <Pages />
        </UnitProvider>
      </SessionProvider>
    </CatalogueProvider>
  </BrandProvider>
);
