import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { ServiceKey } from './service-key.ts';

const seen = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

/** However the address is written. */
const isAt = (path: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'EXACTLY',
    searchString: path,
    textTransformations: [
      { priority: 0, type: 'URL_DECODE' },
      { priority: 1, type: 'NORMALIZE_PATH' },
    ],
  },
});

/** Stands before the portal: known attacks and floods from one address are turned away at the edge. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name }: { name: string }) {
    super(scope, id);
    const list = new CfnWebACL(this, 'List', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen(name),
      rules: [
        managed(0, 'AWSManagedRulesAmazonIpReputationList'),
        // Forms are larger than the 8 kB this rule allows; the API has its own limits.
        managed(1, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        {
          name: 'Flood',
          priority: 3,
          action: { block: {} },
          // Whole communes share one address behind their provider.
          statement: { rateBasedStatement: { limit: 10_000, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
          visibilityConfig: seen('Flood'),
        },
        {
          name: 'Verifications',
          priority: 4,
          action: { block: {} },
          // A file a second from one address, for five minutes: an office that checks what people bring stays far below.
          statement: {
            rateBasedStatement: {
              limit: 300,
              aggregateKeyType: 'IP',
              evaluationWindowSec: 300,
              scopeDownStatement: isAt('/v1/verifications'),
            },
          },
          visibilityConfig: seen('Verifications'),
        },
        {
          name: 'CounterCodes',
          priority: 5,
          action: { block: {} },
          // One machine must not use up what all counters share; behind one address an office signs in far fewer.
          statement: {
            rateBasedStatement: {
              limit: 100,
              aggregateKeyType: 'IP',
              evaluationWindowSec: 300,
              scopeDownStatement: isAt('/auth/counter'),
            },
          },
          visibilityConfig: seen('CounterCodes'),
        },
      ],
    });
    this.arn = list.attrArn;
    const logs = new LogGroup(this, 'Logs', {
      // The service writes only to log groups whose name begins so.
      logGroupName: `aws-waf-logs-${name}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
      encryptionKey: new ServiceKey(this, 'Key'),
    });
    logs.grantWrite(new ServicePrincipal('delivery.logs.amazonaws.com'));
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: list.attrArn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logs.logGroupName,
        }),
      ],
      redactedFields: [{ singleHeader: { Name: 'cookie' } }, { queryString: {} }],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          { Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] },
        ],
      },
    });
  }
}
