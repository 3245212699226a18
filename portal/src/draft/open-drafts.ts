/** Which draft this window is at, by procedure. An identifier only; it survives a reload and a new sign-in. */
const placeOf = (slug: string): string => `draft:${slug}`;

export const openDraftOf = (slug: string): string | undefined => sessionStorage.getItem(placeOf(slug)) ?? undefined;
export const noteOpenDraft = (slug: string, id: string): void => sessionStorage.setItem(placeOf(slug), id);
export const dropOpenDraft = (slug: string): void => sessionStorage.removeItem(placeOf(slug));
