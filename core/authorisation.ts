import { isOwn, isFirstPerson } from './case.ts';
import { openOpinions } from './consulted.ts';
import type { Dossier } from './dossier.ts';
import type { Status } from './lifecycle.ts';
import { covers, type Deed } from './mandate.ts';
import type { Citizen, Colleague, Person, StaffRole } from './person.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** Whoever decides outside the province, by the kind of agency; their signature has shown that it is they. */
export interface PartnerAgency {
  readonly kind: 'partner';
  readonly id: string;
}

/** Whom the table knows: somebody signed in, a colleague of whom only the directory speaks, or a partner. */
type Ruled = Citizen | Colleague | PartnerAgency | Person;

/** What the rules look at in a dossier. */
export type RuledDossier = Pick<
  Dossier,
  | 'unit'
  | 'procedure'
  | 'status'
  | 'applicant'
  | 'transactor'
  | 'acting'
  | 'representative'
  | 'named'
  | 'assistants'
  | 'assessors'
  | 'approvedBy'
  | 'consulted'
> & { readonly outside?: Pick<NonNullable<Dossier['outside']>, 'partner'> | undefined };

type Relation = (person: Ruled, dossier: RuledDossier) => boolean;

const serves =
  (role: StaffRole): Relation =>
  (person, { unit }) =>
    person.kind === 'staff' && person.roles.includes(role) && person.unit === unit;
const mandated =
  (role: StaffRole, deed: Deed): Relation =>
  (person, dossier) =>
    serves(role)(person, dossier) &&
    person.kind === 'staff' &&
    person.powers.some(({ to, procedures }) => to === deed && covers(procedures, dossier.procedure));

/** Whether the right to act for the applicant has ended: revoked, or because a child has come of age. */
const isOver = ({ at = '9' }: Pick<Citizen, 'at'>, acting: RuledDossier['acting']): boolean =>
  acting?.ended === true || (acting?.until !== undefined && at >= acting.until);

/** What was filed for an organisation is a matter of whoever the register names today, and of nobody because they filed it. */
const isOfOrganisation = ({ acting }: RuledDossier): boolean => acting?.by === 'organisation';
const isAsked = ({ represents, at = '9' }: Citizen): boolean => represents !== undefined && at < represents.until;
const represents = (person: Citizen, { applicant }: RuledDossier): boolean =>
  person.represents?.subjects.includes(applicant) === true;
/** The register names them now as the legal representative of the organisation whose matter it is. */
const isNamedToday = (person: Citizen, dossier: RuledDossier): boolean =>
  isOfOrganisation(dossier) && isAsked(person) && represents(person, dossier);

/** They may be the one, and the register was not asked, or too long ago. */
const isUnasked = (person: Ruled, dossier: RuledDossier): boolean =>
  person.kind === 'citizen' &&
  isOfOrganisation(dossier) &&
  !isAsked(person) &&
  (person.id === dossier.transactor || represents(person, dossier));

/** What somebody can be to a dossier. `policies/motcua.cedar` names them alike. */
const relations = {
  applicant: (person, { applicant }) => person.kind === 'citizen' && person.id === applicant,
  /** Who files or acts for somebody else, as long as they have the right to. */
  representative: (person, dossier) => {
    const { representative, transactor, acting } = dossier;
    if (person.kind !== 'citizen') return false;
    if (isOfOrganisation(dossier)) return isNamedToday(person, dossier);
    return !isOver(person, acting) && (person.id === representative || person.id === transactor);
  },
  /** Whom the law itself makes speak for a minor child or an organisation; nobody else could, so they withdraw it too. */
  guardian: (person, dossier) =>
    person.kind === 'citizen' &&
    (isNamedToday(person, dossier) ||
      (dossier.acting?.by === 'child' && person.id === dossier.transactor && !isOver(person, dossier.acting))),
  officer: serves('officer'),
  leader: serves('leader'),
  /** An officer of the unit whose mandate to assess covers the procedure now. */
  assessor: mandated('officer', 'assess'),
  /** A leader of the unit whose mandate to sign covers the procedure now. */
  signer: mandated('leader', 'sign'),
  /** A leader with that mandate who issued the result, or whose own office carries it: their superior. */
  reviser: (person, dossier) =>
    mandated('leader', 'sign')(person, dossier) &&
    person.kind === 'staff' &&
    (person.id === dossier.approvedBy ||
      person.powers.some(
        ({ to, procedures, delegated }) =>
          to === 'sign' && delegated === undefined && covers(procedures, dossier.procedure),
      )),
  /** Whoever was asked to decide it outside the province. */
  partner: (person, { outside }) => person.kind === 'partner' && person.id === outside?.partner,
  /** Of another agency, which was asked and has not answered yet. */
  consulted: (person, dossier) =>
    person.kind === 'staff' &&
    (person.roles.includes('officer') || person.roles.includes('leader')) &&
    openOpinions(dossier).some(({ unit }) => unit === person.unit),
  operator: (person) => person.kind === 'staff' && person.roles.includes('operator'),
} as const satisfies Record<string, Relation>;

