import { readFileSync } from 'node:fs';
import { CfnCondition, Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  CfnDistribution,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { transformSync } from 'esbuild';
import { doorHeader } from '../../functions/settings.ts';
import { acknowledge } from './acknowledge.ts';
import { accessLogsUnderKms, PrivateBucket } from './bucket.ts';
import type { DoorSecret } from './door-secret.ts';
import { Pages } from './pages.ts';
import type { Parameters } from './parameters.ts';
import { securityHeaders } from './security-headers.ts';

interface FrontDoorProps {
  readonly api: HttpApi;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly parameters: Parameters;
  readonly secret: DoorSecret;
  /** Where browsers send files to. */
  readonly uploads: IBucket;
  readonly firewallArn: string | undefined;
  readonly logKey: IKey;
}

/** The `ttl` of a status list, and how long a form or the list of procedures may be kept; none asks for longer. */
const longestKept = Duration.minutes(5);

const cleanPaths = (): string => {
  const source = readFileSync(new URL('clean-paths.ts', import.meta.url), 'utf8');
  return transformSync(source, { loader: 'ts', target: 'es2020' }).code.replace('export function', 'function');
};

/** The one address of the province: pages from a private bucket, `/v1` and `/auth` from the API. */
export class FrontDoor extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const logs = new PrivateBucket(this, 'Logs', {
      encryption: BucketEncryption.S3_MANAGED,
      // CloudFront writes its logs under an access control list.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(1) }],
    });
    acknowledge(logs, {
      'NIST.800.53.R5-S3DefaultEncryptionKMS': accessLogsUnderKms,
      'NIST.800.53.R5-S3BucketReplicationEnabled': 'Logs of requests leave after 90 days; no record depends on them.',
    });
    const { bucket } = new Pages(this, 'Pages', { folder: props.pages, logs, logKey: props.logKey });
    const distribution = this.#distribution(props, bucket, logs);
    this.#ownDomain(distribution, props.parameters);
    this.url = `https://${distribution.distributionDomainName}`;
  }

  #distribution(props: FrontDoorProps, bucket: PrivateBucket, logs: PrivateBucket): Distribution {
    const beyond = { uploads: props.uploads, signingDevice: props.parameters.signingDevice };
    const headers = securityHeaders(this, beyond);
    const toApi = this.#toApi(props, headers);
    const toPublic = this.#kept(toApi);
    const paths = new EdgeFunction(this, 'CleanPaths', {
      code: FunctionCode.fromInline(cleanPaths()),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Clean addresses to files',
    });
    const origin = S3BucketOrigin.withOriginAccessControl(bucket);
    const toPages = (responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      functionAssociations: [{ function: paths, eventType: FunctionEventType.VIEWER_REQUEST }],
    });
    const keeperHeaders = securityHeaders(this, beyond, 'KeeperHeaders');
    const { firewallArn } = props;
    const distribution = new Distribution(this, 'Distribution', {
      // CloudFormation reads the secret anew only when something of the distribution changes.
      comment: `Portal and API under one origin, door ${props.parameters.door}`,
      defaultBehavior: toPages(headers),
      // The first that fits counts.
      additionalBehaviors: {
        '/v1/trust': toPublic,
        '/v1/procedures': toPublic,
        '/v1/procedures/*/form': toPublic,
        '/v1/status-lists/*': toPublic,
        '/v1/*': toApi,
        '/auth/*': toApi,
        '/keeper*': toPages(keeperHeaders),
        '/xac-minh-keeper*': toPages(keeperHeaders),
        '/xac-minh/reader/*': toPages(securityHeaders(this, beyond, 'ReaderHeaders')),
        '/xac-minh*': toPages(securityHeaders(this, beyond, 'CheckingHeaders')),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'portal/',
      logIncludesCookies: false,
      ...(firewallArn === undefined ? {} : { webAclId: firewallArn }),
    });
    acknowledge(distribution, {
      'AwsSolutions-CFR1': 'Citizens also turn to their province from abroad.',
      ...(firewallArn === undefined
        ? { 'AwsSolutions-CFR2': 'The province file says that no firewall stands here; the API is throttled.' }
        : {}),
    });
    return distribution;
  }

  /** Nothing is kept: answers belong to one session. The API knows itself by its own host name only. */
  #toApi({ api, secret }: FrontDoorProps, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const { region, urlSuffix } = Stack.of(this);
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        // In place of whatever a visitor sends under this name.
        customHeaders: { [doorHeader]: secret.reference },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
  }

  /**
   * What is the same for everybody and says how long it may be kept: no cookie and no query reaches the API, and
   * nothing is kept that does not say so.
   */
  #kept(toApi: BehaviorOptions): BehaviorOptions {
    const { originRequestPolicy: _everything, ...rest } = toApi;
    const cachePolicy = new CachePolicy(this, 'AsLongAsSaid', {
      comment: 'As long as the answer says, for everybody the same',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: longestKept,
      cookieBehavior: CacheCookieBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
    return { ...rest, allowedMethods: AllowedMethods.ALLOW_GET_HEAD, cachePolicy, compress: true };
  }

  /** With a domain of its own the portal refuses anything older than TLS 1.2; under CloudFront's own name it cannot. */
  #ownDomain(distribution: Distribution, { domain, certificate }: Parameters): void {
    const own = new CfnCondition(this, 'OwnDomain', { expression: Fn.conditionNot(Fn.conditionEquals(domain, '')) });
    const resource = distribution.node.defaultChild;
    if (!(resource instanceof CfnDistribution)) throw new Error('the distribution has no resource');
    const ifOwn = (value: unknown, otherwise: unknown): unknown => ({ 'Fn::If': [own.logicalId, value, otherwise] });
    resource.addPropertyOverride('DistributionConfig.Aliases', ifOwn([domain], { Ref: 'AWS::NoValue' }));
    resource.addPropertyOverride(
      'DistributionConfig.ViewerCertificate',
      ifOwn(
        { AcmCertificateArn: certificate, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' },
        { CloudFrontDefaultCertificate: true },
      ),
    );
    acknowledge(distribution, {
      'AwsSolutions-CFR4':
        'TLS 1.2 is the least with the parameters Domain and Certificate; the rule reads only what is under no condition.',
      'CloudFormation-Validate::F3014': 'Each branch of the condition names exactly one certificate.',
    });
  }
}
