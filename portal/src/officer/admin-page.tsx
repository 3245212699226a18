import type { ComponentChildren } from 'preact';
import type { StaffRole } from '../api/session.ts';
import { Link } from '../router/link.tsx';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { adminWords } from './admin/words/words.ts';
import { officer } from './words/words.ts';

const home = '/can-bo/quan-tri';

const pages = [
  ['procedures', `${home}/thu-tuc`],
  ['holidays', `${home}/ngay-nghi`],
  ['accounts', `${home}/tai-khoan`],
  ['certificates', `${home}/chung-thu`],
  ['staff', '/can-bo/nhan-su'],
  ['templates', '/can-bo/mau-ket-qua'],
  ['operations', '/can-bo/van-hanh'],
] as const;

const LaterProcedures = later(
  'procedures',
  async () => (await import('./admin/editions/procedures-list.tsx')).ProceduresList,
);
const LaterEdition = later('edition', async () => (await import('./admin/editions/edition-page.tsx')).EditionPage);
const LaterHolidays = later('holidays', async () => (await import('./admin/holidays/holidays-view.tsx')).HolidaysView);
const LaterAccounts = later('accounts', async () => (await import('./admin/accounts/accounts-list.tsx')).AccountsList);

const LaterCertificates = later(
  'certificates',
  async () => (await import('./admin/certificates/certificates-list.tsx')).CertificatesList,
);

interface AdminPageProps {
  readonly roles: readonly StaffRole[];
  /** Of one subject: its title, and where it is below another, that one. */
  readonly title: string;
  readonly back?: string;
  readonly children: ComponentChildren;
}

const AdminPage = ({ roles, title, back, children }: AdminPageProps) => {
  const words = useWords(adminWords);
  const { back: backWord } = useWords(officer);
  return (
    <Page
      title={title}
      wide
      above={
        back === undefined ? undefined : (
          <Link to={back} class="back">
            {backWord}
          </Link>
        )
      }
    >
      {roles.includes('operator') ? children : <p>{words.notAllowed}</p>}
    </Page>
  );
};

interface OfRoles {
  readonly roles: readonly StaffRole[];
}

/** What whoever answers for the platform looks after, page by page. */
export const AdminHomePage = ({ roles }: OfRoles) => {
  const words = useWords(adminWords);
  return (
    <AdminPage roles={roles} title={words.title}>
      <p>{words.lead}</p>
      <ul class="cards side">
        {pages.map(([name, to]) => (
          <li key={name}>
            <h2>
              <Link to={to}>{words.pages[name][0]}</Link>
            </h2>
            <p>{words.pages[name][1]}</p>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
};

export const ProceduresPage = ({ roles, code }: OfRoles & { code?: string }) => {
  const { pages: titles } = useWords(adminWords);
  if (code !== undefined && roles.includes('operator')) return <LaterEdition code={code} />;
  return (
    <AdminPage roles={roles} title={titles.procedures[0] ?? ''} back={home}>
      <LaterProcedures />
    </AdminPage>
  );
};

export const HolidaysPage = ({ roles }: OfRoles) => {
  const { pages: titles } = useWords(adminWords);
  return (
    <AdminPage roles={roles} title={titles.holidays[0] ?? ''} back={home}>
      <LaterHolidays />
    </AdminPage>
  );
};

export const AccountsPage = ({ roles }: OfRoles) => {
  const { pages: titles } = useWords(adminWords);
  return (
    <AdminPage roles={roles} title={titles.accounts[0] ?? ''} back={home}>
      <LaterAccounts />
    </AdminPage>
  );
};

export const CertificatesPage = ({ roles }: OfRoles) => {
  const { pages: titles } = useWords(adminWords);
  return (
    <AdminPage roles={roles} title={titles.certificates[0] ?? ''} back={home}>
      <LaterCertificates />
    </AdminPage>
  );
};
