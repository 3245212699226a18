import type { ComponentChildren } from 'preact';
import { Link } from '../router/link.tsx';
import { Account } from '../ui/account.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { leave, useSession } from '../ui/session.tsx';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { officer } from './words/words.ts';

/** What surrounds every page for staff. */
export const Site = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const session = useSession();
  const words = useWords(shared);
  const { brand, nav } = useWords(officer);
  const roles = session?.signedIn === true && session.audience === 'staff' ? (session.roles ?? []) : [];
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site wide">
        <div class="inner">
          <Link to="/can-bo" class="brand">
            <Mark />
            <span>{brand}</span>
          </Link>
          <LanguageButton />
        </div>
        <nav class="inner" aria-label={words.mainMenu}>
          <Link to="/can-bo" current={path === '/can-bo'}>
            {nav.inbox}
          </Link>
          {roles.includes('operator') && (
            <Link to="/can-bo/van-hanh" current={path === '/can-bo/van-hanh'}>
              {nav.operations}
            </Link>
          )}
          <a href="/">{nav.citizen}</a>
        </nav>
        <Account audience="staff" leave={() => void leave(async () => {}, '/can-bo')} />
      </header>
      {children}
    </>
  );
};
