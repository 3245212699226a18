import type { Looked } from '../../core/prefill.ts';
import { type Lookup, type Question, sourceOf } from '../../core/procedure/lookup.ts';
import type { Province } from '../../core/province.ts';
import { isSameName } from '../../core/same-name.ts';
import type { Answer, Purpose } from '../sources/answer.ts';
import type { Business } from '../sources/businesses.ts';
import type { Citizen } from '../sources/citizen.ts';
import type { LandParcel } from '../sources/land-parcels.ts';
import type { Taxpayer } from '../sources/taxpayers.ts';
import { deceasedOf } from './deceased.ts';
import { registry } from './registry.ts';
import type { Sources } from './sources.ts';

/** Called before a source is asked about a person, so that the reading is on record. */
export type NoteReading = (citizenId: string, source: string, question: Question) => Promise<void>;

/** The look-ups of an edition or of somebody who sees themselves, about whom, for what, and who hears of it. */
export interface Asking {
  readonly lookups: readonly Pick<Lookup, 'id' | 'question' | 'person' | 'kind'>[];
  readonly province: Province;
  readonly citizenId: string;
  /** Their name, as the dossier or the sign-in has it: a record with another name is not theirs. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly sources: Sources;
  readonly note: NoteReading;
  /** The same for somebody of whom only the keyed hash is known. */
  readonly noteAbout: (person: string, source: string, question: Question) => Promise<void>;
  /** Which of several is meant, by their codes, and where a form keeps such a code. */
  readonly pick: (codes: readonly string[], path: string) => Promise<string | undefined>;
  /** Which result or penalty is meant, where one was chosen. */
  readonly meant?: string | undefined;
  /** Whom the population data named before: it is not asked for their sake again. */
  readonly named?: Couple;
}

/** The identifiers of those whom look-ups can be about; `partner` is whom the applicant marries. */
export type Couple = Partial<Record<Lookup['person'] | 'partner', string | undefined>>;

/** An organisation has a code of the business register; registers of people know nothing by it. */
const isPerson = (id: string): boolean => /^\d{12}$/.test(id);

const nobody: Looked = { status: 'missing' };

/**
 * Husband or wife as the applicant’s own record names them, and which of the two is mother and which father; no
 * identifier is guessed or taken from the citizen. Of a couple that marries it says only which of the two the applicant is.
 */
const coupleOf = (answer: Answer<Citizen>, citizenId: string, partner: string | undefined): Couple => {
  if (answer.status !== 'found') return {};
  const spouse = answer.value.spouse?.citizenId;
  return answer.value.gender === 'female'
    ? { spouse, mother: citizenId, father: spouse, wife: citizenId, husband: partner }
    : { spouse, mother: spouse, father: citizenId, wife: partner, husband: citizenId };
};

/**
 * A record under the person’s own number that bears another name is somebody else’s: nobody is shown it, nothing is
 * compared with it, and whom it names is not asked about. The source is as good as silent, and asked again like that.
 */
const ownRecord = <T>(answer: Answer<T>, name: string, namesIn: (value: T) => readonly string[]): Answer<T> =>
  answer.status !== 'found' || namesIn(answer.value).every((each) => isSameName(each, name))
    ? answer
    : { status: 'unavailable', source: answer.source, reason: 'malformed', why: 'another-name' };

const namesOfCitizen = ({ fullName }: Citizen): string[] => [fullName];
const namesOfTaxpayer = ({ name }: Taxpayer): string[] => [name];
/** Others may own a part, or lead a firm, too: only what stands beside the number is to be theirs. */
const namesBeside = (id: string, named: readonly { readonly citizenId?: string; readonly fullName: string }[]) =>
  named.flatMap(({ citizenId, fullName }) => (citizenId === id ? [fullName] : []));

