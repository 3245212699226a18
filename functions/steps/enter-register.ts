import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt, type Answers } from '../../core/form/answers.ts';
import { identifierContext } from '../../core/particulars.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { noticePath } from '../lookups/records.ts';
import { SourceRefused, SourceUnavailable } from '../sources/answer.ts';
import { Newborn } from '../sources/newborn.ts';
import { registeredBefore } from './registered-before.ts';
import { appendUntil, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

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
 * into the register. Both sources answer a repeat for the same dossier alike, so trying again is safe. A birth that is
 * registered already gets no second identifier.
 */
const enter = async (tools: StepTools, dossier: Dossier, answers: Answers) => {
  const { code, procedure, unit, approvedBy } = dossier;
  const notice = answerAt(answers, noticePath);
  const before = await registeredBefore(tools, dossier, notice, `${code}-registered`);
  if (before?.status === 'unavailable') throw new SourceUnavailable(before.source, before.reason);
  if (before !== undefined) throw new SourceRefused(before.source, 'already-registered');
  const newborn = newbornOf(answers);
  const by = { procedure, actor: approvedBy ?? 'motcua', unit, dossier: code };
  const { population, civilStatus } = tools.sources;
  const { value: citizenId } = await population.issueIdentifier(newborn, { ...by, requestId: `${code}-identifier` });
  const entry = await civilStatus.registerBirth(
    { newborn, citizenId, ...(notice === undefined ? {} : { noticeCode: String(notice) }) },
    { ...by, requestId: `${code}-register` },
  );
  return { citizenId, book: entry.value.book, number: entry.value.number };
};

/** Enters the birth, or gives the dossier back to the officer when a national source says no to it. */
export const enterRegister = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const edition = tools.catalogue.edition(dossier);
  if (dossier.phase !== 'issue' || dossier.register !== undefined || edition.result.register === undefined)
    return { phase: dossier.phase };
  const { answers } = await openParticulars(tools.vault, dossier, async (sequence) =>
    tools.dossiers.event(code, sequence),
  );
  await noteOwnReading(tools, 'register', dossier, fieldsIn({ answers }));
  const head = { v: 1, at: isoNow(tools), by: machine } as const;
  // Nothing comes after an entry that is not written down: whatever else happens to the dossier, this is.
  const note = async (event: DossierEvent) => {
    const { phase } = await appendUntil(
      tools,
      code,
      () => event,
      (present) => present.phase !== 'issue' || present.register !== undefined,
    );
    return { phase };
  };
  try {
    const { citizenId, ...data } = await enter(tools, dossier, answers);
    const subject = await tools.vault.hash(citizenId);
    const sealed = await tools.vault.seal(dossier.applicant, identifierContext(code), { citizenId });
    return await note({ ...head, type: 'register-entered', data: { ...data, subject }, sealed });
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return note({ ...head, type: 'register-refused', data: { source: error.source, code: error.code } });
  }
};
