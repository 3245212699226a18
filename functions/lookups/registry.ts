import type { Looked } from '../../core/prefill.ts';
import type { Question } from '../../core/procedure/lookup.ts';
import type { Province } from '../../core/province.ts';
import type { Answer, Purpose } from '../sources/answer.ts';
import type { BirthNotice } from '../sources/birth-notice.ts';
import {
  childrenRecord,
  citizenRecord,
  deathNoticeRecord,
  documentRecord,
  firmRecord,
  maritalStatusRecord,
  noticePath,
  noticeRecord,
  parcelRecord,
  penaltyPath,
  taxpayerRecord,
} from './records.ts';
import type { Sources } from './sources.ts';

/** One question about one person. */
export interface Put {
  readonly citizenId: string;
  readonly purpose: Purpose;
  readonly province: Province;
  readonly sources: Sources;
  /** Of a `result` or a `wallet-document`: its kind. */
  readonly kind: string | undefined;
  /** Which of several is meant, such as a mother’s birth notices: by their codes, and where a form keeps such a code. */
  readonly pick: (codes: readonly string[], path: string) => Promise<string | undefined>;
  /** Which result is meant, by its dossier, else the newest; or which penalty, by its number. */
  readonly meant: string | undefined;
  /** Called with each other person whom an answer is about, known by the keyed hash. */
  readonly noteAbout: (person: string) => Promise<void>;
}

/** How an answer becomes a record that form fields point into; undefined when nothing in it is meant. */
const looked = <T>(answer: Answer<T>, record: (value: T, asOf: string) => object | undefined): Looked => {
  if (answer.status === 'unavailable') return { status: 'unavailable', ...(answer.why && { why: answer.why }) };
  if (answer.status === 'missing') return { status: 'missing' };
  const { source, asOf, evidence, hash } = answer;
  const found = record(answer.value, asOf);
  return found === undefined ? { status: 'missing' } : { status: 'found', record: found, source, asOf, evidence, hash };
};
const whole = <T extends object>(value: T): T => value;

const pickedOf = async (
  answer: Answer<readonly BirthNotice[]>,
  pick: Put['pick'],
): Promise<BirthNotice | undefined> => {
  if (answer.status !== 'found') return undefined;
  const meant = await pick(
    answer.value.map(({ code }) => code),
    noticePath,
  );
  return answer.value.find(({ code }) => code === meant);
};

/** Every question, and which port answers it with what record. Another question is another line here. */
export const registry: Readonly<Record<Question, (put: Put) => Promise<Looked>>> = {
  citizen: async ({ sources, citizenId, purpose, province }) =>
    looked(await sources.population.citizen(citizenId, purpose), (citizen) => citizenRecord(province, citizen)),
  marriage: async ({ sources, citizenId, purpose }) =>
    looked(await sources.civilStatus.marriage(citizenId, purpose), whole),
  'marital-status': async ({ sources, citizenId, purpose }) =>
    looked(await sources.civilStatus.maritalStatus(citizenId, purpose), maritalStatusRecord),
  children: async ({ sources, citizenId, purpose }) =>
    looked(await sources.civilStatus.children(citizenId, purpose), childrenRecord),
  death: async ({ sources, citizenId, purpose }) => looked(await sources.civilStatus.death(citizenId, purpose), whole),
  'birth-notice': async ({ sources, citizenId, purpose, pick }) => {
    const answer = await sources.health.ofMother(citizenId, purpose);
    const notice = await pickedOf(answer, pick);
    return looked(answer, () => (notice === undefined ? undefined : noticeRecord(notice)));
  },
  'death-notice': async ({ sources, citizenId, purpose }) =>
    looked(await sources.health.ofDeceased(citizenId, purpose), ([latest]) => latest && deathNoticeRecord(latest)),
  insurance: async ({ sources, citizenId, purpose }) =>
    looked(await sources.socialInsurance.ofPerson(citizenId, purpose), whole),
  'driving-licence': async ({ sources, citizenId, purpose }) =>
    looked(await sources.drivingLicence.ofPerson(citizenId, purpose), (licences) => ({ licences })),
  vehicles: async ({ sources, citizenId, purpose }) =>
    looked(await sources.vehicle.ofPerson(citizenId, purpose), (vehicles) => ({ vehicles })),
  penalties: async ({ sources, citizenId, purpose, pick, meant }) => {
    const answer = await sources.penalty.ofPerson(citizenId, purpose);
    const unpaid = answer.status === 'found' ? answer.value.filter(({ state }) => state === 'unpaid') : [];
    const isOpen = async (numbers: readonly string[]) => pick(numbers, penaltyPath);
    const number = meant ?? (await isOpen(unpaid.map((each) => each.number)));
    const told = looked(answer, () => unpaid.find((each) => each.number === number));
    if (told.status !== 'found') return told;
    const others = await Promise.all(
      unpaid.map(async (each) =>
        each.number !== number && (await isOpen([each.number])) !== undefined
          ? [{ about: each.number, day: each.decidedOn, amount: each.amount }]
          : [],
      ),
    );
    return { ...told, others: others.flat() };
  },
  businesses: async ({ sources, citizenId, purpose, province }) =>
    looked(await sources.business.representedBy(citizenId, purpose), (firms) => ({
      businesses: firms.map((firm) => firmRecord(province, firm)),
    })),
  taxpayer: async ({ sources, citizenId, purpose }) =>
    looked(await sources.tax.ofPerson(citizenId, purpose), taxpayerRecord),
  land: async ({ sources, citizenId, purpose, province }) =>
    looked(await sources.land.ofPerson(citizenId, purpose), (parcels) => ({
      parcels: parcels.map((parcel) => parcelRecord(province, parcel)),
    })),
  'criminal-record': async ({ sources, citizenId, purpose }) =>
    looked(await sources.criminalRecord.ofPerson(citizenId, purpose), whole),
  'wallet-document': async ({ sources, citizenId, purpose, kind }) =>
    looked(await sources.walletDocuments.ofPerson(citizenId, kind, purpose), documentRecord),
  result: async ({ sources, citizenId, kind = '', meant, noteAbout }) =>
    sources.repository.result({ citizenId, kind, meant, note: noteAbout }),
};
