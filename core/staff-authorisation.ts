import type { Citizen, Colleague, Person } from './person.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** Whom the table knows: a colleague is enough, so that tests can ask about anybody in the directory. */
type Ruled = Citizen | Colleague | Person;
type Relation = (person: Ruled, member: Colleague) => boolean;

const serves =
  (role: 'officer' | 'leader'): Relation =>
  (person, { unit }) =>
    person.kind === 'staff' && person.roles.includes(role) && person.unit === unit;

/** What somebody can be to a member of staff. `policies/motcua.cedar` names them alike. */
const relations = {
  officer: serves('officer'),
  leader: serves('leader'),
  /** A leader of the unit with a mandate to sign that the office itself carries. */
  principal: (person, member) =>
    serves('leader')(person, member) &&
    person.kind === 'staff' &&
    person.powers.some(({ to, delegated }) => to === 'sign' && delegated === undefined),
  operator: (person) => person.kind === 'staff' && person.roles.includes('operator'),
} as const satisfies Record<string, Relation>;

/** Whom something can be done to. */
const kinds = {
  anybody: () => true,
  leading: ({ roles }) => roles.includes('leader'),
  /** Leaders and operators. */
  high: ({ roles }) => roles.includes('leader') || roles.includes('operator'),
  low: ({ roles }) => !roles.includes('leader') && !roles.includes('operator'),
} as const satisfies Record<string, (member: Colleague) => boolean>;

interface Row {
  /** Who may do it, each to which members. */
  readonly to: Readonly<Partial<Record<keyof typeof relations, keyof typeof kinds>>>;
  /** Nobody does it to themselves. */
  readonly other?: true;
}

/** Who may do what to a member of staff; whatever does not stand here nobody may. */
const table = {
  'see-staff': { to: { officer: 'anybody', leader: 'anybody', operator: 'anybody' } },
  'end-service': { to: { leader: 'low', operator: 'high' }, other: true },
  delegate: { to: { principal: 'leading' }, other: true },
  revoke: { to: { principal: 'leading', operator: 'leading' } },
} as const satisfies Record<string, Row>;

export type StaffCommand = keyof typeof table;
const isCommand = (name: string): name is StaffCommand => Object.hasOwn(table, name);
export const staffCommands: readonly StaffCommand[] = Object.keys(table).filter(isCommand);

const isRelation = (name: string): name is keyof typeof relations => Object.hasOwn(relations, name);

const allowed = (person: Ruled, { to }: Row, member: Colleague): boolean =>
  Object.entries(to).some(
    ([relation, kind]) => isRelation(relation) && relations[relation](person, member) && kinds[kind](member),
  );

const objectionTo = (person: Ruled, command: StaffCommand, member: Colleague): RefusalCode | undefined => {
  const row: Row = table[command];
  if (!allowed(person, table['see-staff'], member)) return 'not-found';
  return allowed(person, row, member) && (row.other !== true || person.id !== member.id) ? undefined : 'not-allowed';
};

export const mayToStaff = (person: Ruled, command: StaffCommand, member: Colleague): boolean =>
  objectionTo(person, command, member) === undefined;

/** Refuses what the person may not do; staff of other units are not there for them. */
export const requireStaffRight = (person: Person, command: StaffCommand, member: Colleague): void => {
  const objection = objectionTo(person, command, member);
  if (objection !== undefined) throw new Refusal(objection);
};
