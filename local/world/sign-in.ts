import type { Clock } from '../cloud/clock.ts';
import type { ClientSecrets } from './client-secrets.ts';
import type { Door } from './http.ts';
import { type Account, createIssuer } from './issuer.ts';
import type { Officer } from './officers.ts';
import { type Person, fullName } from './people.ts';
import type { Registers } from './registers.ts';

const level = (value: 1 | 2) => `urn:vneid:level:${String(value)}`;

/** Everybody with a VNeID account. The claims' names are those read in provinces' code; see the README. */
const citizen = (person: Person): Account[] =>
  person.level === undefined
    ? []
    : [
        {
          accountId: person.citizenId,
          name: fullName(person.name),
          note: [person.citizenId, `mức độ ${String(person.level)}`, person.story].filter(Boolean).join(' · '),
          acr: level(person.level),
          claims: {
            SoDinhDanh: person.citizenId,
            LoaiTaiKhoan: '1',
            loAs: String(person.level),
            ...(person.phone && { phone_number: person.phone }),
          },
        },
      ];

/** The stand-in for VNeID: the subject is pairwise, the citizen's number a claim of the userinfo endpoint. */
export const createVneid = (
  issuer: string,
  { people }: Registers,
  secrets: ClientSecrets,
  redirectUri: string,
  clock: Clock,
): Door =>
  createIssuer({
    issuer,
    secrets,
    redirectUri,
    clock,
    text: { title: 'VNeID giả lập', choose: { vi: 'Chọn một công dân', en: 'Pick a citizen' } },
    acrValues: [level(1), level(2)],
    profile: ['SoDinhDanh', 'LoaiTaiKhoan', 'loAs'],
    pairwise: true,
    accounts: () => people.all().flatMap(citizen),
  });

/** The staff's own issuer: says who somebody is. What they may do is the province's directory's to say. */
export const createStaffIssuer = (
  issuer: string,
  officers: readonly Officer[],
  secrets: ClientSecrets,
  redirectUri: string,
  clock: Clock,
): Door =>
  createIssuer({
    issuer,
    secrets,
    redirectUri,
    clock,
    text: { title: 'Đăng nhập cán bộ (giả lập)', choose: { vi: 'Chọn một cán bộ', en: 'Pick an officer' } },
    acrValues: ['urn:motcua:staff'],
    profile: ['MaCanBo', 'SoDinhDanh'],
    pairwise: false,
    accounts: () =>
      officers.map(({ staffId, citizenId, name, title, commune }) => ({
        accountId: staffId,
        name,
        note: [staffId, title, commune?.fullName].filter(Boolean).join(' · '),
        acr: 'urn:motcua:staff',
        claims: { MaCanBo: staffId, SoDinhDanh: citizenId },
      })),
  });
