import type { Wrong } from '../data-error.ts';
import { fieldsOf, type PlacedField } from '../form/answers.ts';
import { composeLinked } from '../linked/compose.ts';
import { firstOf } from '../linked/edition-of.ts';
import { linkedWrong } from '../linked/faults.ts';
import type { Linked, LinkedEdition } from '../linked/linked.ts';
import type { Edition } from '../procedure/edition.ts';
import { editionOn, procedureFaults, type Procedure } from '../procedure/procedure.ts';
import type { Province } from '../province.ts';
import { agencyFaults } from './deciding-agencies.ts';
import { doubtsAstray } from './doubts-placed.ts';
import type { DataFault, ProcedureRule, Surroundings } from './fault.ts';
import { named, takenInVain, unwired } from './linked-evidence.ts';
import { smugglingTexts } from './smuggling-texts.ts';
import { textFaults } from './texts.ts';

const isThere = (procedures: readonly Procedure[], slug: string, date: string): boolean =>
  procedures.some(
    (procedure) =>
      procedure.slug === slug &&
      procedure.editions.some(({ from, until }) => from <= date && (until === undefined || date < until)),
  );

const unknownChildren = ({ editions }: Linked, procedures: readonly Procedure[]): Wrong[] =>
  editions.flatMap(({ id, from, children }) =>
    children
      .filter(({ procedure }) => !isThere(procedures, procedure, from))
      .map(({ procedure }) => ({
        place: `${id} / children / ${procedure}`,
        reason: `no procedure is called ${procedure} and in force on ${from}`,
      })),
  );

/** Children that no agency of a province would decide. */
const childrenNowhere = (
  { editions }: Linked,
  procedures: readonly Procedure[],
  provinces: readonly Province[],
): Wrong[] =>
  editions.flatMap(({ id, children }) =>
    children.flatMap(({ procedure: slug }) =>
      agencyFaults(named(procedures, slug), provinces).map(({ place, reason }) => ({
        place: `${id} / children / ${slug} / ${place}`,
        reason,
      })),
    ),
  );

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Asked by other words or from the same place of a record: whoever fills it in answers one thing twice. */
const isSame = (one: PlacedField['field'], other: PlacedField['field']): boolean => {
  if (one.prefill !== undefined && other.prefill !== undefined)
    return one.prefill.from === other.prefill.from && one.prefill.pointer === other.prefill.pointer;
  return one.kind === other.kind && plain(one.label.vi) === plain(other.label.vi);
};

const askedAgain = ({ id, questions }: LinkedEdition, first: Edition): Wrong[] =>
  fieldsOf({ steps: questions }).flatMap(({ path, field }) =>
    fieldsOf(first.form)
      .filter((other) => isSame(field, other.field))
      .map((other) => ({ place: `${id} / questions / ${path}`, reason: `${other.path} asks the same already` })),
  );

/** What a rule says of the one form beside what it says of the first child by itself. */
const ofWhole = (
  linked: Linked,
  procedures: readonly Procedure[],
  rules: readonly ProcedureRule[],
  surroundings: Surroundings,
): Wrong[] =>
  linked.editions.flatMap((edition) => {
    const whole = composeLinked({ ...linked, editions: [edition] }, procedures);
    const own = named(procedures, firstOf(edition).procedure).flatMap((first) =>
      rules.flatMap((rule) =>
        rule({ ...first, editions: [{ ...editionOn(first, edition.from), id: edition.id }] }, surroundings),
      ),
    );
    const known = new Set(own.map(({ place, reason }) => `${place}: ${reason}`));
    return rules
      .flatMap((rule) => rule(whole, surroundings))
      .filter(({ place, reason }) => !known.has(`${place}: ${reason}`));
  });

/** Its own words, without those of the first child. */
const wordsOf = (linked: Linked, procedures: readonly Procedure[]): Procedure => {
  const whole = composeLinked(linked, procedures);
  return {
    ...whole,
    editions: whole.editions.map((each, place) => ({
      ...each,
      form: { steps: linked.editions[place]?.questions ?? [] },
      lookups: linked.editions[place]?.lookups ?? [],
      refusalReasons: [],
      suspensions: [],
      extensions: [],
    })),
  };
};

/** Whom linked procedures are made of, and what else they are held against. */
export interface LinkedSurroundings extends Surroundings {
  readonly procedures: readonly Procedure[];
  readonly provinces: readonly Province[];
  /** What is looked for in the one form, as in any other. */
  readonly rules: readonly ProcedureRule[];
}

const wrongIn = (linked: Linked, surroundings: LinkedSurroundings): Wrong[] => {
  const { procedures, provinces, rules } = surroundings;
  const told = [...textFaults(linked), ...doubtsAstray(linked)];
  const unknown = unknownChildren(linked, procedures);
  // Of what is not there nothing can be composed.
  if (unknown.length > 0) return [...told, ...unknown];
  return [
    ...told,
    ...linkedWrong(linked, procedures),
    ...procedureFaults(composeLinked(linked, procedures)),
    ...childrenNowhere(linked, procedures, provinces),
    ...linked.editions.flatMap((edition) => [
      ...named(procedures, firstOf(edition).procedure).flatMap((first) =>
        askedAgain(edition, editionOn(first, edition.from)),
      ),
      ...unwired(edition, procedures),
      ...takenInVain(edition, procedures, surroundings),
    ]),
    ...smugglingTexts(wordsOf(linked, procedures), surroundings),
    ...ofWhole(linked, procedures, rules, surroundings),
  ];
};

/** What is wrong in linked procedures as a whole: in the one form, and between their children. */
export const linkedDataFaults = (all: readonly Linked[], surroundings: LinkedSurroundings): DataFault[] =>
  all.flatMap((linked) =>
    wrongIn(linked, surroundings).map((fault) => ({ file: `procedures/linked/${linked.slug}.ts`, ...fault })),
  );
