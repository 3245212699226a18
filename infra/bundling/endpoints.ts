/**
 * Stands in for the endpoint rules of the SDK's clients, a decision diagram for every partition, FIPS, dual stack and
 * kind of bucket (25 kB in a function with S3 and DynamoDB). Our functions reach one Region over its regular address.
 */
interface Place {
  readonly Region?: string;
  /** What `AWS_ENDPOINT_URL` says, where it is set. */
  readonly Endpoint?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
}

interface BucketPlace extends Place {
  readonly Bucket?: string;
  /** The SDK asks for it where a bucket's name cannot be part of a host name. */
  readonly ForcePathStyle?: boolean;
}

interface Endpoint {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string[]>>;
  readonly properties: object;
}

/** The Regions under amazonaws.com, as the SDK's list of partitions tells them. */
const commercial = /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/;

const addressOf = (service: string, place: Place): URL => {
  if (place.UseFIPS || place.UseDualStack) throw new Error('FIPS and dual-stack addresses are not in the bundle');
  if (place.Endpoint !== undefined) return new URL(place.Endpoint);
  if (!commercial.test(place.Region ?? '')) throw new Error(`the Region ${place.Region} is not in the bundle`);
  return new URL(`https://${service}.${place.Region}.amazonaws.com`);
};

/** `https://<service>.<Region>.amazonaws.com`, or the address that the environment gives. */
export const regionalEndpoint =
  (service: string) =>
  (place: Place): Endpoint => ({ url: addressOf(service, place), headers: {}, properties: {} });

const inPath = (url: URL, bucket: string): string => `${url.origin}${url.pathname.replace(/\/?$/, '/')}${bucket}`;
const inHost = (url: URL, bucket: string): string => `${url.protocol}//${bucket}.${url.host}${url.pathname}`;
const isNumeric = (hostname: string): boolean => /^(\d+\.){3}\d+$|^\[/.test(hostname);

/** A bucket's own address: its name before S3's, or behind it where S3 has no name or the bucket's does not fit. */
export const bucketEndpoint = (place: BucketPlace): Endpoint => {
  const { Bucket, ForcePathStyle, Region } = place;
  const url = addressOf('s3', place);
  const own = Bucket && (ForcePathStyle || isNumeric(url.hostname) ? inPath(url, Bucket) : inHost(url, Bucket));
  return {
    url: own ? new URL(own) : url,
    headers: {},
    properties: {
      authSchemes: [{ name: 'sigv4', signingName: 's3', signingRegion: Region, disableDoubleEncoding: true }],
    },
  };
};
