import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { assert, boolean, constantFrom, option, property, record, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { bucketEndpoint, regionalEndpoint } from '../../infra/bundling/endpoints.ts';

const region = 'ap-southeast-1';
const rules = {
  dynamodb: new DynamoDBClient({ region }).config.endpointProvider,
  events: new EventBridgeClient({ region }).config.endpointProvider,
  kms: new KMSClient({ region }).config.endpointProvider,
  secretsmanager: new SecretsManagerClient({ region }).config.endpointProvider,
  sqs: new SQSClient({ region }).config.endpointProvider,
  states: new SFNClient({ region }).config.endpointProvider,
} as const;
const bucketRules = new S3Client({ region }).config.endpointProvider;

const regular = { UseFIPS: false, UseDualStack: false };
const places = record(
  {
    Region: constantFrom('ap-southeast-1', 'ap-southeast-5', 'us-east-1', 'eu-central-1', 'me-south-1'),
    Endpoint: constantFrom('http://127.0.0.1:4566', 'http://localhost:4566/', 'https://a.example/b', 'http://[::1]:80'),
  },
  { requiredKeys: ['Region'] },
);

test.each(Object.entries(rules))('%s has the address that the SDK’s own rules give', (service, rule) => {
  assert(
    property(places, (place) => {
      expect(regionalEndpoint(service)(place)).toEqual({ headers: {}, ...rule({ ...regular, ...place }) });
    }),
  );
});

test('a bucket has the address that the SDK’s own rules give', () => {
  const label = stringMatching(/^[a-z0-9][a-z0-9-]{1,20}[a-z0-9]$/);
  const buckets = record({ Bucket: label, ForcePathStyle: boolean() });
  assert(
    property(places, option(buckets, { nil: {} }), (place, bucket) => {
      const asked = { ...place, ...bucket };
      expect(bucketEndpoint(asked)).toEqual(bucketRules({ ...regular, ForcePathStyle: false, ...asked }));
    }),
  );
});

test('what is not in the bundle says so', () => {
  expect(() => regionalEndpoint('kms')({ Region: 'cn-north-1' })).toThrow('cn-north-1 is not in the bundle');
  expect(() => regionalEndpoint('kms')({ Region: region, UseFIPS: true })).toThrow('are not in the bundle');
  expect(() => bucketEndpoint({ Bucket: 'b' })).toThrow('is not in the bundle');
});
