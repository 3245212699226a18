import type { Answers } from '../../core/form/answers.ts';
import type { Province } from '../../core/province.ts';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { BirthNotice } from '../../functions/sources/birth-notice.ts';
import type { Citizen } from '../../functions/sources/citizen.ts';
import type { Marriage } from '../../functions/sources/marriage.ts';
import type { Chance } from '../time/chance.ts';

/** A couple, their marriage and a birth that is to be registered. */
export interface Family {
  readonly mother: Citizen;
  readonly father: Citizen;
  readonly marriage: Marriage;
  readonly notice: BirthNotice;
  /** The whole form as somebody would type it whom no source helps. */
  readonly answers: Answers;
}

const hospital = 'Bệnh viện Đa khoa tỉnh Lạng Sơn';

const person = (citizenId: string, names: readonly [string, string, string], commune: string) => ({
  citizenId,
  familyName: names[0],
  middleName: names[1],
  givenName: names[2],
  fullName: names.join(' '),
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  birth: { date: '1996-03-14' },
  residence: { province: '20', commune, detail: 'Số 12' },
  homeTown: { province: '20', commune, detail: 'Số 12' },
  maritalStatus: 'married' as const,
});

const parentAnswers = ({ citizenId, fullName }: Citizen): Answers[string] => ({
  declared: 'yes',
  citizenId,
  fullName,
  birth: '1996-03-14',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  residence: 'Số 12',
});

/** Family number `number`, living in this commune, with a child that is a few days to a few months old. */
export const familyOf = (
  number: number,
  commune: Province['communes'][number],
  now: number,
  chance: Chance,
): Family => {
  const digits = String(number).padStart(8, '0');
  const [motherId, fatherId] = [`0201${digits}`, `0200${digits}`];
  const mother: Citizen = {
    ...person(motherId, ['Nông', 'Thị', 'Mai'], commune.code),
    gender: 'female',
    spouse: { fullName: 'Hoàng Văn Thái', citizenId: fatherId },
  };
  const father: Citizen = {
    ...person(fatherId, ['Hoàng', 'Văn', 'Thái'], commune.code),
    gender: 'male',
    spouse: { fullName: 'Nông Thị Mai', citizenId: motherId },
  };
  const born = now - chance.whole(1, 90) * day;
  const notice: BirthNotice = {
    code: `20001.GCS.${digits.slice(3)}.26`,
    gender: 'female',
    bornAt: new Date(born).toISOString(),
    place: hospital,
    weightGrams: 3150,
    motherId,
    hospital,
  };
  return {
    mother,
    father,
    notice,
    marriage: { number: '12', date: '2019-11-20', office: commune.fullName, husbandId: fatherId, wifeId: motherId },
    answers: {
      child: {
        noticeCode: notice.code,
        familyName: 'Hoàng',
        givenName: 'Minh An',
        gender: 'female',
        birthDate: dateOf(born),
        birthPlace: hospital,
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        homeTown: `${commune.fullName}, tỉnh Lạng Sơn`,
      },
      mother: parentAnswers(mother),
      father: parentAnswers(father),
      request: { relation: 'mother', commune: commune.code },
    },
  };
};
