import { agenciesOf } from '../../core/province.ts';
import type { TrustList } from '../../verification/trust-list.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { issuerKeyOf } from '../results/issuer-keys.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';

interface TrustTools {
  readonly catalogue: Pick<Catalogue, 'province'>;
  readonly staff: Pick<StaffDirectory, 'issuer'>;
  /** PEM, one after the other. */
  readonly roots: string;
  readonly origin: string;
  /** Addresses of the lists of revoked and replaced results. */
  readonly statusLists: () => Promise<string[]>;
}

const day = 24 * 60 * 60 * 1000;
/** A copy that somebody keeps counts as fresh for so long. Keys change within years. */
const fresh = 30 * day;

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const headers = { 'cache-control': 'public, max-age=300' };

/**
 * What it takes to judge a result of this province, to be kept by whoever checks without a network. It is not signed
 * itself: it names the authorities, so that nobody but the origin it comes from could vouch for it.
 */
export const showTrust =
  ({ catalogue, staff, roots, origin, statusLists }: TrustTools): Handler<TrustList> =>
  async ({ at }) => {
    const issuer = await staff.issuer();
    const { slug, name } = catalogue.province;
    return {
      status: 200,
      headers,
      body: {
        version: 1,
        origin,
        province: { slug, name },
        at: new Date(at).toISOString(),
        until: new Date(at + fresh).toISOString(),
        roots: roots.match(block) ?? [],
        agencies: agenciesOf(catalogue.province).map((agency) => agency.name.vi),
        issuers: (issuer?.certificates ?? []).map(issuerKeyOf),
        statusLists: await statusLists(),
      },
    };
  };
