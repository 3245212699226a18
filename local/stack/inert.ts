/**
 * What of the template changes nothing here: logs, alarms, protection at the edge, encryption at rest, descriptions,
 * hardware. Everything else that nobody reads is reported as not emulated.
 */
const types = /^AWS::(Logs|CloudWatch|WAFv2|CDK|SNS)::|^AWS::CloudFront::OriginAccessControl$/;

const properties: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': ['Description', 'Name'],
  'AWS::ApiGatewayV2::Authorizer': ['Name'],
  'AWS::ApiGatewayV2::Stage': ['AccessLogSettings', 'DefaultRouteSettings.DetailedMetricsEnabled'],
  'AWS::CloudFront::Distribution.DistributionConfig': [
    'Aliases',
    'CacheBehaviors.Compress',
    'CacheBehaviors.ViewerProtocolPolicy',
    'Comment',
    'DefaultCacheBehavior.Compress',
    'DefaultCacheBehavior.ViewerProtocolPolicy',
    'HttpVersion',
    'IPV6Enabled',
    'Logging',
    'Origins.CustomOriginConfig',
    'Origins.S3OriginConfig',
    'ViewerCertificate',
    'WebACLId',
  ],
  // Answers are not kept here; how long they would be is the answers’ own word.
  'AWS::CloudFront::CachePolicy.CachePolicyConfig': ['Comment', 'Name', 'MaxTTL'],
  'AWS::CloudFront::CachePolicy.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin': [
    'EnableAcceptEncodingBrotli',
    'EnableAcceptEncodingGzip',
  ],
  'AWS::CloudFront::Function': ['FunctionConfig.Comment', 'Name'],
  'AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig': ['Comment', 'Name'],
  'AWS::DynamoDB::Table': ['DeletionProtectionEnabled', 'PointInTimeRecoverySpecification'],
  'AWS::Events::EventBus': ['Description', 'Name'],
  'AWS::Events::Rule': ['Description'],
  'AWS::GuardDuty::MalwareProtectionPlan': ['Role'],
  'AWS::IAM::ManagedPolicy': ['Description', 'Path', 'PolicyDocument.Version'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument'],
  'AWS::KMS::Key': ['Description', 'EnableKeyRotation', 'KeyPolicy.Version'],
  // One poller here takes the batches of all keys in order, as each of several would for its own.
  'AWS::Lambda::EventSourceMapping': ['ParallelizationFactor'],
  'AWS::Lambda::Function': [
    'Architectures',
    'Code.S3Bucket',
    'Description',
    'FunctionName',
    'LoggingConfig',
    'TracingConfig',
  ],
  'AWS::Lambda::LayerVersion': ['Content.S3Bucket', 'Description'],
  'AWS::S3::Bucket': [
    'BucketEncryption',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'Tags',
  ],
  'AWS::S3::BucketPolicy': ['PolicyDocument.Version'],
  'AWS::SQS::Queue': ['QueueName', 'SqsManagedSseEnabled'],
  'AWS::SQS::QueuePolicy': ['PolicyDocument.Version'],
  'AWS::SecretsManager::Secret': ['Description', 'KmsKeyId'],
  'AWS::StepFunctions::StateMachine': [
    'DefinitionS3Location.Bucket',
    'LoggingConfiguration',
    'StateMachineName',
    'TracingConfiguration',
  ],
  'Custom::CDKBucketDeployment': ['OutputObjectKeys', 'SourceBucketNames', 'WaitForDistributionInvalidation'],
};
const known = new Set(Object.entries(properties).flatMap(([type, names]) => names.map((name) => `${type}.${name}`)));

/** Whether the type or property at this path, such as `AWS::SQS::Queue.SqsManagedSseEnabled`, has no effect here. */
export const isInert = (path: string): boolean => known.has(path) || types.test(path.split('.')[0] ?? '');
