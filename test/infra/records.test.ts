import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { UnitMember } from '../../functions/staff/staff-member.ts';
import { properties, resources, stackOf, templateOf, wholeHouse } from './house.ts';

const house = await wholeHouse();
const template = templateOf(house, 'lang-son', 'records');

const BucketPolicy = z.object({
  PolicyDocument: z.object({ Statement: z.array(z.object({ Sid: z.string().optional() }).loose()) }),
});

test('nothing in the records goes with the stack, and the stack itself is protected', () => {
  const kinds = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key'];
  const gone = kinds.flatMap((type) =>
    resources(template, type)
      .filter(([, { DeletionPolicy }]) => DeletionPolicy !== 'Retain')
      .map(([id]) => id),
  );
  expect(gone).toEqual([]);
  expect(stackOf(house, 'lang-son', 'records').terminationProtection).toBe(true);
});

test('every table can be set back for 35 days and cannot be deleted by mistake', () => {
  const tables = properties(template, 'AWS::DynamoDB::Table');
  expect(tables).toHaveLength(5);
  for (const table of tables)
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
});

test('the index of staff by unit shows what colleagues see, and no certificates', () => {
  const tables = properties(template, 'AWS::DynamoDB::Table');
  const Projection = { ProjectionType: 'INCLUDE', NonKeyAttributes: Object.keys(UnitMember.shape) };
  expect(tables.flatMap(({ GlobalSecondaryIndexes: indexes = [] }) => indexes)).toMatchObject([
    { IndexName: 'unit', Projection },
  ]);
});

test('only the dossiers have a stream, with both images', () => {
  const streams = resources(template, 'AWS::DynamoDB::Table').filter(
    ([, table]) => table.Properties['StreamSpecification'],
  );
  expect(streams).toMatchObject([
    [
      expect.stringContaining('Dossiers'),
      {
        Properties: {
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
          TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        },
      },
    ],
  ]);
});

describe('files', () => {
  test('results are locked against everybody', () => {
    expect(properties(template, 'AWS::S3::Bucket').filter((bucket) => bucket['ObjectLockEnabled'])).toMatchObject([
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } } },
    ]);
  });

  test('a result is written once', () => {
    const policies = properties(template, 'AWS::S3::BucketPolicy').map((policy) => BucketPolicy.parse(policy));
    const once = policies.flatMap(({ PolicyDocument: { Statement } }) => Statement).filter(({ Sid }) => Sid);
    expect(once).toMatchObject([
      {
        Sid: 'WriteOnce',
        Effect: 'Deny',
        Action: 's3:PutObject',
        Principal: { AWS: '*' },
        Condition: { Null: { 's3:if-none-match': 'true' } },
      },
    ]);
  });

  test('no bucket is public, answers without TLS, or forgets a version', () => {
    const buckets = properties(template, 'AWS::S3::Bucket');
    for (const bucket of buckets)
      expect(bucket).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
        VersioningConfiguration: { Status: 'Enabled' },
      });
    const denying = properties(template, 'AWS::S3::BucketPolicy').filter((policy) =>
      JSON.stringify(policy).includes('"aws:SecureTransport":"false"'),
    );
    expect(denying).toHaveLength(buckets.length);
  });
});

test('the vault’s key opens and makes nothing but the master key, whoever asks', () => {
  const policies = properties(template, 'AWS::KMS::Key').map((key) =>
    z
      .object({ KeyPolicy: z.object({ Statement: z.array(z.object({ Sid: z.string().optional() }).loose()) }) })
      .parse(key),
  );
  const own = policies.flatMap(({ KeyPolicy: { Statement } }) => Statement).filter(({ Sid }) => Sid !== undefined);
  expect(own).toEqual([
    {
      Sid: 'MasterKeyOnly',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: { StringNotEquals: { 'kms:EncryptionContext:purpose': 'motcua-master-key' } },
    },
  ]);
});

test('five keys: two that encrypt and turn over, three that sign', () => {
  const keys = properties(template, 'AWS::KMS::Key').map(({ KeySpec = 'SYMMETRIC', KeyUsage, EnableKeyRotation }) => ({
    KeySpec,
    KeyUsage,
    EnableKeyRotation,
  }));
  expect(keys).toEqual([
    { KeySpec: 'SYMMETRIC', EnableKeyRotation: true },
    { KeySpec: 'SYMMETRIC', EnableKeyRotation: true },
    { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    { KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY' },
    { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  ]);
});
