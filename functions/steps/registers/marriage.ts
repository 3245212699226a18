import type { Answers } from '../../../core/form/answers.ts';
import { MarriageRegistration } from '../../sources/register-entry.ts';
import { type Adapter, textAt, writerOf } from './entry.ts';

const spouseOf = (answers: Answers, who: 'wife' | 'husband') => ({
  fullName: textAt(answers, `${who}.fullName`),
  citizenId: textAt(answers, `${who}.citizenId`),
});

/** Writes a marriage into the register, which knows by itself whether one of the two is married, or dead. */
export const marriage: Adapter = {
  enter: async ({ sources }, dossier, answers) => {
    const registration = MarriageRegistration.parse({
      wife: spouseOf(answers, 'wife'),
      husband: spouseOf(answers, 'husband'),
    });
    const { value } = await sources.civilStatus.registerMarriage(registration, writerOf(dossier));
    return { book: value.book, number: value.number };
  },
  refusals: ['DANG_CO_VO_CHONG', 'DA_KHAI_TU'],
};
