import { createHash } from 'node:crypto';
import type { SourceId } from '../../core/procedure/lookup.ts';
import { dateOf, day } from '../../core/vietnam-time.ts';
import { found, type Answer, type Purpose } from '../../functions/sources/answer.ts';
import type { Sources } from '../../functions/lookups/sources.ts';
import type { Family } from '../outside/families.ts';
import { sourcesOn, type Registers } from '../outside/registers.ts';
import { hour } from '../people/desk.ts';
import type { Ask } from '../runtime/clients.ts';
import { shares } from './shares.ts';

/** What becomes of a question to a source: always the same for the same person, question and seed, but that silence ends. */
export type Luck = (person: string, question: string) => 'found' | 'missing' | 'silent';

/** The longest that a source stays silent; one in ten is for longer than the day for which the platform asks again. */
const longestSilence = 30 * hour;

export const luckOf = (seed: number, now: () => number): Luck => {
  const silentUntil = new Map<string, number>();
  return (person, question) => {
    const key = `${seed} ${person} ${question}`;
    const lots = createHash('sha256').update(key).digest();
    const [lot, length] = [lots.readUInt32BE() / 2 ** 32, lots.readUInt32BE(4) / 2 ** 32];
    if (lot >= shares.silent) return lot < shares.silent + shares.missing ? 'missing' : 'found';
    // Most are silent for an hour or a few.
    const until = silentUntil.get(key) ?? now() + longestSilence * length ** 2;
    silentUntil.set(key, until);
    return now() < until ? 'silent' : 'found';
  };
};

/** What sources beside the population data and the hospitals hold of somebody: one ordinary record each. */
const recordsOf = (id: string, { mother, father, marriage }: Family, now: number) => {
  const person = mother.citizenId === id ? mother : father;
  const { fullName, residence } = person;
  const ago = (years: number): string => dateOf(now - years * 365 * day);
  const office = 'Cơ quan mô phỏng';
  const tail = id.slice(-8);
  return {
    insurance: {
      citizenId: id,
      code: tail,
      card: { number: `GD4${tail}`, from: ago(1), to: ago(-1), clinic: 'Trạm y tế' },
      contributions: [{ from: '2021-03', employer: 'Công ty mô phỏng', base: 6_000_000 }],
      household: { rank: 1 },
    },
    licences: [{ citizenId: id, number: tail, class: 'A1', issuedOn: ago(3), office, state: 'valid' as const }],
    vehicles: [
      {
        ownerId: id,
        plate: `12A1-${tail.slice(-5)}`,
        number: tail,
        registeredOn: ago(2),
        make: 'Honda',
        kind: 'Xe máy',
        frame: `K${tail}`,
        engine: `M${tail}`,
        colour: 'Đen',
      },
    ],
    penalties: [
      {
        citizenId: id,
        number: `${tail.slice(-4)}/QĐ-XPHC`,
        decidedOn: ago(0),
        authority: office,
        plate: `12A1-${tail.slice(-5)}`,
        offence: 'Không tuân thủ vạch kẻ đường',
        amount: 300_000,
        state: 'unpaid' as const,
      },
    ],
    businesses: [
      {
        code: `49${tail}`,
        name: `Công ty TNHH ${tail}`,
        kind: 'Công ty TNHH',
        seat: residence,
        registeredOn: ago(4),
        state: 'active' as const,
        representatives: [{ citizenId: id, fullName, title: 'Giám đốc' }],
      },
    ],
    taxpayer: {
      code: `80${tail}`,
      name: fullName,
      office,
      state: 'active' as const,
      debt: 0,
      years: [{ year: ago(1).slice(0, 4), income: 144_000_000, withheld: 2_400_000, dependants: 1 }],
    },
    parcels: [
      {
        certificate: `CN ${tail}`,
        sheet: '12',
        plot: tail.slice(-3),
        address: residence,
        area: 120,
        use: 'Đất ở',
        issuedOn: ago(6),
        owners: [{ citizenId: id, fullName }],
      },
    ],
    criminal: { citizenId: id, convicted: 'no' as const, updatedOn: ago(0) },
    documents: (kind: string) => [{ citizenId: id, id: `${kind}-${tail}`, kind, number: id, issuedOn: ago(3), office }],
    marital: { citizenId: id, status: 'married' as const, marriage },
    children: [{ citizenId: `0215${tail}`, fullName: 'Hoàng Minh An', born: ago(5), relation: 'birth' as const }],
    death: {
      citizenId: id,
      fullName,
      diedOn: ago(0),
      number: tail.slice(-4),
      book: '01/2026',
      registeredOn: ago(0),
      office,
    },
    deathNotices: [
      {
        code: `BT.${tail}`,
        citizenId: id,
        fullName,
        diedAt: new Date(now - day).toISOString(),
        place: 'Bệnh viện Đa khoa tỉnh',
        hospital: 'Bệnh viện Đa khoa tỉnh',
      },
    ],
  };
};
type Records = ReturnType<typeof recordsOf>;

