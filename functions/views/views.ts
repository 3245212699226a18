import {
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Dossier } from '../../core/dossier.ts';

/** Lists of dossiers, made from events and made again at will. Nothing personal, nothing decided from them. */
export interface Views {
  /** Files the dossier under its present lists; an older version than the filed one changes nothing. */
  file(dossier: Dossier): Promise<void>;
  inbox(unit: string, role: string): Promise<Dossier[]>;
  ofCitizen(citizen: string): Promise<Dossier[]>;
  parked(): Promise<Dossier[]>;
  /** Dossiers that have not ended. */
  open(): AsyncGenerator<Dossier>;
}

interface Place {
  readonly pk: string;
  readonly sk: string;
}

/** Under which lists a dossier stands. */
export const placesOf = (dossier: Dossier): Place[] => {
  const { code, task, unit, parked } = dossier;
  const ended = dossier.phase === 'closed' || dossier.phase === 'refused';
  return [
    { pk: `CITIZEN#${dossier.applicant}`, sk: `${dossier.submittedAt}#${code}` },
    ...(task === undefined || task.role === 'citizen'
      ? []
      : [{ pk: `INBOX#${unit}#${task.role}`, sk: `${task.dueAt}#${code}` }]),
    ...(parked === undefined ? [] : [{ pk: 'PARKED', sk: `${parked.at}#${code}` }]),
    ...(ended ? [] : [{ pk: 'OPEN', sk: code }]),
  ];
};

const filedKey = (code: string) => ({ pk: `FILED#${code}`, sk: 'FILED' });
const same = (a: Place, b: Place) => a.pk === b.pk && a.sk === b.sk;

const dossierIn = (item: Record<string, AttributeValue>): Dossier => {
  const { pk: _pk, sk: _sk, ...dossier } = unmarshall(item);
  return Dossier.parse(dossier);
};

export const createViews = (dynamodb: DynamoDBClient, table: string): Views => {
  const page = async (pk: string, forward: boolean, start?: Record<string, AttributeValue>) =>
    dynamodb.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: marshall({ ':pk': pk }),
        ScanIndexForward: forward,
        Limit: 200,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
  const list = async (pk: string, forward = true): Promise<Dossier[]> =>
    ((await page(pk, forward)).Items ?? []).map(dossierIn);

  return {
    file: async (dossier) => {
      const read = new GetItemCommand({
        TableName: table,
        Key: marshall(filedKey(dossier.code)),
        ConsistentRead: true,
      });
      const { Item } = await dynamodb.send(read);
      const filed = Item === undefined ? undefined : unmarshall(Item);
      if (filed !== undefined && filed['version'] >= dossier.version) return;
      const before: Place[] = filed?.['places'] ?? [];
      const places = placesOf(dossier);
      const put = (item: Record<string, unknown>): TransactWriteItem => ({
        Put: { TableName: table, Item: marshall(item, { removeUndefinedValues: true }) },
      });
      const writes: TransactWriteItem[] = [
        {
          Put: {
            TableName: table,
            Item: marshall({ ...filedKey(dossier.code), version: dossier.version, places }),
            ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: marshall({ ':version': dossier.version }),
          },
        },
        ...places.map((place) => put({ ...place, ...dossier })),
        ...before
          .filter((old) => !places.some((place) => same(place, old)))
          .map((old) => ({ Delete: { TableName: table, Key: marshall({ pk: old.pk, sk: old.sk }) } })),
      ];
      await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: writes }));
    },
    inbox: async (unit, role) => list(`INBOX#${unit}#${role}`),
    ofCitizen: async (citizen) => list(`CITIZEN#${citizen}`, false),
    parked: async () => list('PARKED'),
    open: async function* () {
      let start: Record<string, AttributeValue> | undefined;
      do {
        const { Items, LastEvaluatedKey } = await page('OPEN', true, start);
        yield* (Items ?? []).map(dossierIn);
        start = LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
};
