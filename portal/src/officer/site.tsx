import type { ComponentChildren } from 'preact';
import { Link } from '../router/link.tsx';
import { Account } from '../ui/account.tsx';
import { Brand } from '../ui/brand.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { leave } from '../ui/session.tsx';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { discrepanciesNav } from './discrepancies/words/nav.ts';
import { adminWords } from './admin/words/words.ts';
import { assistNav } from './assist/words/nav.ts';
import { guardNav } from './guard/words/nav.ts';
import { hasInbox } from './inbox/inbox-page.tsx';
import { lateNav } from './late/words/nav.ts';
import { lookupsNav } from './lookups/words/nav.ts';
import { Menu } from './menu.tsx';
import { qualityWords } from './quality/words/words.ts';
import { registerWords } from './register/words/words.ts';
import { signingWords } from './signing/words/words.ts';
import { staffWords } from './staff/words/words.ts';
import { templateWords } from './templates/words/words.ts';
import { useStaff, useUnit } from './unit.tsx';
import { officer } from './words/words.ts';

/** What surrounds every page for staff. */
export const Site = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const { say } = useSpeech();
  const [unit] = useUnit();
  const words = useWords(shared);
  const { nav } = useWords(officer);
  const register = useWords(registerWords);
  const lookups = useWords(lookupsNav);
  const assist = useWords(assistNav);
  const guard = useWords(guardNav);
  const late = useWords(lateNav);
  const discrepancies = useWords(discrepanciesNav);
  const staff = useWords(staffWords);
  const signing = useWords(signingWords);
  const quality = useWords(qualityWords);
  const admin = useWords(adminWords);
  const templates = useWords(templateWords);
  const roles = useStaff()?.roles ?? [];
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site wide">
        <div class="inner">
          <Brand to="/can-bo" />
          <LanguageButton />
        </div>
        <Menu path={path}>
          {hasInbox(roles) && (
            <Link to="/can-bo" current={path === '/can-bo'}>
              {nav.inbox}
            </Link>
          )}
          {roles.includes('leader') && (
            <Link to="/can-bo/ky-so" current={path === '/can-bo/ky-so'}>
              {signing.nav}
            </Link>
          )}
          {hasInbox(roles) && (
            <Link to="/can-bo/tre-han" current={path === '/can-bo/tre-han'}>
              {late.nav}
            </Link>
          )}
          {hasInbox(roles) && (
            <Link to="/can-bo/doi-chieu" current={path === '/can-bo/doi-chieu'}>
              {discrepancies.nav}
            </Link>
          )}
          {hasInbox(roles) && (
            <Link to="/can-bo/so-theo-doi" current={path === '/can-bo/so-theo-doi'}>
              {register.nav}
            </Link>
          )}
          {roles.includes('officer') && (
            <Link to="/can-bo/tiep-nhan" current={path === '/can-bo/tiep-nhan'}>
              {assist.nav}
            </Link>
          )}
          {roles.length > 0 && (
            <Link to="/can-bo/tra-cuu" current={path.startsWith('/can-bo/tra-cuu')}>
              {lookups.nav}
            </Link>
          )}
          {roles.length > 0 && (
            <Link to="/can-bo/nhan-su" current={path === '/can-bo/nhan-su'}>
              {staff.nav}
            </Link>
          )}
          {(roles.includes('leader') || roles.includes('operator')) && (
            <Link to="/can-bo/chat-luong-du-lieu" current={path === '/can-bo/chat-luong-du-lieu'}>
              {quality.nav}
            </Link>
          )}
          {(roles.includes('leader') || roles.includes('operator')) && (
            <Link to="/can-bo/chot-chan" current={path === '/can-bo/chot-chan'}>
              {guard.nav}
            </Link>
          )}
          {(roles.includes('leader') || roles.includes('operator')) && <a href="/lanh-dao">{nav.figures}</a>}
          {roles.includes('operator') && (
            <Link to="/can-bo/van-hanh" current={path === '/can-bo/van-hanh'}>
              {nav.operations}
            </Link>
          )}
          {roles.includes('operator') && (
            <Link to="/can-bo/mau-ket-qua" current={path.startsWith('/can-bo/mau-ket-qua')}>
              {templates.nav}
            </Link>
          )}
          {roles.includes('operator') && (
            <Link to="/can-bo/quan-tri" current={path.startsWith('/can-bo/quan-tri')}>
              {admin.nav}
            </Link>
          )}
          <a href="/">{nav.citizen}</a>
        </Menu>
        <Account
          audience="staff"
          place={unit.state === 'ready' ? say(unit.value.unit) : undefined}
          leave={() => void leave(async () => {}, '/can-bo')}
        />
      </header>
      {children}
    </>
  );
};