/**
 * The national databases of a trial. Each person is known to each with the shares of `shares.ts`, and what is written
 * into them is as in every simulation.
 */
export const trialSources =
  (registers: Registers, luck: Luck, now: () => number) =>
  (ask: Ask): Omit<Sources, 'repository'> => {
    const usual = sourcesOn(registers, now)(ask);
    const asOf = (): string => new Date(now()).toISOString();
    /** Lets a source know of this person only as far as luck has it. */
    const drawn = async <T>(
      source: SourceId,
      id: string,
      question: string,
      known: () => Promise<Answer<T>>,
    ): Promise<Answer<T>> => {
      const fate = luck(id, question);
      if (fate === 'silent') return { status: 'unavailable', source, reason: 'timeout' };
      return fate === 'missing' ? { status: 'missing', source, asOf: asOf() } : known();
    };
    const held = <T>(source: SourceId, question: string, record: (records: Records, kind: string) => T) => ({
      ofPerson: async (id: string, purpose: Purpose, kind = 'identity-card'): Promise<Answer<T>> =>
        drawn(source, id, question, async () => {
          const family = registers.families.find(({ mother, father }) =>
            [mother.citizenId, father.citizenId].includes(id),
          );
          return ask(source, () => family).then((whose): Answer<T> =>
            whose === undefined
              ? { status: 'missing', source, asOf: asOf() }
              : found(source, purpose, asOf(), record(recordsOf(id, whose, now()), kind)),
          );
        }),
    });
    const documents = held('wallet-documents', 'wallet-document', (records, kind) => records.documents(kind));
    const marital = held('civil-status', 'marital-status', (records) => records.marital);
    const children = held('civil-status', 'children', (records) => records.children);
    const death = held('civil-status', 'death', (records) => records.death);
    const deathNotices = held('health', 'death-notice', (records) => records.deathNotices);
    const businesses = held('business', 'businesses', (records) => records.businesses);
    const { population, health, civilStatus } = usual;
    return {
      socialInsurance: held('social-insurance', 'insurance', (records) => records.insurance),
      drivingLicence: held('driving-licence', 'driving-licence', (records) => records.licences),
      vehicle: held('vehicle', 'vehicles', (records) => records.vehicles),
      penalty: held('penalty', 'penalties', (records) => records.penalties),
      business: { representedBy: async (id, purpose) => businesses.ofPerson(id, purpose) },
      tax: held('tax', 'taxpayer', (records) => records.taxpayer),
      land: held('land', 'land', (records) => records.parcels),
      criminalRecord: held('criminal-record', 'criminal-record', (records) => records.criminal),
      walletDocuments: { ofPerson: async (id, kind, purpose) => documents.ofPerson(id, purpose, kind) },
      population: {
        ...population,
        citizen: async (id, purpose) => drawn('population', id, 'citizen', async () => population.citizen(id, purpose)),
      },
      health: {
        ofMother: async (id, purpose) => drawn('health', id, 'birth-notice', async () => health.ofMother(id, purpose)),
        ofDeceased: async (id, purpose) => deathNotices.ofPerson(id, purpose),
      },
      civilStatus: {
        ...civilStatus,
        marriage: async (id, purpose) =>
          drawn('civil-status', id, 'marriage', async () => civilStatus.marriage(id, purpose)),
        maritalStatus: async (id, purpose) => marital.ofPerson(id, purpose),
        children: async (id, purpose) => children.ofPerson(id, purpose),
        death: async (id, purpose) => death.ofPerson(id, purpose),
      },
    };
  };
