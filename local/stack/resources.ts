import type { Resource } from './assembly.ts';
import { isProvisioned } from './provision.ts';

/** Types that other parts of this folder read out of the template. */
const wired = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'Custom::CDKBucketDeployment',
  'Custom::S3BucketNotifications',
]);

/** Types without effect on what the application does: logs, alarms, protection at the edge, versions, clean-up. */
const inert =
  /^(AWS::(Logs|CloudWatch|XRay|WAFv2|CDK|Budgets|Backup|ApplicationInsights|ResourceGroups|CloudTrail|SNS)::|AWS::CloudFront::(OriginAccessControl|CachePolicy|OriginRequestPolicy|MonitoringSubscription)$|AWS::Lambda::(Alias|Version)$|AWS::StepFunctions::StateMachine(Alias|Version)$|AWS::Scheduler::ScheduleGroup$|AWS::Events::Archive$|AWS::SecretsManager::ResourcePolicy$|AWS::(CertificateManager|Route53)::|Custom::(S3AutoDeleteObjects|LogRetention|CloudwatchLogResourcePolicy|CrossRegionExport(Reader|Writer))$)/;

/** What the template declares and this machine does not do, one line per resource. */
export const notEmulated = (resources: readonly Resource[]): string[] =>
  resources
    .filter(({ type }) => !isProvisioned(type) && !wired.has(type) && !inert.test(type))
    .map(({ type, stack, id }) => `${type} ${stack}/${id}`);
