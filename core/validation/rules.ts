import type { GuardDocument } from '../guard/document.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { askedWithoutCondition, askedWithoutPrefill, mandatoryThoughIntegrated, withoutGround } from './asked-twice.ts';
import { strayDoubts } from './doubts-placed.ts';
import type { DataFault, ProcedureRule, Surroundings } from './fault.ts';
import { fieldsOfKind, idleMembers, impossibleConditions, strayDeclarations } from './named-places.ts';
import { namedTwice } from './named-twice.ts';
import { mandatoryUpload, withoutForm } from './online.ts';
import { askedThoughReplaced } from './replaced-papers.ts';
import { resultOfKind } from './result-of-kind.ts';
import { smugglingTexts } from './smuggling-texts.ts';
import { stepsAboveTerm } from './step-terms.ts';
import { textFaults } from './texts.ts';
import { tooLongToFill } from './too-long.ts';
import { withoutRole } from './who-acts.ts';

const blankTexts: ProcedureRule = (procedure) => textFaults(procedure);

/** Everything that is looked for in a procedure; a new rule is one more row. */
export const procedureRules: Readonly<Record<string, ProcedureRule>> = {
  askedWithoutCondition,
  mandatoryThoughIntegrated,
  askedThoughReplaced,
  askedWithoutPrefill,
  smugglingTexts,
  withoutGround,
  tooLongToFill,
  mandatoryUpload,
  withoutForm,
  withoutRole,
  stepsAboveTerm,
  resultOfKind,
  impossibleConditions,
  idleMembers,
  fieldsOfKind,
  strayDeclarations,
  strayDoubts,
  namedTwice,
  blankTexts,
};

/** Doubts, words and results are looked at where they stand: those of the first child in its own file. */
const {
  strayDoubts: _doubts,
  blankTexts: _texts,
  smugglingTexts: _words,
  resultOfKind: _results,
  ...ofForms
} = procedureRules;
/** What is looked for in the one form of a linked procedure too. */
export const wholeRules: Readonly<Record<string, ProcedureRule>> = ofForms;

/** What is wrong in the data of these procedures, rule by rule. */
export const procedureDataFaults = (procedures: readonly Procedure[], surroundings: Surroundings): DataFault[] =>
  procedures.flatMap((procedure) =>
    Object.values(procedureRules).flatMap((rule) =>
      rule(procedure, surroundings).map((fault) => ({ file: `procedures/${procedure.slug}.ts`, ...fault })),
    ),
  );

/** Documents of the dictionary that are a component of no procedure, or stand twice. */
export const dictionaryFaults = (
  documents: readonly GuardDocument[],
  procedures: readonly Procedure[],
): DataFault[] => {
  const known = new Set(
    procedures.flatMap(({ editions }) => editions.flatMap(({ components }) => components.map(({ id }) => id))),
  );
  return documents.flatMap(({ id, components }, index) => [
    ...components
      .filter((component) => !known.has(component))
      .map((component) => ({
        file: 'procedures/documents',
        place: id,
        reason: `no procedure has a component ${component}`,
      })),
    ...(documents.findIndex((other) => other.id === id) < index
      ? [{ file: 'procedures/documents', place: id, reason: 'another document has this id' }]
      : []),
  ]);
};
