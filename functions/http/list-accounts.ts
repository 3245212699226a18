import { AgencyKind, CommunalKind, type Agency } from '../../core/agency.ts';
import { isPayable } from '../../core/fee-amount.ts';
import { standingOn } from '../../core/procedure/edition-standing.ts';
import { accountOf, agenciesOf, type Province } from '../../core/province.ts';
import { vietQr } from '../../core/viet-qr.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { AccountList } from '../answers/administration.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

/** No bank has this number: an account that only shows the shape of one. */
const sampleBin = '000000';
const exampleAmount = 10_000;
const examplePurpose = 'VI DU LE PHI';

type Taker = AccountList['items'][number];

const hasAccount = (province: Province, { code }: Agency, kind: AgencyKind): boolean =>
  accountOf(province, { kind, code }) !== undefined;

const accountView = ({ agency: _agency, ...account }: Province['accounts'][number]): Taker['accounts'][number] => {
  const { unit, ...payTo } = account;
  const code = vietQr(payTo, exampleAmount, examplePurpose);
  return {
    ...payTo,
    ...(unit === undefined ? {} : { unit }),
    sample: payTo.bin === sampleBin,
    ...(code === undefined ? {} : { code }),
  };
};

/** What agencies of each kind decide that costs something, today or from a later day on. */
const takenBy = ({ procedures }: Catalogue, kind: AgencyKind, today: string): Taker['takes'] =>
  procedures
    .filter(({ editions }) =>
      editions.some(
        (edition) => edition.decides === kind && isPayable(edition.fee) && standingOn(edition, today) !== 'past',
      ),
    )
    .map(({ code, name }) => ({ code, name }));

/** Communes all whose agencies that take fees have an account, and of these the ones with none but samples. */
const coverage = (province: Province, taking: ReadonlySet<AgencyKind>): AccountList['communes'] => {
  const kinds = CommunalKind.options.filter((kind) => taking.has(kind));
  const accounts = province.communes.map((commune) =>
    agenciesOf({ ...province, agencies: [], communes: [commune] }).flatMap((agency) =>
      kinds.filter((kind) => kind === agency.kind).map((kind) => accountOf(province, { ...agency, kind })),
    ),
  );
  const covered = accounts.filter((each) => each.every((account) => account !== undefined));
  const sample = covered.filter((each) => each.every((account) => account?.bin === sampleBin));
  return { all: accounts.length, covered: covered.length, sample: sample.length };
};

/** The account of each kind of agency that takes fees: which are missing, which are samples, and how many communes have one. */
export const listAccounts =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<AccountList> =>
  async (request) => {
    const { province } = catalogue;
    const today = dateOf(request.at);
    const agencies = agenciesOf(province);
    const items = AgencyKind.options
      .map((kind): Taker => {
        const [own, takes] = [agencies.filter((agency) => agency.kind === kind), takenBy(catalogue, kind, today)];
        const without = own.filter((agency) => !hasAccount(province, agency, kind));
        return {
          kind,
          agencies: own.length,
          takes,
          accounts: province.accounts.filter(({ agency }) => agency === kind).map(accountView),
          without: takes.length === 0 ? [] : without.map(({ code, name }) => ({ code, name })),
        };
      })
      .filter((each) => each.agencies > 0);
    const taking = new Set(items.filter(({ takes }) => takes.length > 0).map(({ kind }) => kind));
    const doubts = province.unverified.filter((line) => line.startsWith('accounts:'));
    return { status: 200, body: { items, communes: coverage(province, taking), doubts } };
  };
