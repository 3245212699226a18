import { isRealDay } from '../../../../form/check.ts';
import type { Card } from '../on-behalf.ts';
import type { CardWords } from './words/vi.ts';

export type CardPart = keyof CardWords['missing'];

const isBirth = (born: string): boolean => /^\d{4}$/.test(born) || isRealDay(born);

/** What of the card is not filled in right, in the order of the page; the consent is asked once a procedure is chosen. */
export const cardProblems = (
  { procedure, citizen, idCheck, hardship }: Omit<Card, 'consent'>,
  consent: Card['consent'] | undefined,
): CardPart[] => {
  const wrong: Readonly<Record<CardPart, boolean>> = {
    procedure: procedure === '',
    citizenId: !/^\d{12}$/.test(citizen.citizenId),
    name: citizen.name === '',
    born: !isBirth(citizen.born),
    idCheck: idCheck === '',
    hardship: hardship === '',
    consent: procedure !== '' && consent === undefined,
  };
  const parts: readonly CardPart[] = ['procedure', 'citizenId', 'name', 'born', 'idCheck', 'hardship', 'consent'];
  return parts.filter((part) => wrong[part]);
};
