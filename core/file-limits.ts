/** In bytes. */
export const largestFile = 20_000_000;
/** Of one dossier: far more than any procedure has papers, and few enough to look through. */
export const mostFiles = 40;