/** What other sources hold of the person, where their records name people; vehicles, insurance and licences name none. */
const askedOfOwn = ({ sources, citizenId, name }: Asking): Pick<Sources, 'tax' | 'land' | 'business'> => ({
  tax: {
    ...sources.tax,
    ofPerson: async (id, why) => {
      const answer = await sources.tax.ofPerson(id, why);
      return id === citizenId ? ownRecord(answer, name, namesOfTaxpayer) : answer;
    },
  },
  land: {
    ...sources.land,
    ofPerson: async (id, why) => {
      const answer = await sources.land.ofPerson(id, why);
      const namesIn = (parcels: readonly LandParcel[]) => parcels.flatMap(({ owners }) => namesBeside(id, owners));
      return id === citizenId ? ownRecord(answer, name, namesIn) : answer;
    },
  },
  business: {
    ...sources.business,
    representedBy: async (id, why) => {
      const answer = await sources.business.representedBy(id, why);
      const namesIn = (firms: readonly Business[]) =>
        firms.flatMap(({ representatives }) => namesBeside(id, representatives));
      return id === citizenId ? ownRecord(answer, name, namesIn) : answer;
    },
  },
});

/** The population data, asked about each person once however many look-ups want them; the reading is on record before. */
const askedOnce = ({ sources, purpose, note, citizenId, name }: Asking): Sources['population'] => {
  const citizens = new Map<string, Promise<Answer<Citizen>>>();
  const ask = async (id: string, requestId: string): Promise<Answer<Citizen>> => {
    await note(id, 'population', 'citizen');
    const answer = await sources.population.citizen(id, { ...purpose, requestId });
    return id === citizenId ? ownRecord(answer, name, namesOfCitizen) : answer;
  };
  return {
    ...sources.population,
    citizen: async (id) => {
      const asked = citizens.get(id) ?? ask(id, `${purpose.requestId}-${citizens.size}`);
      citizens.set(id, asked);
      return asked;
    },
  };
};

/** Puts an edition’s lookups to their sources; an outage is an answer, so this never fails for one. */
export const askSources = async (asking: Asking): Promise<Record<string, Looked>> => {
  const { lookups, province, citizenId, purpose, note, noteAbout, pick, meant, named = {} } = asking;
  const sources = { ...asking.sources, ...askedOfOwn(asking), population: askedOnce(asking) };
  // Whom only the applicant’s record names are as unknown as that record.
  const isNaming =
    isPerson(citizenId) && lookups.some(({ person }) => person !== 'applicant' && named[person] === undefined);
  const applicant = isNaming ? await sources.population.citizen(citizenId, purpose) : undefined;
  const isOfDeath = named.deceased === undefined && lookups.some(({ person }) => person === 'deceased');
  const deceased = isOfDeath ? await deceasedOf({ sources, purpose, note }, applicant) : {};
  const couple = {
    ...named,
    ...(applicant === undefined ? {} : coupleOf(applicant, citizenId, named.partner)),
    deceased: named.deceased ?? deceased.id,
  };
  const unnamed = (person: Lookup['person']): Looked =>
    applicant?.status === 'unavailable' || (person === 'deceased' && deceased.silent === true)
      ? { status: 'unavailable' }
      : nobody;

  const ask = async ({ question, person, kind }: Asking['lookups'][number], place: number): Promise<Looked> => {
    if (!isPerson(citizenId)) return nobody;
    const id = person === 'applicant' ? citizenId : couple[person];
    if (id === undefined) return unnamed(person);
    const source = sourceOf[question];
    if (question !== 'citizen') await note(id, source, question);
    return registry[question]({
      citizenId: id,
      purpose: { ...purpose, requestId: `${purpose.requestId}-${question}-${place}` },
      province,
      sources,
      kind,
      pick,
      meant,
      noteAbout: async (other) => noteAbout(other, source, question),
    });
  };

  const answers = await Promise.all(
    lookups.map(async (lookup, place) => [lookup.id, await ask(lookup, place)] as const),
  );
  return Object.fromEntries(answers);
};
