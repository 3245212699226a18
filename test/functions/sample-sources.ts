import type { SourceId } from '../../core/procedure/lookup.ts';
import { found, SourceRefused, type Answer } from '../../functions/sources/answer.ts';
import type { BirthNotice } from '../../functions/sources/birth-notice.ts';
import type { Citizen } from '../../functions/sources/citizen.ts';
import type { RegisteredBirth } from '../../functions/sources/civil-status.ts';
import type { Marriage } from '../../functions/sources/marriage.ts';
import type { Sources } from '../../functions/lookups/sources.ts';
import { motherId } from '../core/samples.ts';

export const fatherId = '020092004127';
export const asOf = '2026-11-21T03:00:00.000Z';
const home = { province: '20', commune: '05977', detail: 'Thôn Nà Pài' };

export const motherRecord: Citizen = {
  citizenId: motherId,
  familyName: 'Nông',
  middleName: 'Thị',
  givenName: 'Mai',
  fullName: 'Nông Thị Mai',
  gender: 'female',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  birth: { date: '1995-06-05' },
  residence: home,
  homeTown: home,
  maritalStatus: 'married',
  spouse: { fullName: 'Hoàng Văn Thái', citizenId: fatherId },
};
export const fatherRecord: Citizen = {
  ...motherRecord,
  citizenId: fatherId,
  familyName: 'Hoàng',
  middleName: 'Văn',
  givenName: 'Thái',
  fullName: 'Hoàng Văn Thái',
  gender: 'male',
  birth: { year: '1992' },
  spouse: { fullName: 'Nông Thị Mai', citizenId: motherId },
};
export const notice: BirthNotice = {
  code: '20001.GCS.00017.26',
  gender: 'female',
  bornAt: '2026-11-17T06:40:00+07:00',
  place: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
  weightGrams: 3150,
  motherId,
  hospital: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
};
/** Of the other child of the same birth. */
export const twin: BirthNotice = {
  ...notice,
  code: '20001.GCS.00018.26',
  gender: 'male',
  bornAt: '2026-11-18T00:10:00+07:00',
};
const marriage: Marriage = {
  number: '12',
  date: '2019-11-20',
  office: 'UBND phường Đông Kinh',
  husbandId: fatherId,
  wifeId: motherId,
};

export interface Known {
  readonly citizens?: readonly Citizen[];
  readonly notices?: readonly BirthNotice[];
  readonly marriages?: readonly Marriage[];
  /** Births that stand in a register, by the code of the notice. */
  births?: Readonly<Record<string, RegisteredBirth>>;
  /** The word with which the registers of deaths and marriages say no. */
  refused?: string;
  /** Sources that do not answer; may be changed while a test goes on. */
  down?: readonly SourceId[];
}

/** National sources that know one family and keep every question they were asked. */
export const sampleSources = (known: Known = {}) => {
  const { citizens = [motherRecord, fatherRecord], notices = [notice], marriages = [marriage] } = known;
  const asked: string[] = [];
  const answer = <T>(source: SourceId, value: T | undefined, id: string): Answer<T> => {
    asked.push(`${source} ${id}`);
    if (known.down?.includes(source)) return { status: 'unavailable', source, reason: 'timeout' };
    if (value === undefined) return { status: 'missing', source, asOf };
    const purpose = { requestId: 'q-1', procedure: '1.001193', actor: 'x', unit: 'H37' };
    return found(source, purpose, asOf, value);
  };
  const written = async <T>(source: 'population' | 'civil-status', value: T, what: string) => {
    const given = answer(source, value, what);
    if (given.status !== 'found') throw new Error(`${source} is down`);
    return given;
  };
  const entered = async (what: object) => {
    if (known.refused !== undefined) throw new SourceRefused('civil-status', known.refused);
    const entry = { book: '02/2026', number: '8/2026', date: '2026-11-23', unit: 'H37.001' };
    return written('civil-status', entry, JSON.stringify(what));
  };
  /** A database that knows nobody. */
  const unknown = (source: SourceId) => ({ ofPerson: async (id: string) => answer<never>(source, undefined, id) });
  const sources: Sources = {
    socialInsurance: unknown('social-insurance'),
    drivingLicence: unknown('driving-licence'),
    vehicle: unknown('vehicle'),
    penalty: unknown('penalty'),
    business: { representedBy: async (id) => answer<never>('business', undefined, id) },
    tax: unknown('tax'),
    land: unknown('land'),
    criminalRecord: unknown('criminal-record'),
    walletDocuments: unknown('wallet-documents'),
    repository: { result: async () => ({ status: 'missing' }) },
    population: {
      citizen: async (id) =>
        answer(
          'population',
          citizens.find(({ citizenId }) => citizenId === id),
          id,
        ),
      issueIdentifier: async () => written('population', '020226000123', 'identifier'),
    },
    health: {
      ofDeceased: async (id) => answer<never>('health', undefined, id),
      ofMother: async (id) => {
        const hers = notices.filter(({ motherId: whose }) => whose === id);
        return answer('health', hers.length === 0 ? undefined : hers, id);
      },
    },
    civilStatus: {
      marriage: async (id) =>
        answer(
          'civil-status',
          marriages.find(({ husbandId, wifeId }) => [husbandId, wifeId].includes(id)),
          id,
        ),
      maritalStatus: async (id) => answer<never>('civil-status', undefined, id),
      children: async (id) => answer<never>('civil-status', undefined, id),
      death: async (id) => answer<never>('civil-status', undefined, id),
      birthOf: async (noticeCode) => answer('civil-status', known.births?.[noticeCode], noticeCode),
      registerBirth: async () =>
        written('civil-status', { book: '01/2026', number: '57', date: '2026-11-23', unit: 'H37.001' }, 'register'),
      registerDeath: async (act) => entered(act),
      registerMarriage: async (act) => entered(act),
    },
  };
  return { sources, asked };
};
