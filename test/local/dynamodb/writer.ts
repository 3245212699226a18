import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { openDossiers } from './land.ts';

// A child process that writes until it is killed, and says how many transactions it has been promised.
const { client } = await openDossiers(process.argv[2]);
const TableName = 'dossiers';
for (let n = 1; ; n++) {
  const counter = {
    TableName,
    Key: marshall({ pk: 'counter', sk: '1' }),
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: marshall({ ':one': 1 }),
  };
  const event = {
    TableName,
    Item: marshall({ pk: 'event', sk: String(n).padStart(6, '0'), queue: 'all', due: String(n) }),
  };
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: counter }, { Put: event }] }));
  process.stdout.write(`${n}\n`);
}
