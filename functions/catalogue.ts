import { readFileSync } from 'node:fs';
import { calendarOf, type Calendar, type HolidayYear } from '../core/calendar.ts';
import type { GuardDocument } from '../core/guard/document.ts';
import type { Linked } from '../core/linked/linked.ts';
import { editionNamed, type Procedure } from '../core/procedure/procedure.ts';
import type { Edition } from '../core/procedure/edition.ts';
import type { Source } from '../core/procedure/source.ts';
import type { Province } from '../core/province.ts';
import { Refusal } from '../core/refusal.ts';
import type { Rules } from '../core/rules.ts';

/** The document that infra writes from the data rooms, checked there. */
export interface CatalogueDocument {
  readonly province: Province;
  readonly procedures: readonly Procedure[];
  /** Of several procedures each, begun by one form. */
  readonly linked?: readonly Linked[];
  /** They as whoever fills them in meets them. */
  readonly composed?: readonly Procedure[];
  readonly holidays: readonly HolidayYear[];
  /** The general rules of the one-stop units, by date. */
  readonly rules: readonly Rules[];
  /** Kinds of results that are issued through VNeID: each goes into its holder’s wallet by itself. */
  readonly wallets?: readonly string[];
  /** Who can be asked instead of the citizen, by id. */
  readonly sources: readonly Source[];
  /** Documents that officers ask for by many names; most of them may not be asked for. */
  readonly documents: readonly GuardDocument[];
}

/** What is offered, by whom, and on which days they work. */
export interface Catalogue extends CatalogueDocument {
  readonly calendar: Calendar;
  /** By code or slug; a Refusal when there is none. A linked one is met as whoever fills it in meets it. */
  procedure(name: string): Procedure;
  /** The linked procedure with this code, if it is one. */
  linkedProcedure(code: string): Linked | undefined;
  readonly composed: readonly Procedure[];
  edition(of: { procedure: string; edition: string }): Edition;
}

export const catalogueOf = (document: CatalogueDocument): Catalogue => {
  const { linked = [], composed = [], procedures } = document;
  const procedure = (name: string): Procedure => {
    const found = [...procedures, ...composed].find(({ code, slug }) => code === name || slug === name);
    if (found === undefined) throw new Refusal('not-found');
    return found;
  };
  return {
    ...document,
    calendar: calendarOf(document.province.week, document.holidays),
    procedure,
    linkedProcedure: (code) => linked.find((each) => each.code === code),
    composed,
    edition: (of) => editionNamed(procedure(of.procedure), of.edition),
  };
};

export const readCatalogue = (path: string): Catalogue => {
  const document: CatalogueDocument = JSON.parse(readFileSync(path, 'utf8'));
  return catalogueOf(document);
};
