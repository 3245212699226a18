/** A part of a list, and the cursor of the part behind it, if there is one. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The address of the part behind `cursor`. */
export const partAddress = (path: string, cursor: string | undefined): string =>
  cursor === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
