import { answerAt, type Answers } from '../../../core/form/answers.ts';
import { noticePath } from '../../lookups/records.ts';
import { SourceRefused, SourceUnavailable } from '../../sources/answer.ts';
import { Newborn } from '../../sources/newborn.ts';
import { registeredBefore } from '../registered-before.ts';
import { type Adapter, textAt, writerOf } from './entry.ts';

const parentOf = (answers: Answers, who: 'mother' | 'father') => {
  const fullName = textAt(answers, `${who}.fullName`);
  if (fullName === undefined) return undefined;
  const citizenId = textAt(answers, `${who}.citizenId`);
  return { fullName, ...(citizenId === undefined ? {} : { citizenId }) };
};

const newbornOf = (answers: Answers): Newborn => {
  const child = (field: string) => textAt(answers, `child.${field}`);
  const mother = parentOf(answers, 'mother');
  const father = parentOf(answers, 'father');
  return Newborn.parse({
    familyName: child('familyName'),
    middleName: child('middleName') ?? '',
    givenName: child('givenName'),
    gender: child('gender'),
    birthDate: child('birthDate'),
    birthPlace: child('birthPlace'),
    ethnicity: child('ethnicity'),
    nationality: child('nationality'),
    ...(mother === undefined ? {} : { mother }),
    ...(father === undefined ? {} : { father }),
  });
};

/**
 * Has the population database give the child its identifier, which must come before printing, and writes the birth
 * into the register. Both sources answer a repeat for the same dossier alike, so trying again is safe. A birth that is
 * registered already gets no second identifier.
 */
export const birth: Adapter = {
  enter: async (tools, dossier, answers) => {
    const { code } = dossier;
    const notice = answerAt(answers, noticePath);
    const before = await registeredBefore(tools, dossier, notice, `${code}-registered`);
    if (before?.status === 'unavailable') throw new SourceUnavailable(before.source, before.reason);
    if (before !== undefined) throw new SourceRefused(before.source, 'already-registered');
    const newborn = newbornOf(answers);
    const by = writerOf(dossier);
    const { population, civilStatus } = tools.sources;
    const { value: citizenId } = await population.issueIdentifier(newborn, { ...by, requestId: `${code}-identifier` });
    const { value } = await civilStatus.registerBirth(
      { newborn, citizenId, ...(notice === undefined ? {} : { noticeCode: String(notice) }) },
      by,
    );
    return { citizenId, book: value.book, number: value.number };
  },
  refusals: ['already-registered', 'GIAY_CHUNG_SINH_DA_DANG_KY'],
};
