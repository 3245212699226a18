/**
 * Files of packages that no call of ours reaches, and what the bundles carry in their place. Where leaving
 * it out could change an answer, what stands there says so.
 */
export const unreached: readonly { readonly file: RegExp; readonly contents: string }[] = [
  // Event streams: S3 Select, Kinesis, Transcribe.
  {
    file: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
    contents: `
      const unreached = () => { throw new Error('event streams are not in the bundle'); };
      export const eventStreamSerdeProvider = unreached, EventStreamSerde = unreached;
      export const resolveEventStreamSerdeConfig = (config) => config;`,
  },
  // Endpoints that are asked for: Timestream; off by default for DynamoDB.
  {
    file: /@aws-sdk\/middleware-endpoint-discovery\/dist-es\/index\.js$/,
    contents: `
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: () => undefined, default: undefined };
      export const resolveEndpointDiscoveryConfig = (config) => config;`,
  },
  {
    file: /@aws-sdk\/client-dynamodb\/dist-es\/commands\/DescribeEndpointsCommand\.js$/,
    contents: 'export const DescribeEndpointsCommand = undefined;',
  },
  // Settings in ~/.aws: a function has them in its environment.
  {
    file: /@smithy\/core\/dist-es\/submodules\/config\/node-config-provider\/fromSharedConfigFiles\.js$/,
    contents: `
      import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
      export const fromSharedConfigFiles = () => async () => { throw new CredentialsProviderError('no files'); };`,
  },
  // The Region of an EC2 instance: Lambda sets AWS_REGION.
  {
    file: /@smithy\/core\/dist-es\/submodules\/config\/config-resolver\/regionConfig\/getInstanceMetadataRegion\.js$/,
    contents: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  // The retry mode "adaptive", which AWS calls experimental; "standard", the default, remains.
  {
    file: /@smithy\/core\/dist-es\/submodules\/retry\/util-retry\/AdaptiveRetryStrategy\.js$/,
    contents: `
      export class AdaptiveRetryStrategy {
        constructor() { throw new Error('the retry mode "adaptive" is not in the bundle'); }
      }`,
  },
  // Hashes in JavaScript, for a Node without OpenSSL.
  ...['Sha256', 'Md5', 'Sha1'].map((hash) => ({
    file: new RegExp(`/checksum\\w*/(dist-es/submodules/\\w+/)?\\w+/${hash}Js\\.js$`),
    contents: `export const ${hash}Js = undefined;`,
  })),
  // Checks of every field of a date: services send whole ones, which JavaScript reads by itself.
  {
    file: /@smithy\/core\/dist-es\/submodules\/serde\/date-utils\.js$/,
    contents: `
      const read = (toNumber) => (value) => (value == null ? undefined : new Date(toNumber(value)));
      export const parseRfc3339DateTime = read(Date.parse), parseRfc3339DateTimeWithOffset = read(Date.parse);
      export const parseRfc7231DateTime = read(Date.parse);
      export const parseEpochTimestamp = read((seconds) => Math.round(Number(seconds) * 1000));
      export const dateToUtcString = (date) => date.toUTCString();`,
  },
  // Extensions change a client's configuration from outside; no client of ours is given any. What the SDK does on this
  // way for every client, giving its time limit to the connection, remains.
  {
    file: /@aws-sdk\/client-[^/]+\/dist-es\/runtimeExtensions\.js$/,
    contents: `
      import { getHttpHandlerExtensionConfiguration } from '@smithy/core/protocols';
      export const resolveRuntimeExtensions = (config) => {
        getHttpHandlerExtensionConfiguration(config);
        return config;
      };`,
  },
  // A client's own log, with what is sent and received: no client of ours is given a logger.
  {
    file: /@aws-sdk\/core\/dist-es\/submodules\/client\/middleware-logger\/loggerMiddleware\.js$/,
    contents: `
      export const getLoggerPlugin = () => ({ applyToStack: () => {} });
      export const loggerMiddleware = undefined, loggerMiddlewareOptions = undefined;`,
  },
  {
    file: /@smithy\/core\/dist-es\/submodules\/client\/smithy-client\/schemaLogFilter\.js$/,
    contents: `export const schemaLogFilter = () => '***';`,
  },
  // A warning about old versions of Node.
  {
    file: /@aws-sdk\/core\/dist-es\/submodules\/client\/emitWarningIfUnsupportedVersion\.js$/,
    contents: 'export const emitWarningIfUnsupportedVersion = () => {}, state = {};',
  },
  // Which features of the SDK are in use, for the statistics of AWS.
  {
    file: /@aws-sdk\/core\/dist-es\/submodules\/client\/middleware-user-agent\/check-features\.js$/,
    contents: 'export const checkFeatures = async () => {};',
  },
  // The partitions with their Regions; infra/bundling/endpoints.ts knows the one we are in.
  {
    file: /@aws-sdk\/core\/dist-es\/submodules\/client\/util-endpoints\/lib\/aws\/partition\.js$/,
    contents: `
      export const getUserAgentPrefix = () => '';
      export const partition = undefined, setPartitionInfo = undefined, useDefaultPartitionInfo = undefined;`,
  },
  // Signatures of the messages in event streams.
  {
    file: /@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
    contents: 'export class HeaderFormatter {}',
  },
  // Signatures for several Regions at once: needed only for access points that span Regions.
  {
    file: /@aws-sdk\/signature-v4-multi-region\/dist-es\/SignatureV4MultiRegion\.js$/,
    contents: `
      import { SignatureV4 } from '@smithy/signature-v4';
      export class SignatureV4MultiRegion extends SignatureV4 { static sigv4aDependency() { return 'none'; } }`,
  },
  // Buckets of S3 Express One Zone with their sessions.
  {
    file: /\/middleware-s3-express\/classes\/S3ExpressIdentityProviderImpl\.js$/,
    contents: 'export class S3ExpressIdentityProviderImpl {}',
  },
  {
    file: /\/middleware-s3-express\/functions\/s3ExpressMiddleware\.js$/,
    contents: `
      export const getS3ExpressPlugin = () => ({ applyToStack: () => {} });
      export const s3ExpressMiddleware = undefined, s3ExpressMiddlewareOptions = undefined;`,
  },
  {
    file: /\/middleware-s3-express\/functions\/s3ExpressHttpSigningMiddleware\.js$/,
    contents: `
      export const getS3ExpressHttpSigningPlugin = () => ({ applyToStack: () => {} });
      export const s3ExpressHttpSigningMiddleware = undefined, s3ExpressHttpSigningMiddlewareOptions = undefined;`,
  },
  {
    file: /@aws-sdk\/client-s3\/dist-es\/commands\/CreateSessionCommand\.js$/,
    contents: 'export const CreateSessionCommand = undefined;',
  },
];
