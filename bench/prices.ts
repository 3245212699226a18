/** What AWS asks for one thing in Singapore (ap-southeast-1), in US dollars, without free tiers or discounts. */
export interface Price {
  /** Dollars for `per` units. */
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
  readonly source: string;
  /** Day on which the source was read. */
  readonly read: string;
  /** False: general knowledge, not found on a page we could read. Check it against your own bill. */
  readonly verified: boolean;
}

const read = '2026-11-21';
const million = 1_000_000;
const known = (usd: number, per: number, unit: string): Price => ({
  usd,
  per,
  unit,
  source: 'general knowledge',
  read,
  verified: false,
});
const found = (usd: number, per: number, unit: string, source: string): Price => ({
  ...known(usd, per, unit),
  source,
  verified: true,
});
const powerTuning = 'alexcasalboni/aws-lambda-power-tuning, template.yml: Singapore has the default price';

export const prices = {
  httpApi: known(1.25, million, 'request'),
  lambda: found(0.2, million, 'invocation', powerTuning),
  lambdaArm: found(0.0000133334, 1, 'GB-second', powerTuning),
  lambdaX86: found(0.0000166667, 1, 'GB-second', powerTuning),
  transition: found(0.025, 1000, 'state transition', 'https://aws.amazon.com/step-functions/pricing/'),
  write: known(0.71, million, 'write unit'),
  read: known(0.1425, million, 'read unit'),
  tableGb: known(0.285, 1, 'GB and month'),
  recoveryGb: known(0.228, 1, 'GB and month'),
  busEvent: known(1, million, 'event of up to 64 KB'),
  queue: known(0.4, million, 'request'),
  kms: known(0.03, 10_000, 'symmetric request'),
  kmsSign: known(0.15, 10_000, 'signature'),
  secret: known(0.05, 10_000, 'request'),
  s3Put: known(0.005, 1000, 'request'),
  s3Get: known(0.0004, 1000, 'request'),
  s3Gb: known(0.025, 1, 'GB and month'),
  logGb: known(0.7, 1, 'GB taken in'),
  logGbMonth: known(0.033, 1, 'GB and month, packed'),
  trace: known(5, million, 'trace'),
  edgeRequest: known(0.012, 10_000, 'HTTPS request'),
  edgeGb: known(0.12, 1, 'GB out'),
  s3OutGb: known(0.12, 1, 'GB out'),
  keyMonth: known(1, 1, 'key and month'),
  secretMonth: known(0.4, 1, 'secret and month'),
  alarmMonth: known(0.1, 1, 'alarm and month'),
  metricMonth: known(0.3, 1, 'metric and month'),
  dashboardMonth: known(3, 1, 'dashboard and month'),
  aclMonth: known(5, 1, 'web access list and month'),
  aclRuleMonth: known(1, 1, 'rule and month'),
  // Malware Protection for S3; in February 2025 it asked 0.60 a GB no more.
  malwareGb: known(0.09, 1, 'GB scanned'),
  malwareObject: known(0.215, 1000, 'object scanned'),
} as const satisfies Record<string, Price>;
export type PriceName = keyof typeof prices;

export const usdOf = (name: PriceName, count: number): number => (prices[name].usd / prices[name].per) * count;