interface Row {
  /** It is for whoever is one of these to the dossier. */
  readonly to: readonly (keyof typeof relations)[];
  /** Business statuses in which it can be done at all; the lifecycle says more. */
  readonly during: readonly Status[];
  /** It has to do with the decision: nobody does it in a dossier that names them. */
  readonly decides?: true;
  /** Nobody does it who has assessed the dossier or helped to file it: two people stand behind every result. */
  readonly second?: true;
  /**
   * Nobody does it who has helped to file the dossier: what they filled in is not theirs to judge, nor is its term or its
   * fee. What only says that something happened at the counter is open to them.
   */
  readonly unaided?: true;
}

const always = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const atWork = [2, 4] as const;
const undecided = [1, 2, 4, 5, 6, 8] as const;

/** Who may do what to a dossier; whatever does not stand here nobody may. The policy in Cedar says the same. */
const table = {
  // An operator sees where a dossier stands, and no names.
  see: { to: ['applicant', 'representative', 'officer', 'leader', 'operator'], during: always },
  'see-clock': { to: ['applicant', 'representative', 'officer', 'leader', 'operator'], during: always },
  'see-register': { to: ['officer', 'leader'], during: always },
  claim: { to: ['officer', 'leader'], during: atWork, decides: true },
  release: { to: ['officer', 'leader'], during: atWork },
  reassign: { to: ['leader'], during: atWork, decides: true },
  assist: { to: ['officer', 'leader'], during: undecided, decides: true },
  verify: { to: ['assessor'], during: atWork, decides: true, unaided: true },
  refuse: { to: ['assessor'], during: atWork, decides: true, unaided: true },
  confirm: { to: ['applicant', 'representative'], during: atWork },
  'choose-appointment': { to: ['applicant', 'representative'], during: atWork },
  'record-appearance': { to: ['officer'], during: atWork, decides: true },
  approve: { to: ['signer'], during: atWork, decides: true, second: true },
  // Who approved signs; while the platform waits for their signature.
  sign: { to: ['signer'], during: [4], decides: true, second: true },
  // What an agency is asked, and no more of the dossier; once it has answered, nothing.
  'see-question': { to: ['consulted'], during: atWork },
  'give-opinion': { to: ['consulted'], during: atWork, decides: true, unaided: true },
  'settle-dispute': { to: ['assessor'], during: atWork, decides: true, unaided: true },
  'request-supplement': { to: ['assessor'], during: atWork, decides: true, unaided: true },
  'answer-supplement': { to: ['applicant', 'representative'], during: [5] },
  'receive-supplement': { to: ['officer'], during: [5], decides: true },
  'send-file': { to: ['applicant', 'representative'], during: [5] },
  'scan-file': { to: ['officer'], during: [2, 4, 5], decides: true },
  // A file that came while it was processed may be compared with its paper until the leader has decided.
  'confirm-file': { to: ['officer'], during: undecided, decides: true },
  withdraw: { to: ['applicant', 'guardian'], during: undecided },
  suspend: { to: ['assessor'], during: atWork, decides: true, unaided: true },
  continue: { to: ['assessor'], during: [8], decides: true, unaided: true },
  extend: { to: ['assessor', 'signer'], during: atWork, decides: true, unaided: true },
  reschedule: { to: ['signer'], during: [1, 2, 4], decides: true },
  'request-payment': { to: ['assessor'], during: atWork, decides: true, unaided: true },
  // A payment is recorded while it is waited for, and waived before it is asked for.
  'record-payment': { to: ['officer'], during: [6], decides: true },
  'waive-fee': { to: ['officer'], during: atWork, decides: true, unaided: true },
  'revoke-result': { to: ['reviser'], during: [10], decides: true, unaided: true },
  // A correction ends in a signature: who assessed the dossier is not the one who gives it.
  'correct-result': { to: ['reviser'], during: [10], decides: true, second: true },
  // What was corrected after the decision; also while the result is being signed.
  'close-review': { to: ['signer'], during: [3, 4, 9, 10], decides: true, unaided: true },
  // Paper is the result itself, which is the applicant’s: a mandate for the procedure is none for its result.
  'request-paper-copy': { to: ['applicant', 'guardian'], during: [10] },
  'hand-paper-copy': { to: ['officer'], during: [10], decides: true },
  // However it has ended; status 8 is also that of a pause, in which the lifecycle allows no rating.
  rate: { to: ['applicant', 'representative'], during: [3, 7, 8, 10] },
  // Whatever the status: an answer that is not waited for any more is told so.
  'decide-outside': { to: ['partner'], during: always },
  resume: { to: ['operator'], during: always },
} as const satisfies Record<string, Row>;

