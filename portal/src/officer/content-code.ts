/** The first half of a hash of what was declared, as it is printed and read out: `4F2A 91C0 77B3 E0D2`. */
export const contentCode = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
