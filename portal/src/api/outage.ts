import { send } from './request.ts';

/** A window in which the system did not work, as instants, and what did not work. */
export interface Outage {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** How many open dossiers were given the time back, were changed by somebody meanwhile, or failed. */
export interface Credited {
  readonly credited: number;
  readonly left: number;
  readonly failed: number;
}

/** What became of the dossiers of one part. */
export interface PartCredited extends Credited {
  /** Where to go on; absent once every dossier was looked at. */
  readonly next?: string;
}

const creditPart = (outage: Outage, cursor: string | undefined): Promise<PartCredited> =>
  send('POST', '/v1/outages', { body: { ...outage, ...(cursor === undefined ? {} : { cursor }) } });

/** Goes through all open dossiers, part by part; says after each how many it has been so far. */
export const recordOutage = async (outage: Outage, soFar: (credited: Credited) => void): Promise<Credited> => {
  let sum: Credited = { credited: 0, left: 0, failed: 0 };
  let cursor: string | undefined;
  do {
    const { credited, left, failed, next } = await creditPart(outage, cursor);
    sum = { credited: sum.credited + credited, left: sum.left + left, failed: sum.failed + failed };
    soFar(sum);
    cursor = next;
  } while (cursor !== undefined);
  return sum;
};
