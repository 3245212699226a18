import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const table = new DynamoDBClient({});
const machines = new SFNClient({});
const { TABLE: TableName, MACHINE: stateMachineArn } = process.env;
const put = (Item) => table.send(new PutItemCommand({ TableName, Item }));

const consume = async (record) => {
  if (record.eventSource === 'aws:sqs') {
    const { detail } = JSON.parse(record.body);
    await put({ pk: { S: `file#${detail.key}` }, status: { S: `${detail.size} bytes` } });
    return;
  }
  const id = record.dynamodb.Keys.pk.S;
  if (id.startsWith('poison')) throw new Error(`cannot take ${id}`);
  await machines.send(new StartExecutionCommand({ stateMachineArn, name: id, input: JSON.stringify({ id }) }));
};

/** Consumes the stream and the queue, keeps the token of a waiting task, and notes the end of a machine. */
export const handler = async (event) => {
  if (event.token) await put({ pk: { S: `${event.id}#token` }, token: { S: event.token } });
  if (event.done) await put({ pk: { S: event.done }, status: { S: 'DONE' } });
  if (event['detail-type'] === 'Scheduled Event')
    await put({ pk: { S: 'tick#hour' }, status: { S: new Date().toISOString() } });
  for (const record of event.Records ?? []) await consume(record);
};
