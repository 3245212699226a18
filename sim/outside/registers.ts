import type { SourceId } from '../../core/procedure/lookup.ts';
import type { Sources } from '../../functions/lookups/sources.ts';
import { found, SourceRefused, SourceUnavailable, type Answer, type Purpose } from '../../functions/sources/answer.ts';
import type { RegisterEntry } from '../../functions/sources/register-entry.ts';
import type { Ask } from '../runtime/clients.ts';
import type { Family } from './families.ts';
import type { OwnersCase } from './owners.ts';
import type { Held } from './wallets.ts';

/** The national databases: what they know of families, and what was written into them. */
export interface Registers {
  readonly families: Family[];
  /** Identifiers by the request that had them issued. */
  readonly identifiers: Map<string, string>;
  /** Births by the dossier that had them entered. */
  readonly births: Map<string, { readonly noticeCode: string | undefined; readonly entry: RegisterEntry }>;
  /** What their owners were told is wrong in them, by the id of the case. */
  readonly cases: Map<string, OwnersCase>;
  /** Documents in wallets, by their own id. */
  readonly wallets: Map<string, Held>;
}

const newborn = '0203';
/** Whether an identifier was given by a registration of these days. */
export const isNewborn = (citizenId: string): boolean => citizenId.startsWith(newborn);

/** Knows no outage of its own: `ask` has them. Writes are answered alike for the same dossier, as the real ones promise. */
export const sourcesOn = (
  { families, identifiers, births, cases }: Registers,
  now: () => number,
): ((ask: Ask) => Omit<Sources, 'repository'>) => {
  const asOf = (): string => new Date(now()).toISOString();
  const couple = (id: string): Family | undefined =>
    families.find(({ mother, father }) => mother.citizenId === id || father.citizenId === id);
  /** What the population database was put right in, as soon as its owner has decided so. */
  const putRight = (id: string): Record<string, string> =>
    Object.fromEntries(
      [...cases.values()].flatMap(({ citizenId, member, value, decidedAt }) =>
        citizenId === id && value !== undefined && decidedAt <= now() ? [[member, value]] : [],
      ),
    );
  const entryAfter = (count: number, { unit }: Purpose): RegisterEntry => ({
    book: '01/2026',
    number: String(count + 1),
    date: asOf().slice(0, 10),
    unit,
  });
  const entryOf = (noticeCode: string | undefined) =>
    [...births].find(([, birth]) => noticeCode !== undefined && birth.noticeCode === noticeCode);

  return (ask) => {
    const read = <T>(source: SourceId, purpose: Purpose, look: () => T | undefined): Promise<Answer<T>> =>
      ask(source, look).then(
        (value) =>
          value === undefined ? { status: 'missing', source, asOf: asOf() } : found(source, purpose, asOf(), value),
        () => ({ status: 'unavailable', source, reason: 'timeout' }),
      );
    const write = async <T>(source: SourceId, purpose: Purpose, enter: () => T) => {
      const entered = await ask(source, enter).catch((error: unknown) => {
        throw error instanceof SourceRefused ? error : new SourceUnavailable(source, 'timeout');
      });
      return found(source, purpose, asOf(), entered);
    };
    /** Databases that no procedure here asks. */
    const unknown = (source: SourceId) => ({
      ofPerson: (_id: string, purpose: Purpose) => read<never>(source, purpose, () => undefined),
    });
    return {
      socialInsurance: unknown('social-insurance'),
      drivingLicence: unknown('driving-licence'),
      vehicle: unknown('vehicle'),
      penalty: unknown('penalty'),
      business: { representedBy: (_id, purpose) => read<never>('business', purpose, () => undefined) },
      tax: unknown('tax'),
      land: unknown('land'),
      criminalRecord: unknown('criminal-record'),
      walletDocuments: { ofPerson: (_id, _kind, purpose) => read<never>('wallet-documents', purpose, () => undefined) },
      population: {
        citizen: (id, purpose) =>
          read('population', purpose, () => {
            const family = couple(id);
            const person = family?.mother.citizenId === id ? family.mother : family?.father;
            return person && { ...person, ...putRight(id) };
          }),
        issueIdentifier: (_newborn, purpose) =>
          write('population', purpose, () => {
            const known =
              identifiers.get(purpose.requestId) ?? `${newborn}${String(identifiers.size).padStart(8, '0')}`;
            identifiers.set(purpose.requestId, known);
            return known;
          }),
      },
      health: {
        ofDeceased: (_id, purpose) => read<never>('health', purpose, () => undefined),
        ofMother: (id, purpose) =>
          read('health', purpose, () => {
            const family = couple(id);
            return family?.mother.citizenId === id ? [family.notice] : undefined;
          }),
      },
      civilStatus: {
        marriage: (id, purpose) => read('civil-status', purpose, () => couple(id)?.marriage),
        maritalStatus: (_id, purpose) => read<never>('civil-status', purpose, () => undefined),
        children: (_id, purpose) => read<never>('civil-status', purpose, () => undefined),
        death: (_id, purpose) => read<never>('civil-status', purpose, () => undefined),
        birthOf: (noticeCode, purpose) =>
          read('civil-status', purpose, () => {
            const [dossier, birth] = entryOf(noticeCode) ?? [];
            return birth && { dossier: dossier ?? '', book: birth.entry.book, number: birth.entry.number };
          }),
        registerBirth: ({ noticeCode }, purpose) =>
          write('civil-status', purpose, () => {
            const known = births.get(purpose.dossier);
            if (known !== undefined) return known.entry;
            if (entryOf(noticeCode) !== undefined) throw new SourceRefused('civil-status', 'already-registered');
            const entry = entryAfter(births.size, purpose);
            births.set(purpose.dossier, { noticeCode, entry });
            return entry;
          }),
        // No procedure here has a death or a marriage entered.
        registerDeath: (_death, purpose) => write('civil-status', purpose, () => entryAfter(0, purpose)),
        registerMarriage: (_marriage, purpose) => write('civil-status', purpose, () => entryAfter(0, purpose)),
      },
    };
  };
};
