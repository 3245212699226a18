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
import { partOf, readRows, type Part, type Span } from './part.ts';

/** Lists of dossiers, made from events and made again at will. Nothing personal, nothing decided from them. */
export interface Views {
  /** Files the dossier under its present lists; an older version than the filed one changes nothing. */
  file(dossier: Dossier): Promise<void>;
  /** Open tasks of a unit for any of these roles, by when their dossier is due. */
  inbox(unit: string, roles: readonly string[], span: Span): Promise<Part<Dossier>>;
  /** Newest first. */
  ofCitizen(citizen: string, span: Span): Promise<Part<Dossier>>;
  parked(span: Span): Promise<Part<Dossier>>;
  /** Dossiers that have not ended. */
  open(): AsyncGenerator<Dossier>;
}

interface Place {
  readonly pk: string;
  readonly sk: string;
}

const inboxOf = (unit: string, role: string) => `INBOX#${unit}#${role}`;

/** Under which lists a dossier stands. */
export const placesOf = (dossier: Dossier): Place[] => {
  const { code, task, unit, parked } = dossier;
  const ended = dossier.phase === 'closed' || dossier.phase === 'refused';
  return [
    { pk: `CITIZEN#${dossier.applicant}`, sk: `${dossier.submittedAt}#${code}` },
    ...(task === undefined || task.role === 'citizen'
      ? []
      : // When a dossier is due never changes, so that no row moves while somebody turns the pages.
        [{ pk: inboxOf(unit, task.role), sk: `${dossier.dueAt}#${code}` }]),
    ...(parked === undefined ? [] : [{ pk: 'PARKED', sk: `${parked.at}#${code}` }]),
    ...(ended ? [] : [{ pk: 'OPEN', sk: code }]),
  ];
};

const filedKey = (code: string) => ({ pk: `FILED#${code}`, sk: 'FILED' });
const same = (a: Place, b: Place) => a.pk === b.pk && a.sk === b.sk;

const parse = (row: unknown): Dossier => Dossier.parse(row);

const dossierIn = (item: Record<string, AttributeValue>): Dossier => {
  const { pk: _pk, sk: _sk, ...dossier } = unmarshall(item);
  return parse(dossier);
};

export const createViews = (dynamodb: DynamoDBClient, table: string): Views => {
  const part = async (pk: string, span: Span, newestFirst = false): Promise<Part<Dossier>> =>
    partOf(await readRows({ dynamodb, table, pk, newestFirst }, span), span, parse);

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
    inbox: async (unit, roles, span) => {
      const lists = roles.map(async (role) => readRows({ dynamodb, table, pk: inboxOf(unit, role) }, span));
      const rows = (await Promise.all(lists)).flat();
      const inOrder = rows.toSorted((a, b) => (a.place < b.place ? -1 : 1));
      return partOf(inOrder, span, parse);
    },
    ofCitizen: async (citizen, span) => part(`CITIZEN#${citizen}`, span, true),
    parked: async (span) => part('PARKED', span),
    open: async function* () {
      let start: Record<string, AttributeValue> | undefined;
      do {
        const { Items, LastEvaluatedKey } = await dynamodb.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: '#pk = :pk',
            ExpressionAttributeNames: { '#pk': 'pk' },
            ExpressionAttributeValues: marshall({ ':pk': 'OPEN' }),
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        yield* (Items ?? []).map(dossierIn);
        start = LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
};
