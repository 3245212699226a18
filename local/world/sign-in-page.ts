import { escaped, page } from './page.ts';

export interface SignInText {
  readonly title: string;
  readonly choose: { readonly vi: string; readonly en: string };
}

interface Choice {
  readonly accountId: string;
  readonly name: string;
  readonly note: string;
}

/** One button for each person; no password, since there is nothing to protect. */
export const signInPage = ({ title, choose }: SignInText, people: readonly Choice[]): string =>
  page(
    title,
    `<h2 id="choose">${escaped(choose.vi)} <span lang="en">${escaped(choose.en)}</span></h2>
<form method="post">
<ul aria-labelledby="choose">
${people
  .map(
    ({ accountId, name, note }) =>
      `<li><button name="person" value="${escaped(accountId)}"><strong>${escaped(name)}</strong>` +
      ` <small>${escaped(note)}</small></button></li>`,
  )
  .join('\n')}
</ul>
<button name="person" value="">Không đăng nhập <span lang="en">Do not sign in</span></button>
</form>`,
  );

/** `form` is the provider's own, with its protection against forged requests; the buttons belong to it. */
export const signOutPage = ({ title }: SignInText, form: string): string =>
  page(
    `${title}: đăng xuất`,
    `${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất <span lang="en">Sign out</span></button>
<button type="submit" form="op.logoutForm">Ở lại <span lang="en">Stay signed in</span></button>`,
  );

export const endedPage = ({ title }: SignInText): string =>
  page(`${title}: đã đăng xuất`, '<p>Bạn đã đăng xuất. <span lang="en">You have signed out.</span></p>');
