import { machine } from '../../events/actor.ts';
import { answerAt, type Answers } from '../../core/form/answers.ts';
import { identifierContext } from '../../core/particulars.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { Newborn } from '../sources/newborn.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

const textAt = (answers: Answers, path: string): string | undefined => {
  const answer = answerAt(answers, path);
  return answer === undefined ? undefined : String(answer);
};

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
 * into the register. Both sources answer a repeat for the same dossier alike, so trying again is safe.
 */
export const enterRegister = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const edition = tools.catalogue.edition(dossier);
  if (dossier.phase !== 'issue' || dossier.register !== undefined || edition.result.register === undefined)
    return { phase: dossier.phase };
  const particulars = await openParticulars(tools.vault, dossier, await tools.dossiers.event(code, 1));
  await noteOwnReading(tools, 'register', dossier);
  const { answers } = particulars;
  const newborn = newbornOf(answers);
  const by = { procedure: dossier.procedure, actor: dossier.approvedBy ?? 'motcua', unit: dossier.unit, dossier: code };
  const identifier = await tools.sources.population.issueIdentifier(newborn, {
    ...by,
    requestId: `${code}-identifier`,
  });
  const noticeCode = textAt(answers, 'child.noticeCode');
  const entry = await tools.sources.civilStatus.registerBirth(
    { newborn, citizenId: identifier.value, ...(noticeCode === undefined ? {} : { noticeCode }) },
    { ...by, requestId: `${code}-register` },
  );
  const sealed = await tools.vault.seal(dossier.applicant, identifierContext(code), { citizenId: identifier.value });
  const { book, number } = entry.value;
  return appendOrFollow(tools, dossier, {
    v: 1,
    type: 'register-entered',
    at: isoNow(tools),
    by: machine,
    data: { book, number },
    sealed,
  });
};
