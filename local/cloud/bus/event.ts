import { randomUUID } from 'node:crypto';
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { AwsError, type Surroundings } from '../engine.ts';
import { isObject, type Json, type JsonObject } from './pattern.ts';

/** An event as targets receive it; a type, not an interface, so that it is JSON to the compiler too. */
export type Event = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: JsonObject;
};

export interface Refusal {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

interface ReadEntry {
  readonly source: string;
  readonly detailType: string;
  readonly detail: JsonObject;
  readonly resources: readonly string[] | undefined;
  readonly time: number | undefined;
}

/** Bytes. */
const largestEntry = 256 * 1024;

export const parseJson = (source: string, code: string): Json => {
  try {
    const value: Json = JSON.parse(source);
    return value;
  } catch {
    throw new AwsError(code, 'The text is not JSON');
  }
};

const refusal = (ErrorCode: string, ErrorMessage: string): Refusal => ({ ErrorCode, ErrorMessage });

/** An entry that cannot be published is refused alone; the others of its call go on. */
export const readEntry = ({
  Source,
  DetailType,
  Detail,
  Resources,
  Time,
}: PutEventsRequestEntry): ReadEntry | Refusal => {
  if (!Source || !DetailType || Detail === undefined)
    return refusal('InvalidArgument', 'Source, DetailType and Detail are required');
  if (Source.startsWith('aws.')) return refusal('NotAuthorizedForSourceException', `Not authorized for ${Source}`);
  if (Buffer.byteLength(Detail) > largestEntry) return refusal('InvalidArgument', 'The entry is too large');
  try {
    const detail = parseJson(Detail, 'MalformedDetail');
    const time = Time?.getTime();
    if (isObject(detail)) return { source: Source, detailType: DetailType, detail, resources: Resources, time };
  } catch {
    // Answered below, like a detail that is JSON but not an object.
  }
  return refusal('MalformedDetail', 'Detail is not a JSON object');
};

export const createEventOf =
  ({ region, account }: Surroundings) =>
  (time: number, source: string, detailType: string, detail: JsonObject, resources: readonly string[] = []): Event => ({
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account,
    time: `${new Date(time).toISOString().slice(0, 19)}Z`,
    region,
    resources,
    detail,
  });
