import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { Letterhead } from './letterhead.ts';
import { localTime, type FormHead, type Letter, type Party, type Reception, type Signer } from './one-stop-form.ts';
import { authorityOf } from './result-content.ts';

/** Everything an official form about a dossier is made from. */
export interface FormMaterial {
  /** As it was before the event for which the form is written; with the first event it begins. */
  readonly before: Dossier;
  /** When the result was due then, in ISO 8601: as the clock stood at the event, with all that a wait had moved it. */
  readonly dueAt: string;
  /** The event, whose instant dates the form. */
  readonly event: RecordedEvent['event'];
  /** Up to and with that event. */
  readonly log: readonly RecordedEvent[];
  readonly procedure: Procedure;
  readonly edition: Edition;
  readonly letterhead: Letterhead;
  readonly particulars: Particulars;
  /** What whoever did it wrote about it. */
  readonly note?: string | undefined;
  /** Everybody of the staff whom the log names, by id. */
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly number?: string | undefined;
  /** The names of other agencies that were asked, by their identifier; left out where none was. */
  readonly partners?: ReadonlyMap<string, string>;
}

/** The platform, where it acts by itself. */
export const platform = 'Hệ thống thông tin giải quyết thủ tục hành chính';

/** The head of a form, dated by its event. */
export const headOf = ({ letterhead, event, number }: FormMaterial): FormHead => ({
  ...letterhead.head,
  at: localTime(event.at),
  ...(number === undefined ? {} : { number }),
});

/** Whose matter it is, and who filed it in their place, as forms name them. */
const namesOf = ({ applicant, represented }: Pick<Particulars, 'applicant' | 'represented'>): string =>
  represented === undefined ? applicant.name : `${applicant.name} (người nộp thay: ${represented.actor.name})`;

/** The applicant; where they live is known when they are a parent of the child. */
export const partyOf = ({ applicant, represented, answers }: Particulars): Party => {
  const address = ['mother', 'father']
    .filter((who) => answerAt(answers, `${who}.citizenId`) === applicant.citizenId)
    .map((who) => answerAt(answers, `${who}.residence`))
    .at(0);
  return {
    name: namesOf({ applicant, ...(represented === undefined ? {} : { represented }) }),
    identifier: applicant.citizenId,
    ...(address === undefined ? {} : { address: String(address) }),
  };
};

/** At which centre who asked for what. */
export const receptionOf = (material: FormMaterial): Reception => ({
  ...headOf(material),
  dossier: material.before.code,
  centre: material.letterhead.centre,
  applicant: partyOf(material.particulars),
  request: material.procedure.name.vi,
});

/** The name of whoever did what the form is about. */
export const doerOf = ({ event, staff }: FormMaterial): string => staff.get(event.by.id)?.name ?? platform;

/** A letter of this office to the applicant, but for who signs it. */
export const letterOf = (material: FormMaterial, office: string): Omit<Letter, 'signer'> => {
  const { before, procedure, particulars } = material;
  return {
    ...headOf(material),
    dossier: before.code,
    to: namesOf(particulars),
    receivedAt: localTime(before.submittedAt),
    office,
    procedure: procedure.name.vi,
    identifier: particulars.applicant.citizenId,
  };
};

/** The head of the agency who did it, or whoever signs in their place. */
export const signerOf = ({ event, staff }: FormMaterial): Signer => {
  const member = staff.get(event.by.id);
  if (member === undefined) throw new Error(`nobody of the staff signs ${event.type}`);
  return { ...authorityOf(member), title: member.title, name: member.name };
};
