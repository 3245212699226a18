import type { ComponentChildren } from 'preact';
import { Menu } from '../officer/menu.tsx';
import { Account } from '../ui/account.tsx';
import { Brand } from '../ui/brand.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { leave, useSession } from '../ui/session.tsx';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { maySee } from './may-see.ts';
import { ScopeLink } from './scope/scope.tsx';
import { leader } from './words/words.ts';

const pages = {
  overview: '/lanh-dao',
  maps: '/lanh-dao/quy-trinh',
  filing: '/lanh-dao/thoi-gian',
  lateness: '/lanh-dao/tre-han',
  ratings: '/lanh-dao/danh-gia',
  quality: '/lanh-dao/du-lieu',
  files: '/lanh-dao/xuat',
} as const;

const entriesOf = <Key extends string>(of: Readonly<Record<Key, string>>) => {
  const isKey = (name: string): name is Key => Object.hasOwn(of, name);
  return Object.keys(of)
    .filter(isKey)
    .map((name) => [name, of[name]] as const);
};

/** What surrounds every page for leaders. */
export const Site = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const words = useWords(shared);
  const { nav } = useWords(leader);
  const session = useSession();
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site wide">
        <div class="inner">
          <Brand to="/lanh-dao" />
          <LanguageButton />
        </div>
        <Menu path={path}>
          {maySee(session) &&
            entriesOf(pages).map(([name, page]) => (
              <ScopeLink
                key={name}
                to={page}
                current={path === page || (page !== '/lanh-dao' && path.startsWith(`${page}/`))}
              >
                {nav[name]}
              </ScopeLink>
            ))}
          <a href="/can-bo">{nav.staff}</a>
        </Menu>
        <Account audience="staff" leave={() => void leave(async () => {}, '/lanh-dao')} />
      </header>
      {children}
    </>
  );
};
