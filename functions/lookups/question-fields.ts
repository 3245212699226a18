import { type Question, type SourceId, sourceOf } from '../../core/procedure/lookup.ts';

interface Told {
  /** Whom it is put to. */
  readonly source: SourceId;
  /** What the answer tells of a person, by the names of its record: it stands in the access log before it is asked. */
  readonly fields: readonly string[];
}

const person = ['fullName', 'born', 'gender', 'ethnicity', 'nationality', 'residence', 'homeTown', 'maritalStatus'];

/** What each question of the platform to a source tells. */
const fields: Readonly<Record<Question, readonly string[]>> = {
  citizen: [...person, 'citizenId', 'cardIssuedOn', 'formerNumber', 'spouse', 'death'],
  'birth-notice': ['birth-notice', 'gender', 'born'],
  marriage: ['marriage', 'spouse'],
  'marital-status': ['maritalStatus', 'marriage', 'divorce', 'spouse'],
  children: ['children'],
  death: ['death'],
  'death-notice': ['death'],
  insurance: ['insurance'],
  'driving-licence': ['driving-licence'],
  vehicles: ['vehicles'],
  penalties: ['penalties'],
  businesses: ['businesses'],
  taxpayer: ['tax', 'income'],
  land: ['land'],
  'criminal-record': ['criminal-record'],
  'wallet-document': ['wallet-documents'],
  result: ['result'],
};

/** What this question tells, and from whom. */
export const toldBy = (question: Question): Told => ({ source: sourceOf[question], fields: fields[question] });
