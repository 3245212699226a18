import type { Dossier } from './dossier.ts';
import type { Citizen, Colleague, Person } from './person.ts';
import { Refusal } from './refusal.ts';

export const dossierCommands = [
  'see',
  'claim',
  'release',
  'reassign',
  'verify',
  'confirm',
  'approve',
  'resume',
] as const;
export type DossierCommand = (typeof dossierCommands)[number];

type Rule = (person: Citizen | Colleague, dossier: Dossier) => boolean;

const owns: Rule = (person, dossier) => person.kind === 'citizen' && person.id === dossier.applicant;
const serves =
  (role: 'officer' | 'leader'): Rule =>
  (person, dossier) =>
    person.kind === 'staff' && person.roles.includes(role) && person.unit === dossier.unit;
const operates: Rule = (person) => person.kind === 'staff' && person.roles.includes('operator');
const either =
  (...rules: Rule[]): Rule =>
  (person, dossier) =>
    rules.some((rule) => rule(person, dossier));

/** Who may read what is personal in a dossier: its applicant, and who works on it. */
const reads = either(owns, serves('officer'), serves('leader'));

/** Who may do what to a dossier, whatever its phase; deny by default. An operator sees where it stands, and no names. */
const rules: Record<DossierCommand, Rule> = {
  see: either(reads, operates),
  claim: either(serves('officer'), serves('leader')),
  release: either(serves('officer'), serves('leader')),
  reassign: serves('leader'),
  verify: serves('officer'),
  confirm: owns,
  approve: serves('leader'),
  resume: operates,
};

export const may = (person: Citizen | Colleague, command: DossierCommand, dossier: Dossier): boolean =>
  rules[command](person, dossier);

/** Refuses what the person may not do. Who may not even see a dossier is told that there is none. */
export const requireRight = (person: Person, command: DossierCommand, dossier: Dossier): void => {
  if (!may(person, 'see', dossier)) throw new Refusal('not-found');
  if (!may(person, command, dossier)) throw new Refusal('not-allowed');
};

export const mayRead = (person: Person, dossier: Dossier): boolean => reads(person, dossier);

/** Refuses who may not read what is personal in the dossier, though they may see where it stands. */
export const requireReading = (person: Person, dossier: Dossier): void => {
  requireRight(person, 'see', dossier);
  if (!mayRead(person, dossier)) throw new Refusal('not-allowed');
};
