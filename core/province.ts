import * as z from 'zod/mini';
import { PayTo } from '../events/pay-to.ts';
import { AgencyCode, AgencyKind, CommunalKind, ProvincialKind, type Agency } from './agency.ts';
import { WorkingWeek } from './calendar.ts';
import { DataError, type Wrong } from './data-error.ts';
import { OutsideId } from './procedure/lookup.ts';
import { Text } from './text.ts';

/** One of the two levels of local government: a commune, ward or special zone with its one-stop unit. */
export const Commune = z.strictObject({
  /** Five digits, national statistics code. */
  code: z.string().check(z.regex(/^\d{5}$/)),
  name: z.string(),
  fullName: z.string(),
  /** Electronic identifier of the agency that decides there; begins every dossier code. */
  unit: AgencyCode.check(z.regex(/^[^.]+\.[^.]+$/)),
});
export type Commune = z.infer<typeof Commune>;

const Address = z.url();

/** A national system that lets the province in by user name and password. */
const Account = z.strictObject({
  url: Address,
  username: z.string(),
  /** To whom the national exchange platform leads what is sent there. */
  destination: z.string(),
  unverified: z.optional(z.string()),
});

/** A public key of theirs (RFC 7517), by which an answer is known as their own. */
const SigningKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
});

/** Somebody outside the province who decides, is asked over HTTP, and answers later. */
export const Partner = z.extend(Account, { keys: z.array(SigningKey) });
export type Partner = z.infer<typeof Partner>;

/** Where the national systems answer. Each can be given anew at deployment; the local world gives its own. */
export const Integrations = z.strictObject({
  vneid: z.strictObject({ issuer: Address, clientId: z.string() }),
  staff: z.strictObject({ issuer: Address, clientId: z.string() }),
  /** Base addresses of whoever is asked instead of the citizen. */
  sources: z.record(OutsideId, Address),
  timestamp: Address,
  /** Where the program that reaches a leader’s signing token answers, on the leader’s own machine. */
  signingDevice: Address,
  nationalPortal: Account,
  /** What tells citizens, by the account they sign in with, that a paper is there. */
  messages: Account,
  /** The wallets of documents in citizens’ accounts. */
  wallet: Account,
  /** Where keys of leaders lie that sign by phone or SIM, by the protocol of the Cloud Signature Consortium. */
  signingService: Account,
  /** Who decides outside the province, by the kind of agency that it decides for. */
  partners: z.prefault(z.partialRecord(ProvincialKind, Partner), {}),
});
export type Integrations = z.infer<typeof Integrations>;

const Minutes = z.int().check(z.minimum(5), z.maximum(480));

const Count = z.int().check(z.minimum(1));

/** What keeps a forgotten or stolen session from doing much. */
export const Limits = z.strictObject({
  /** Minutes without a request after which a session ends. */
  idleMinutes: z.prefault(
    /** `shared`: of citizens at a machine that people share. */
    z.strictObject({ citizen: Minutes, shared: z.prefault(Minutes, 10), staff: Minutes }),
    { citizen: 30, staff: 60 },
  ),
  /**
   * How often one person may do it in an hour: open a form or see whom they represent, which asks national sources; save
   * it; send it in; send a file; look somebody up in office, or have a source show what it holds of oneself; have a code made,
   * for help or for a machine of the counter’s; type in a wrong one for help, or a wrong identity card; see a page of figures, which are summed anew
   * each time; have a letter set to look at.
   */
  perHour: z.prefault(
    z.strictObject({
      openings: Count,
      savings: Count,
      submissions: Count,
      uploads: Count,
      lookups: Count,
      helpCodes: Count,
      figures: z.prefault(Count, 1200),
      previews: z.prefault(Count, 300),
      wrongHelpCodes: Count,
      wrongCards: z.prefault(Count, 6),
    }),
    { openings: 60, savings: 1000, submissions: 30, uploads: 60, lookups: 60, helpCodes: 20, wrongHelpCodes: 6 },
  ),
});
export type Limits = z.infer<typeof Limits>;

/** An agency of the province, and whose name stands above its own. */
const ProvincialAgency = z.strictObject({
  kind: ProvincialKind,
  code: AgencyCode.check(z.regex(/^[^.]+\.[A-Z]+$/)),
  name: Text,
  above: z.string(),
});

/** What each commune has beside its committee: one level below its code, named after it, below another agency. */
const CommunalAgency = z.strictObject({
  kind: z.enum(CommunalKind.options.filter((kind) => kind !== 'committee')),
  level: z.string().check(z.regex(/^[A-Z]{2,3}$/)),
  name: Text,
  above: z.enum(['committee', ...ProvincialKind.options]),
});

/** The account into which fees are paid for what such an agency decides; one that names a `unit` is of that agency alone. */
const FeeAccount = z.strictObject({ ...PayTo.shape, agency: AgencyKind, unit: z.optional(AgencyCode) });