export type DossierCommand = keyof typeof table;
const isCommand = (name: string): name is DossierCommand => Object.hasOwn(table, name);
export const dossierCommands: readonly DossierCommand[] = Object.keys(table).filter(isCommand);

const isOneOf = (names: Row['to'], person: Ruled, dossier: RuledDossier): boolean =>
  names.some((name) => relations[name](person, dossier));

const needsMandate: Partial<Record<keyof typeof relations, 'officer' | 'leader'>> = {
  assessor: 'officer',
  signer: 'leader',
  reviser: 'leader',
};

/** They would be allowed it, had they a mandate for the procedure now. */
const lacksMandate = (names: Row['to'], person: Ruled, dossier: RuledDossier): boolean =>
  names.some((name) => {
    const bare = needsMandate[name];
    return bare !== undefined && relations[bare](person, dossier);
  });

/** Why somebody may not, whatever the status of the dossier. Who may not even see it is told that there is none. */
export const objectionTo = (person: Ruled, command: DossierCommand, dossier: RuledDossier): RefusalCode | undefined => {
  const row: Row = table[command];
  if (!isOneOf(table.see.to, person, dossier) && !isOneOf(row.to, person, dossier))
    return isUnasked(person, dossier) ? 'representation-unasked' : 'not-found';
  if (!isOneOf(row.to, person, dossier)) return lacksMandate(row.to, person, dossier) ? 'no-mandate' : 'not-allowed';
  if (person.kind === 'partner') return undefined;
  if (row.decides === true && isOwn(person, dossier)) return 'own-dossier';
  if (row.unaided === true && dossier.assistants.includes(person.id)) return 'same-person';
  return row.second === true && isFirstPerson(dossier, person.id) ? 'same-person' : undefined;
};

/** The whole table: whether this person may do this to the dossier as it stands. */
export const may = (person: Ruled, command: DossierCommand, dossier: RuledDossier): boolean => {
  const { during }: Row = table[command];
  return during.includes(dossier.status) && objectionTo(person, command, dossier) === undefined;
};

/** Refuses what the person may not do in any status; each command itself says more exactly why it comes too early or late. */
export const requireRight = (person: Ruled, command: DossierCommand, dossier: RuledDossier): void => {
  const objection = objectionTo(person, command, dossier);
  if (objection !== undefined) throw new Refusal(objection);
};

/**
 * Who may read what is personal in a dossier: who is behind it, and who works on it. A mandate is for the procedure and
 * not for its result: when that is handed over, whoever filed under one sees where the dossier stands and no more. It is
 * our reading; no text that was found says how long they may.
 */
export const mayRead = (person: Person, dossier: Dossier): boolean =>
  isOneOf(['applicant', 'guardian', 'officer', 'leader'], person, dossier) ||
  (isOneOf(['representative'], person, dossier) &&
    !(dossier.acting?.by === 'mandate' && dossier.returnedAt !== undefined));

/** Refuses who may not read what is personal in the dossier, though they may see where it stands. */
export const requireReading = (person: Person, dossier: Dossier): void => {
  requireRight(person, 'see', dossier);
  if (!mayRead(person, dossier)) throw new Refusal('not-allowed');
};
