import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { connect } from '../../local/cloud/door.ts';
import type { Caller } from '../../local/cloud/engine.ts';
import { place } from '../building/names.ts';

/** A question to a system outside the cloud, subject to the same trouble as every call. */
export type Ask = <T>(what: string, answer: () => T) => Promise<T>;

/** Everything through which a function reaches the world. */
export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly bus: EventBridgeClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly states: SFNClient;
  readonly sqs: SQSClient;
  readonly ask: Ask;
}

const settings = { region: place.region, credentials: { accessKeyId: 'simulation', secretAccessKey: 'simulation' } };
const originals = {
  dynamodb: new DynamoDBClient(settings),
  bus: new EventBridgeClient(settings),
  kms: new KMSClient(settings),
  s3: new S3Client(settings),
  states: new SFNClient(settings),
  sqs: new SQSClient(settings),
};

/** As good as a new client of its own and a hundred times as fast: a container is made after every crash. */
const own = <Client extends object>(client: Client): Client => {
  const inherited: Client = Object.create(client);
  return inherited;
};

/** The SDK's own clients, whose Commands end in `execute`. */
export const clientsOn = (cloud: Cloud, execute: Cloud['execute'], caller: Caller, ask: Ask): Clients => {
  const through = { ...cloud, execute };
  return {
    dynamodb: connect(own(originals.dynamodb), through, caller),
    bus: connect(own(originals.bus), through, caller),
    kms: connect(own(originals.kms), through, caller),
    s3: connect(own(originals.s3), through, caller),
    states: connect(own(originals.states), through, caller),
    sqs: connect(own(originals.sqs), through, caller),
    ask,
  };
};
