import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, ArnFormat, CfnOutput, Duration, Stack, Stage } from 'aws-cdk-lib';
import * as api from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { build } from 'esbuild';
import { PrivateBucket } from '../../../infra/parts/bucket.ts';
import { DoorSecret } from '../../../infra/parts/door-secret.ts';
import { FrontDoor } from '../../../infra/parts/front-door.ts';
import { tableOf } from '../../../infra/parts/table.ts';
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

const pages = (): string => {
  const folder = freshDirectory();
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'index.html'), '<h1>Một cửa</h1>');
  writeFileSync(join(folder, 'app/index.html'), '<h1>Hộp thư</h1>');
  return folder;
};

const { context }: { context: Record<string, unknown> } = JSON.parse(readFileSync('cdk.json', 'utf8'));

/** A role with one managed policy, as all roles of the house are. */
const roleOf = (stack: Stack, id: string, service: string) => {
  const policy = new iam.ManagedPolicy(stack, `${id}Policy`);
  const assumedBy = new iam.ServicePrincipal(`${service}.amazonaws.com`);
  const role = new iam.Role(stack, `${id}Role`, { assumedBy, managedPolicies: [policy] }).withoutPolicyUpdates();
  const may = (actions: string[], ...resources: string[]): void =>
    policy.addStatements(new iam.PolicyStatement({ actions, resources }));
  return { role, may };
};

/** Synthesises a small application of the house's shape: table with stream, machine, queue, bucket, API, front door. */
export const synthesise = async (): Promise<string> => {
  const [intakeCode, consumeCode] = await Promise.all([bundle('intake'), bundle('consume')]);
  const outdir = freshDirectory();
  const app = new App({ outdir, context, analyticsReporting: false, builtinCloudFormationValidation: false });
  const stage = new Stage(app, 'small');

  const records = new Stack(stage, 'records');
  const stream = dynamodb.StreamViewType.NEW_AND_OLD_IMAGES;
  const table = tableOf(records, 'Table', { stream, expires: true, kept: false, restorable: false });
  const files = new PrivateBucket(records, 'Files', {});

  const service = new Stack(stage, 'service');
  const MACHINE = service.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: 'small-route',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const fn = (id: string, code: string) => {
    const { role, may } = roleOf(service, id, 'lambda');
    const made = new lambda.Function(service, id, {
      code: lambda.Code.fromAsset(code),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      memorySize: 256,
      timeout: Duration.seconds(10),
      environment: { TABLE: table.tableName, BUCKET: files.bucketName, MACHINE },
      role,
    });
    return [made, may] as const;
  };
  const [intake, intakeMay] = fn('Intake', intakeCode);
  const [consume, consumeMay] = fn('Consume', consumeCode);
  intakeMay(['dynamodb:PutItem', 'dynamodb:GetItem'], table.tableArn);
  intakeMay(['s3:PutObject'], files.arnForObjects('*'));
  intakeMay(['events:PutEvents'], service.formatArn({ service: 'events', resource: 'event-bus/default' }));
  intakeMay(['states:SendTaskSuccess'], MACHINE);
  consumeMay(['dynamodb:PutItem'], table.tableArn);
  consumeMay(['states:StartExecution', 'states:StopExecution'], MACHINE);

  const route = roleOf(service, 'Route', 'states');
  route.may(['lambda:InvokeFunction'], consume.functionArn);
  const definition = join(freshDirectory(), 'route.json');
  writeFileSync(definition, JSON.stringify(document));
  new sfn.StateMachine(service, 'Route', {
    stateMachineName: 'small-route',
    definitionBody: sfn.DefinitionBody.fromFile(definition),
    definitionSubstitutions: { Consume: consume.functionArn },
    role: route.role,
  });

  const failures = new sqs.Queue(service, 'Failures');
  const uploads = new sqs.Queue(service, 'Uploads', { deadLetterQueue: { queue: failures, maxReceiveCount: 3 } });
  const { tableStreamArn = '' } = table;
  consumeMay(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], tableStreamArn);
  consumeMay(['dynamodb:ListStreams'], '*');
  consumeMay(['sqs:SendMessage'], failures.queueArn);
  consumeMay(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], uploads.queueArn);
  consume.addEventSourceMapping('Stream', {
    eventSourceArn: tableStreamArn,
    startingPosition: lambda.StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxRecordAge: Duration.minutes(1),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: new sources.SqsDlq(failures),
    filters: [
      lambda.FilterCriteria.filter({
        eventName: lambda.FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { status: { S: lambda.FilterRule.isEqual('SUBMITTED') } } },
      }),
    ],
  });
  consume.addEventSource(new sources.SqsEventSource(uploads, { batchSize: 10, reportBatchItemFailures: true }));
  new events.Rule(service, 'OnUpload', {
    eventPattern: { source: ['small'], detailType: ['uploaded'] },
    targets: [new targets.SqsQueue(uploads)],
  });
  new events.Rule(service, 'Hourly', {
    schedule: events.Schedule.rate(Duration.hours(1)),
    targets: [new targets.LambdaFunction(consume)],
  });

  const http = new api.HttpApi(service, 'Api', { createDefaultStage: false });
  new api.HttpStage(service, 'Stage', {
    httpApi: http,
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
  });
  const integration = new HttpLambdaIntegration('Intake', intake);
  const { GET, POST, PUT } = api.HttpMethod;
  const serve = (path: string, ...methods: api.HttpMethod[]) => http.addRoutes({ path, methods, integration });
  serve('/v1/dossiers/{id}', GET, PUT);
  serve('/v1/dossiers/{id}/decision', POST);
  serve('/v1/files/{id}', PUT);
  serve('/v1/scan', GET);

  const nobody = { issuer: '', clientId: '' };
  const unused = { origin: '', vneid: nobody, staff: nobody, sources: '' };
  const account = { url: '', username: '' };
  const accounts = { nationalPortal: account, messages: account, wallet: account, signingService: account };
  const desk = { timestamp: '', signingDevice: '' };
  const parameters = {
    ...unused,
    ...desk,
    ...accounts,
    partners: '{}',
    roots: '',
    domain: '',
    certificate: '',
    door: '',
  };
  const logKey = new Key(service, 'LogKey');
  const secret = new DoorSecret(service, 'DoorSecret', { key: logKey });
  new FrontDoor(service, 'FrontDoor', {
    api: http,
    pages: pages(),
    parameters,
    secret,
    uploads: files,
    firewallArn: undefined,
    logKey,
  });
  new CfnOutput(service, 'FailuresUrl', { value: failures.queueUrl });
  app.synth();
  return outdir;
};
