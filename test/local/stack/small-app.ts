import { join } from 'node:path';
import { App, ArnFormat, CfnOutput, Duration, Stack, Stage } from 'aws-cdk-lib';
import * as api from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import * as deployment from 'aws-cdk-lib/aws-s3-deployment';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { build } from 'esbuild';
import { PrivateBucket } from '../../../infra/parts/bucket.ts';
import { freshDirectory } from './written-assembly.ts';

const document = {
  QueryLanguage: 'JSONata',
  StartAt: 'Decide',
  States: {
    Decide: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: '${Consume}',
        Payload: { token: '{% $states.context.Task.Token %}', id: '{% $states.input.id %}' },
      },
      Next: 'Close',
    },
    Close: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: '${Consume}', Payload: { done: '{% $states.input.id %}' } },
      End: true,
    },
  },
};

const bundle = async (name: string): Promise<string> => {
  const outdir = freshDirectory();
  const entry = join(import.meta.dirname, `handlers/${name}.mjs`);
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20', banner } as const;
  await build({ ...options, entryPoints: [entry], outfile: join(outdir, 'index.mjs'), logLevel: 'error' });
  return outdir;
};

const allow = (to: iam.IGrantable, actions: string[], ...resources: string[]): void =>
  void to.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources }));

/** Synthesises a small application of the house's shape: table with stream, machine, queue, bucket, API, front door. */
export const synthesise = async (): Promise<string> => {
  const [intakeCode, consumeCode] = await Promise.all([bundle('intake'), bundle('consume')]);
  const outdir = freshDirectory();
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false });
  const stage = new Stage(app, 'small');

  const records = new Stack(stage, 'records');
  const table = new dynamodb.Table(records, 'Table', {
    partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'expires',
  });
  const files = new PrivateBucket(records, 'Files', {});

  const service = new Stack(stage, 'service');
  const MACHINE = service.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: 'small-route',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const fn = (id: string, code: string): lambda.Function =>
    new lambda.Function(service, id, {
      code: lambda.Code.fromAsset(code),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_22_X,
      memorySize: 256,
      timeout: Duration.seconds(10),
      environment: { TABLE: table.tableName, BUCKET: files.bucketName, MACHINE },
    });
  const intake = fn('Intake', intakeCode);
  const consume = fn('Consume', consumeCode);
  allow(intake, ['dynamodb:PutItem', 'dynamodb:GetItem'], table.tableArn);
  allow(intake, ['s3:PutObject'], files.arnForObjects('*'));
  allow(intake, ['events:PutEvents'], service.formatArn({ service: 'events', resource: 'event-bus/default' }));
  allow(intake, ['states:SendTaskSuccess'], MACHINE);
  allow(consume, ['dynamodb:PutItem'], table.tableArn);
  allow(consume, ['states:StartExecution', 'states:StopExecution'], MACHINE);

  const machine = new sfn.StateMachine(service, 'Route', {
    stateMachineName: 'small-route',
    definitionBody: sfn.DefinitionBody.fromString(JSON.stringify(document)),
    definitionSubstitutions: { Consume: consume.functionArn },
  });
  allow(machine, ['lambda:InvokeFunction'], consume.functionArn);

  const failures = new sqs.Queue(service, 'Failures');
  const uploads = new sqs.Queue(service, 'Uploads', { deadLetterQueue: { queue: failures, maxReceiveCount: 3 } });
  allow(
    consume,
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    table.tableStreamArn ?? '',
  );
  consume.addEventSourceMapping('Stream', {
    ...(table.tableStreamArn === undefined ? {} : { eventSourceArn: table.tableStreamArn }),
    startingPosition: lambda.StartingPosition.TRIM_HORIZON,
    retryAttempts: 2,
    bisectBatchOnError: true,
    onFailure: new sources.SqsDlq(failures),
    filters: [
      lambda.FilterCriteria.filter({
        eventName: lambda.FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { status: { S: lambda.FilterRule.isEqual('SUBMITTED') } } },
      }),
    ],
  });
  consume.addEventSource(new sources.SqsEventSource(uploads));
  new events.Rule(service, 'OnUpload', {
    eventPattern: { source: ['small'], detailType: ['uploaded'] },
    targets: [new targets.SqsQueue(uploads)],
  });

  new events.Rule(service, 'Hourly', {
    schedule: events.Schedule.rate(Duration.hours(1)),
    targets: [new targets.LambdaFunction(consume, { event: events.RuleTargetInput.fromObject({ tick: 'hour' }) })],
  });

  const http = new api.HttpApi(service, 'Api');
  const integration = new HttpLambdaIntegration('Intake', intake);
  const { GET, POST, PUT } = api.HttpMethod;
  const route = (path: string, ...methods: api.HttpMethod[]) => http.addRoutes({ path, methods, integration });
  route('/v1/dossiers/{id}', GET, PUT);
  route('/v1/dossiers/{id}/decision', POST);
  route('/v1/files/{id}', PUT);
  route('/v1/scan', GET);

  const portal = new PrivateBucket(service, 'Portal', {});
  const entrance = new cloudfront.Distribution(service, 'Entrance', {
    defaultRootObject: 'index.html',
    defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(portal) },
    additionalBehaviors: {
      '/v1/*': {
        origin: new origins.HttpOrigin(`${http.apiId}.execute-api.${service.region}.${service.urlSuffix}`),
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      },
    },
    errorResponses: [{ httpStatus: 403, responseHttpStatus: 200, responsePagePath: '/index.html' }],
  });
  new deployment.BucketDeployment(service, 'PortalFiles', {
    sources: [
      deployment.Source.data('index.html', '<h1>Một cửa</h1>'),
      deployment.Source.jsonData('config.json', { api: `https://${entrance.distributionDomainName}/v1` }),
    ],
    destinationBucket: portal,
    prune: false,
  });
  new CfnOutput(service, 'FailuresUrl', { value: failures.queueUrl });
  new CfnOutput(service, 'Origin', { value: `https://${entrance.distributionDomainName}` });
  new CfnOutput(service, 'FilesName', { value: files.bucketName });
  app.synth();
  return outdir;
};
