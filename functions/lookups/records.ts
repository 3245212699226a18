import type { Province } from '../../core/province.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { BirthNotice } from '../sources/birth-notices.ts';
import type { Address, Citizen } from '../sources/citizen.ts';

/** Where a form of birth registration keeps the number of the hospital’s notice. */
export const noticePath = 'child.noticeCode';

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
  ethnicity: citizen.ethnicity,
  nationality: citizen.nationality,
  residence: {
    text: lineOf(province, citizen.residence),
    commune: province.communes.some(({ code }) => code === citizen.residence.commune) ? citizen.residence.commune : '',
  },
  homeTown: lineOf(province, citizen.homeTown),
  relation: citizen.gender === 'female' ? 'mother' : 'father',
});

export const noticeRecord = (notice: BirthNotice): object => ({
  code: notice.code,
  gender: notice.gender,
  bornOn: dateOf(Date.parse(notice.bornAt)),
  place: notice.place,
});