/** One deployment: who offers the procedures, where, when, and through which national systems. */
export const Province = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  code: z.string().check(z.regex(/^\d{2}$/)),
  name: Text,
  /** With what it is: a province, or a city of the same level. */
  fullName: z.string().check(z.regex(/^(Tỉnh|Thành phố) /)),
  agency: z.strictObject({ code: z.string().check(z.regex(/^[A-Y]\d{2}$/)), name: Text }),
  region: z.string(),
  week: WorkingWeek,
  /** Whether a web application firewall stands before the portal. */
  firewall: z.boolean(),
  integrations: Integrations,
  limits: z.prefault(Limits, {}),
  /** Forms of a result beside the signed PDF that an agency may ask for. */
  formats: z.prefault(z.array(z.enum(['xades'])), []),
  agencies: z.array(ProvincialAgency),
  communal: z.array(CommunalAgency),
  /** Where the agencies that take fees have them paid. */
  accounts: z.array(FeeAccount),
  communes: z.array(Commune).check(z.minLength(1)),
  sources: z.array(z.string()).check(z.minLength(1)),
  unverified: z.array(z.string()),
});
export type Province = z.infer<typeof Province>;

/** Faults of the data that a schema alone cannot see. */
const provinceFaults = (province: Province): Wrong[] => {
  const { agency, accounts, communes } = province;
  const faults: Wrong[] = [];
  for (const member of ['code', 'unit'] as const) {
    const values = communes.map((commune) => commune[member]);
    if (new Set(values).size !== values.length)
      faults.push({ place: 'communes', reason: `two communes share a ${member}` });
  }
  const takers = accounts.map((account) => `${account.agency} ${account.unit ?? ''}`);
  if (new Set(takers).size !== takers.length)
    faults.push({ place: 'accounts', reason: 'two accounts for one kind of agency, or for one agency' });
  const own = accounts.filter(({ unit }) => unit !== undefined);
  const agencies = own.length === 0 ? [] : agenciesOf(province);
  for (const { agency: kind, unit } of own)
    if (!agencies.some(({ code, kind: known }) => code === unit && known === kind))
      faults.push({ place: 'accounts', reason: `${unit} is no agency of the kind ${kind}` });
  for (const { unit } of communes)
    if (!unit.startsWith(`${agency.code}.`))
      faults.push({ place: 'communes', reason: `${unit} is no unit below ${agency.code}` });
  return faults;
};

/** The data of one province file, checked whole. Throws when the file is wrong. */
export const defineProvince = (input: z.input<typeof Province>): Province => {
  const province = Province.parse(input);
  const faults = provinceFaults(province);
  if (faults.length > 0) throw new DataError(province.slug, faults);
  return province;
};

const inSentence = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** The People’s Committee of a commune as its seal and its letters name it. */
export const agencyName = ({ name, fullName }: Pick<Commune, 'name' | 'fullName'>): Text => ({
  vi: `Ủy ban nhân dân ${inSentence(fullName)}`,
  en: `People’s Committee of ${name}`,
});

const oneStopOf = (vi: string, en: string): Agency['oneStop'] => ({
  name: { vi: `Trung tâm Phục vụ hành chính công ${vi}`, en: `Public Administration Service Centre of ${en}` },
  unverified: 'the usual name since Decree 118/2025/NĐ-CP; the province sets its own',
});

/** The committee of a commune, and what the commune has beside it. */
const agenciesIn = ({ agency, fullName, agencies, communal }: Province, commune: Commune): Agency[] => {
  const committee = {
    code: commune.unit,
    kind: 'committee' as const,
    name: agencyName(commune),
    parent: agency.code,
    above: inSentence(fullName),
    place: commune.name,
    oneStop: oneStopOf(inSentence(commune.fullName), commune.name),
  };
  return [
    committee,
    ...communal.map(({ kind, level, name, above }) => {
      const higher = agencies.find((each) => each.kind === above) ?? committee;
      return {
        ...committee,
        code: `${commune.unit}.${level}`,
        kind,
        name: { vi: `${name.vi} ${inSentence(commune.fullName)}`, en: `${name.en} ${commune.name}` },
        parent: higher.code,
        above: higher.name.vi,
      };
    }),
  ];
};

/** The agencies of a province: its own committee first, then its other agencies, then those of each commune. */
export const agenciesOf = (province: Province): Agency[] => {
  const { agency, name, fullName, agencies, communes } = province;
  const own = { place: name.vi, oneStop: oneStopOf(inSentence(fullName), name.en) };
  return [
    { ...agency, ...own, above: inSentence(fullName) },
    ...agencies.map((each) => ({ ...each, ...own, parent: agency.code })),
    ...communes.flatMap((commune) => agenciesIn(province, commune)),
  ];
};

/** The agency with this identifier; undefined where it is none of the province’s. */
export const agencyOf = (province: Province, code: string): Agency | undefined =>
  agenciesOf(province).find((agency) => agency.code === code);

/** Who decides what arises in a commune: the agency of that kind there, or the province’s. */
export const decidingAgency = (province: Province, kind: AgencyKind, commune: Commune): Agency => {
  const found = agenciesOf({ ...province, communes: [commune] }).find((agency) => agency.kind === kind);
  if (found === undefined) throw new Error(`${province.slug} has no agency ${kind}`);
  return found;
};

/** Where fees are paid for what this agency decides, if the province says so: its own account, or that of all of its kind. */
export const accountOf = (
  { accounts }: Pick<Province, 'accounts'>,
  { kind, code }: { readonly kind: AgencyKind; readonly code?: string },
): PayTo | undefined => {
  const ofKind = accounts.filter(({ agency }) => agency === kind);
  const found =
    ofKind.find(({ unit }) => unit !== undefined && unit === code) ?? ofKind.find(({ unit }) => unit === undefined);
  if (found === undefined) return undefined;
  const { bin, bank, account, holder } = found;
  return { bin, bank, account, holder };
};
