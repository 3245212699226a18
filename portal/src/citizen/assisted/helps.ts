const beforeHelp = 'help:';

/** Which help was asked for with a draft, in this window: an identifier only, that survives a reload. */
const placeOf = (draft: string): string => `${beforeHelp}${draft}`;

export const helpOf = (draft: string): string | undefined => sessionStorage.getItem(placeOf(draft)) ?? undefined;
export const noteHelp = (draft: string, id: string): void => sessionStorage.setItem(placeOf(draft), id);
export const dropHelp = (draft: string): void => sessionStorage.removeItem(placeOf(draft));

const prefix = 'draft:';

/** The forms that this window has open, by the procedure’s slug. */
export const openForms = (): { readonly slug: string; readonly draft: string }[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ slug: key.slice(prefix.length), draft: sessionStorage.getItem(key) ?? '' }));

/** Every help that was asked for in this window. */
export const allHelps = (): string[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(beforeHelp))
    .map((key) => sessionStorage.getItem(key) ?? '');
