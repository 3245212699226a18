import type { ResultDocument } from '../../verification/result-document.ts';
import type { ResultStatus } from '../../verification/status/status-bits.ts';
import { readStatusList, statusAt, type StatusList } from '../../verification/status/status-list.ts';
import { fetchBytes } from './revocation/fetch-bytes.ts';

const sizeLimit = 300_000;

export interface AskedList {
  readonly status: (result: ResultDocument) => Promise<ResultStatus | undefined>;
  /** The list that was asked, if the result names one. */
  readonly list: () => StatusList | undefined;
}

/**
 * Asks the portal of a province whether a result still stands, by the list that the result names. Only the number of
 * that list leaves this machine. A fault when it cannot be had or is not signed as it must be.
 */
export const statusListsOf = (
  origin: string,
  roots: readonly Uint8Array[],
  at: Date,
  send: typeof fetch,
): AskedList => {
  let list: StatusList | undefined;
  return {
    list: () => list,
    status: async ({ status: place }) => {
      if (!place) return undefined;
      const address = new URL(place.list, origin).href;
      const token = await fetchBytes(send, address, sizeLimit);
      list = await readStatusList(Buffer.from(token).toString('utf8'), roots, at);
      if (new URL(list.address, origin).href !== address) throw new Error(`${address} is a list of ${list.address}`);
      return statusAt(list, place.index);
    },
  };
};
