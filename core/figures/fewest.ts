/** Below this many nothing is said of a share, a time or a score. */
export const fewest = 10;

/** Of so many at least, what people wrote is shown: the only words among ten ratings would be of one of ten. */
export const fewestWorded = 5;
