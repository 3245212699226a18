import type { Lookup, SourceId } from '../../core/procedure/lookup.ts';

interface Told {
  /** Whom it is put to. */
  readonly source: SourceId;
  /** What the answer tells of a person, by the names of its record: it stands in the access log before it is asked. */
  readonly fields: readonly string[];
}

const person = ['fullName', 'born', 'gender', 'ethnicity', 'nationality', 'residence', 'homeTown', 'maritalStatus'];

/** What each question of the platform to a source tells. */
const questions: Readonly<Record<string, Told>> = {
  citizen: { source: 'population', fields: [...person, 'citizenId', 'spouse'] },
  'birth-notice': { source: 'health', fields: ['birth-notice', 'gender', 'born'] },
  marriage: { source: 'civil-status', fields: ['marriage', 'spouse'] },
  'marital-status': { source: 'civil-status', fields: ['maritalStatus', 'marriage', 'divorce', 'spouse'] },
  children: { source: 'civil-status', fields: ['children'] },
  death: { source: 'civil-status', fields: ['death'] },
  'death-notice': { source: 'health', fields: ['death'] },
  insurance: { source: 'social-insurance', fields: ['insurance'] },
  'driving-licence': { source: 'driving-licence', fields: ['driving-licence'] },
  vehicles: { source: 'vehicle', fields: ['vehicles'] },
  businesses: { source: 'business', fields: ['businesses'] },
  taxpayer: { source: 'tax', fields: ['tax'] },
  land: { source: 'land', fields: ['land'] },
  'criminal-record': { source: 'criminal-record', fields: ['criminal-record'] },
  'wallet-document': { source: 'wallet-documents', fields: ['wallet-documents'] },
  result: { source: 'repository', fields: ['result'] },
};

/** What this question tells, and from whom. */
export const toldBy = (question: Lookup['question']): Told => {
  const told = questions[question];
  if (told === undefined) throw new Error(`nothing says what ${question} tells`);
  return told;
};
