import * as z from 'zod/mini';

/** The registers of civil status whose entry gives a result its number. */
export const RegisterKind = z.enum(['birth', 'death', 'marriage']);
export type RegisterKind = z.infer<typeof RegisterKind>;

const spouse = (person: 'wife' | 'husband') => [`${person}.fullName`, `${person}.citizenId`];

/** What an entry is made of at the least, by the fields in which a form asks it. */
export const enteredFrom: Readonly<Record<RegisterKind, readonly string[]>> = {
  birth: ['child.familyName', 'child.givenName', 'child.gender', 'child.birthDate', 'child.birthPlace'],
  death: ['deceased.fullName', 'deceased.citizenId', 'death.date', 'death.place'],
  marriage: [...spouse('wife'), ...spouse('husband')],
};
