import { expect, test } from 'vitest';
import { properties, resources, templateOf, wholeHouse } from './house.ts';

const template = templateOf(await wholeHouse(), 'lang-son', 'service');
const bucket = resources(template, 'AWS::S3::Bucket').find(([id]) => id.startsWith('QuarantineBucket'));

test('files arrive in a closed bucket under the key of files, and leave by themselves', () => {
  expect(bucket?.[1].Properties).toMatchObject({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    },
    LifecycleConfiguration: { Rules: [{ ExpirationInDays: 2, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }] },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
  });
});

test('only pages of the one origin may send, and only what the signature covers', () => {
  expect(bucket?.[1].Properties['CorsConfiguration']).toEqual({
    CorsRules: [
      {
        AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        AllowedMethods: ['PUT'],
        AllowedOrigins: [
          { 'Fn::If': [expect.stringContaining('OriginGiven'), { Ref: 'Origin' }, 'https://*.cloudfront.net'] },
        ],
        MaxAge: 600,
      },
    ],
  });
  const [policy] = properties(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  expect(JSON.stringify(policy)).toContain(`"Fn::GetAtt":["${bucket?.[0] ?? ''}","RegionalDomainName"]`);
});

test('whatever comes is scanned, and tagged with what was found', () => {
  expect(properties(template, 'AWS::GuardDuty::MalwareProtectionPlan')).toEqual([
    {
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { BucketName: { Ref: bucket?.[0] } } },
      Role: { 'Fn::GetAtt': [expect.stringContaining('ScanRole'), 'Arn'] },
    },
  ]);
});
