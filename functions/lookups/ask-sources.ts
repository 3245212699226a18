import type { Looked } from '../../core/prefill.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Lookup } from '../../core/procedure/lookup.ts';
import type { Province } from '../../core/province.ts';
import type { Answer, Purpose } from '../sources/answer.ts';
import type { BirthNotice, BirthNotices } from '../sources/birth-notices.ts';
import type { Citizen } from '../sources/citizen.ts';
import type { CivilStatus } from '../sources/civil-status.ts';
import type { Population } from '../sources/population.ts';
import { citizenRecord, noticeRecord } from './records.ts';
import type { Repository } from './repository.ts';

export interface Sources {
  readonly population: Population;
  readonly civilStatus: CivilStatus;
  readonly health: BirthNotices;
  /** What the province itself has issued. */
  readonly repository: Repository;
}

/** Called before a source is asked about a person, so that the reading is on record. */
export type NoteReading = (citizenId: string, source: string) => Promise<void>;

export interface Question {
  readonly lookups: Edition['lookups'];
  readonly province: Province;
  readonly citizenId: string;
  readonly purpose: Purpose;
  readonly sources: Sources;
  readonly note: NoteReading;
  /** The same for somebody of whom only the keyed hash is known. */
  readonly noteAbout: (person: string, source: string) => Promise<void>;
  /** Which of a mother’s birth notices is meant, by their codes. */
  readonly pick: (noticeCodes: readonly string[]) => Promise<string | undefined>;
  /** Which result is meant, by its dossier; else the newest. */
  readonly meant?: string | undefined;
}

const nobody: Looked = { status: 'missing' };

const lookedUp = <T>(answer: Answer<T>, record: (value: T) => object | undefined): Looked => {
  if (answer.status !== 'found') return { status: answer.status };
  const { source, asOf, evidence, hash } = answer;
  const found = record(answer.value);
  return found === undefined ? nobody : { status: 'found', record: found, source, asOf, evidence, hash };
};

/** Mother and father as the applicant’s own record shows them; no identifier is guessed or taken from the citizen. */
const coupleOf = (answer: Answer<Citizen>, citizenId: string) => {
  if (answer.status !== 'found') return { applicant: citizenId };
  const spouse = answer.value.spouse?.citizenId;
  return answer.value.gender === 'female'
    ? { applicant: citizenId, mother: citizenId, father: spouse }
    : { applicant: citizenId, mother: spouse, father: citizenId };
};

/** Puts an edition’s lookups to the national sources; an outage is an answer, so this never fails for one. */
export const askSources = async (question: Question): Promise<Record<string, Looked>> => {
  const { lookups, province, citizenId, purpose, sources, note } = question;
  const citizens = new Map<string, Promise<Answer<Citizen>>>();
  const citizen = async (id: string): Promise<Answer<Citizen>> => {
    const known = citizens.get(id);
    if (known !== undefined) return known;
    await note(id, 'population');
    const asked = sources.population.citizen(id, { ...purpose, requestId: `${purpose.requestId}-${citizens.size}` });
    citizens.set(id, asked);
    return asked;
  };
  const applicant = await citizen(citizenId);
  const couple: Partial<Record<Lookup['person'], string | undefined>> = coupleOf(applicant, citizenId);
  /** Whom the applicant’s record would have named is as unknown as that record. */
  const unnamed: Looked = applicant.status === 'unavailable' ? { status: 'unavailable' } : nobody;

  const picked = async (notices: readonly BirthNotice[]): Promise<BirthNotice | undefined> => {
    const meant = await question.pick(notices.map(({ code }) => code));
    return notices.find(({ code }) => code === meant);
  };

  const ask = async ({ question: kind, person, kind: resultKind = '' }: Lookup): Promise<Looked> => {
    const id = couple[person];
    if (id === undefined) return unnamed;
    switch (kind) {
      case 'citizen':
        return lookedUp(await citizen(id), (value) => citizenRecord(province, value));
      case 'birth-notice': {
        await note(id, 'health');
        const answer = await sources.health.ofMother(id, { ...purpose, requestId: `${purpose.requestId}-notice` });
        const notice = answer.status === 'found' ? await picked(answer.value) : undefined;
        return lookedUp(answer, () => (notice === undefined ? undefined : noticeRecord(notice)));
      }
      case 'result': {
        await note(id, 'repository');
        const noteEach = async (each: string) => question.noteAbout(each, 'repository');
        return sources.repository.result({ citizenId: id, kind: resultKind, meant: question.meant, note: noteEach });
      }
      case 'marriage': {
        await note(id, 'civil-status');
        const answer = await sources.civilStatus.marriage(id, {
          ...purpose,
          requestId: `${purpose.requestId}-marriage`,
        });
        return lookedUp(answer, (marriage) => marriage);
      }
    }
  };

  const answers = await Promise.all(lookups.map(async (lookup) => [lookup.id, await ask(lookup)] as const));
  return Object.fromEntries(answers);
};
