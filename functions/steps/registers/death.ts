import { DeathRegistration } from '../../sources/register-entry.ts';
import { type Adapter, textAt, writerOf } from './entry.ts';

/** Writes a death into the register, which knows by itself whether it has that death already. */
export const death: Adapter = {
  enter: async ({ sources }, dossier, answers) => {
    const registration = DeathRegistration.parse({
      fullName: textAt(answers, 'deceased.fullName'),
      citizenId: textAt(answers, 'deceased.citizenId'),
      gender: textAt(answers, 'deceased.sex'),
      diedOn: textAt(answers, 'death.date'),
      place: textAt(answers, 'death.place'),
      cause: textAt(answers, 'death.cause'),
      noticeCode: textAt(answers, 'death.noticeCode'),
    });
    const { value } = await sources.civilStatus.registerDeath(registration, writerOf(dossier));
    return { book: value.book, number: value.number };
  },
  refusals: ['NGUOI_CHET_DA_KHAI_TU'],
};
