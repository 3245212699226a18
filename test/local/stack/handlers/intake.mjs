import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';

const table = new DynamoDBClient({});
const files = new S3Client({});
const bus = new EventBridgeClient({});
const machines = new SFNClient({});
const { TABLE: TableName, BUCKET: Bucket } = process.env;
const item = async (id) => (await table.send(new GetItemCommand({ TableName, Key: { pk: { S: id } } }))).Item;
const publish = (DetailType, detail) =>
  bus.send(new PutEventsCommand({ Entries: [{ Source: 'small', DetailType, Detail: JSON.stringify(detail) }] }));
const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  cookies: ['__Host-sid=1; Secure; HttpOnly; Path=/'],
  body: JSON.stringify(body),
});

export const handler = async (event) => {
  const { id } = event.pathParameters ?? {};
  switch (event.routeKey) {
    case 'PUT /v1/dossiers/{id}':
      await table.send(new PutItemCommand({ TableName, Item: { pk: { S: id }, status: { S: 'SUBMITTED' } } }));
      return answer(201, { at: new Date().toISOString() });
    case 'GET /v1/dossiers/{id}':
      return answer(200, { status: (await item(id))?.status?.S });
    case 'POST /v1/dossiers/{id}/decision':
      await machines.send(
        new SendTaskSuccessCommand({ taskToken: (await item(`${id}#token`)).token.S, output: JSON.stringify({ id }) }),
      );
      return answer(202, {});
    case 'PUT /v1/files/{id}':
      await files.send(new PutObjectCommand({ Bucket, Key: id, Body: event.body ?? '' }));
      await publish('uploaded', { key: id, size: (event.body ?? '').length });
      return answer(201, {});
    default:
      // Not allowed by this function's policy.
      await table.send(new ScanCommand({ TableName }));
      return answer(200, {});
  }
};
