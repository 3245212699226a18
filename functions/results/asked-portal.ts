import type { ResultDocument } from '../../verification/result-document.ts';
import type { ResultStatus } from '../../verification/status/status-bits.ts';
import { isSignedByOne, readStatusList, statusAt, type StatusList } from '../../verification/status/status-list.ts';
import { TrustList } from '../../verification/trust-list.ts';
import { fetchBytes } from './revocation/fetch-bytes.ts';

const sizeLimit = 300_000;

export interface AskedPortal {
  readonly status: (result: ResultDocument) => Promise<ResultStatus | undefined>;
  /** The list that was asked, if the result names one. */
  readonly list: () => StatusList | undefined;
  /** Names of the province’s agencies. */
  readonly agencies: () => Promise<readonly string[]>;
}

/**
 * Asks the portal of a province whether a result still stands, by the list that the result names, and who its agencies
 * are. Only the number of that list leaves this machine. A fault when an answer cannot be had, or when a list does not
 * bear the province’s own key: others under the same authorities could sign one, too.
 */
export const askedPortal = (
  origin: string,
  roots: readonly Uint8Array[],
  at: Date,
  send: typeof fetch,
): AskedPortal => {
  let list: StatusList | undefined;
  const textAt = async (address: string): Promise<string> =>
    Buffer.from(await fetchBytes(send, address, sizeLimit)).toString('utf8');
  const trust = async (): Promise<TrustList> =>
    TrustList.parse(JSON.parse(await textAt(new URL('/v1/trust', origin).href)));
  return {
    list: () => list,
    agencies: async () => (await trust()).agencies ?? [],
    status: async ({ status: place }) => {
      if (!place) return undefined;
      const address = new URL(place.list, origin).href;
      const found = await readStatusList(await textAt(address), roots, at);
      if (new URL(found.address, origin).href !== address) throw new Error(`${address} is a list of ${found.address}`);
      if (!isSignedByOne(found, (await trust()).issuers))
        throw new Error(`${address} was signed by ${found.issuer.name}, not with a key of the province`);
      list = found;
      return statusAt(found, place.index);
    },
  };
};
