import * as z from 'zod';
import type { BucketSettings } from '../cloud/objects/buckets.ts';
import type { Resource } from './assembly.ts';

const Names = z.array(z.string()).default([]);
const CorsRule = z.object({
  AllowedHeaders: Names,
  AllowedMethods: Names,
  AllowedOrigins: Names,
  ExposedHeaders: Names,
  MaxAge: z.coerce.number().optional(),
});
const Retention = z.object({
  Mode: z.enum(['COMPLIANCE', 'GOVERNANCE']),
  Days: z.coerce.number().optional(),
  Years: z.coerce.number().optional(),
});
const EventBridge = z.object({ EventBridgeEnabled: z.boolean().default(true) });
const Bucket = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: z.object({ Rule: z.object({ DefaultRetention: Retention }).optional() }).optional(),
  CorsConfiguration: z.object({ CorsRules: z.array(CorsRule) }).optional(),
  NotificationConfiguration: z.object({ EventBridgeConfiguration: EventBridge.optional() }).optional(),
});
/** The CDK's way to the same notification: a custom resource, whose Python provider cannot run here. */
const Notifications = z.object({
  BucketName: z.string(),
  NotificationConfiguration: z.object({ EventBridgeConfiguration: z.unknown().optional() }),
});

const lockOf = ({ ObjectLockEnabled, ObjectLockConfiguration }: z.infer<typeof Bucket>): BucketSettings => {
  if (!ObjectLockEnabled) return {};
  const retention = ObjectLockConfiguration?.Rule?.DefaultRetention;
  if (!retention) return { objectLock: {} };
  const { Mode: mode, Days: days, Years: years } = retention;
  return { objectLock: { mode, ...(days !== undefined && { days }), ...(years !== undefined && { years }) } };
};

export const bucketSettings = ({ physical, properties }: Resource, all: readonly Resource[]): BucketSettings => {
  const bucket = Bucket.parse(properties);
  const notified = all
    .filter(({ type }) => type === 'Custom::S3BucketNotifications')
    .map((one) => Notifications.parse(one.properties))
    .some(
      ({ BucketName, NotificationConfiguration: { EventBridgeConfiguration } }) =>
        BucketName === physical.name && EventBridgeConfiguration !== undefined,
    );
  const cors = (bucket.CorsConfiguration?.CorsRules ?? []).map(({ ExposedHeaders, MaxAge, ...rule }) => ({
    ...rule,
    ExposeHeaders: ExposedHeaders,
    ...(MaxAge === undefined ? {} : { MaxAgeSeconds: MaxAge }),
  }));
  return {
    versioning: bucket.VersioningConfiguration?.Status === 'Enabled',
    ...lockOf(bucket),
    cors,
    events: notified || (bucket.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false),
  };
};
