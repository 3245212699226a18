import { readFileSync } from 'node:fs';
import { Aws, CfnCondition, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
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
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { transformSync } from 'esbuild';
import { PrivateBucket } from './bucket.ts';
import type { Parameters } from './parameters.ts';
import { securityHeaders } from './security-headers.ts';

export interface PortalProps {
  readonly api: HttpApi;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly parameters: Parameters;
  readonly firewallArn: string | undefined;
  readonly logKey: IKey;
}

const cleanPaths = (): string => {
  const source = readFileSync(new URL('clean-paths.ts', import.meta.url), 'utf8');
  return transformSync(source, { loader: 'ts', target: 'es2020' }).code.replace('export function', 'function');
};

/** The one address of the province: pages from a private bucket, `/v1` and `/auth` from the API. */
export class Portal extends Construct {
  readonly distribution: Distribution;
  readonly url: string;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const logs = new PrivateBucket(this, 'Logs', {
      encryption: BucketEncryption.S3_MANAGED,
      // CloudFront writes its logs under an access control list.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(1) }],
    });
    const bucket = new PrivateBucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.distribution = this.#distribution(props, bucket, logs);
    this.#deploy(props, bucket);
    this.url = `https://${this.distribution.distributionDomainName}`;
  }

  #distribution(
    { api, parameters, firewallArn }: PortalProps,
    bucket: PrivateBucket,
    logs: PrivateBucket,
  ): Distribution {
    const headers = securityHeaders(this);
    const toApi: BehaviorOptions = {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
    };
    const paths = new EdgeFunction(this, 'CleanPaths', {
      code: FunctionCode.fromInline(cleanPaths()),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Clean addresses to files',
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Portal and API under one origin',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [{ function: paths, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: { '/v1/*': toApi, '/auth/*': toApi },
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'portal/',
      logIncludesCookies: false,
      ...(firewallArn === undefined ? {} : { webAclId: firewallArn }),
    });
    this.#ownDomain(distribution, parameters);
    return distribution;
  }

  /** With a domain of its own the portal refuses anything older than TLS 1.2; CloudFront's own name cannot. */
  #ownDomain(distribution: Distribution, { domain, certificate }: Parameters): void {
    const own = new CfnCondition(this, 'OwnDomain', { expression: Fn.conditionNot(Fn.conditionEquals(domain, '')) });
    const resource = distribution.node.defaultChild;
    if (!(resource instanceof CfnDistribution)) throw new Error('the distribution has no resource');
    const ifOwn = (value: unknown, otherwise: unknown): unknown => ({
      'Fn::If': [own.logicalId, value, otherwise],
    });
    resource.addPropertyOverride('DistributionConfig.Aliases', ifOwn([domain], { Ref: 'AWS::NoValue' }));
    resource.addPropertyOverride(
      'DistributionConfig.ViewerCertificate',
      ifOwn(
        { AcmCertificateArn: certificate, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' },
        { CloudFrontDefaultCertificate: true },
      ),
    );
  }

  #deploy({ pages, logKey }: PortalProps, bucket: PrivateBucket): void {
    new BucketDeployment(this, 'Deployment', {
      sources: [Source.asset(pages)],
      destinationBucket: bucket,
      // Pages of the last deployment still name its files for as long as they are cached.
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(1))],
      logGroup: new LogGroup(this, 'DeploymentLogs', { retention: RetentionDays.THREE_MONTHS, encryptionKey: logKey }),
    });
  }
}
