import type { Province } from '../../core/province.ts';
import { dateOf, timeOf } from '../../core/vietnam-time.ts';
import type { Address } from '../sources/address.ts';
import type { BirthNotice } from '../sources/birth-notice.ts';
import type { Business } from '../sources/businesses.ts';
import type { Child } from '../sources/children.ts';
import type { Citizen } from '../sources/citizen.ts';
import type { DeathNotice } from '../sources/death-notice.ts';
import type { LandParcel } from '../sources/land-parcels.ts';
import type { MaritalRecord } from '../sources/marital-status.ts';
import type { Taxpayer } from '../sources/taxpayers.ts';
import type { WalletDocument } from '../sources/wallet-documents.ts';

/** Where a form of birth registration keeps the number of the hospital’s notice. */
export const noticePath = 'child.noticeCode';

/** Where a form of payment keeps the number of the penalty decision. */
export const penaltyPath = 'penalty.number';

/** An address in one line; communes of other provinces are known by their detail only. */
const lineOf = ({ communes, name }: Province, address: Address): string => {
  const commune = communes.find(({ code }) => code === address.commune);
  return [address.detail, ...(commune === undefined ? [] : [commune.fullName, name.vi])].filter(Boolean).join(', ');
};

/** A person as form fields point into it. `relation` is what this person is to a child of their own. */
export const citizenRecord = (province: Province, citizen: Citizen): object => ({
  known: 'yes',
  citizenId: citizen.citizenId,
  familyName: citizen.familyName,
  fullName: citizen.fullName,
  born: 'date' in citizen.birth ? citizen.birth.date : citizen.birth.year,
  gender: citizen.gender,
  ethnicity: citizen.ethnicity,
  nationality: citizen.nationality,
  residence: {
    text: lineOf(province, citizen.residence),
    commune: province.communes.some(({ code }) => code === citizen.residence.commune) ? citizen.residence.commune : '',
  },
  homeTown: lineOf(province, citizen.homeTown),
  maritalStatus: citizen.maritalStatus,
  relation: citizen.gender === 'female' ? 'mother' : 'father',
  ...(citizen.cardIssuedOn !== undefined && { cardIssuedOn: citizen.cardIssuedOn }),
  ...(citizen.formerNumber !== undefined && { formerNumber: citizen.formerNumber }),
  ...(citizen.diedOn !== undefined && { diedOn: citizen.diedOn }),
});

export const noticeRecord = (notice: BirthNotice): object => ({
  code: notice.code,
  gender: notice.gender,
  bornOn: dateOf(Date.parse(notice.bornAt)),
  place: notice.place,
});

export const deathNoticeRecord = ({ diedAt, ...notice }: DeathNotice): object => ({
  ...notice,
  diedOn: dateOf(Date.parse(diedAt)),
  diedTime: timeOf(Date.parse(diedAt)),
});

/** The youngest first: whoever asks after a birth means that child. */
export const childrenRecord = (children: readonly Child[]): object => ({
  children: children.toSorted((a, b) => (a.born < b.born ? 1 : -1)),
});

/** `spouseId` is whoever the marriage in force is with. */
export const maritalStatusRecord = ({ marriage, ...record }: MaritalRecord): object => {
  if (marriage === undefined) return record;
  const spouseId = marriage.husbandId === record.citizenId ? marriage.wifeId : marriage.husbandId;
  return { ...record, spouseId, marriage };
};

export const firmRecord = (province: Province, firm: Business): object => ({
  ...firm,
  seat: lineOf(province, firm.seat),
});

export const parcelRecord = (province: Province, parcel: LandParcel): object => ({
  ...parcel,
  address: lineOf(province, parcel.address),
  // As papers print it.
  squareMetres: String(parcel.area).replace('.', ','),
});

/** Years that were over when the database was asked: of the running one nothing can be settled. */
export const taxpayerRecord = ({ years, ...taxpayer }: Taxpayer, asOf: string): object => {
  const running = dateOf(Date.parse(asOf)).slice(0, 4);
  return { ...taxpayer, ...(years !== undefined && { years: years.filter(({ year }) => year < running) }) };
};

/** The document that holds when the wallet was asked, the latest first; one that has run out stands for nothing. */
export const documentRecord = (documents: readonly WalletDocument[], asOf: string): object | undefined => {
  const today = dateOf(Date.parse(asOf));
  return documents
    .filter(({ issuedOn, expiresOn = today }) => issuedOn <= today && today <= expiresOn)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0];
};
