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
import { partOf, readRows, type Part, type Row, type Span } from './part.ts';

/** Lists of dossiers, made from events and made again at will. Nothing personal, nothing decided from them. */
export interface Views {
  /** Files the dossier under its present lists; an older version than the filed one changes nothing. */
  file(dossier: Dossier): Promise<void>;
  /** Open tasks of a unit for any of these roles, by when their dossier is due. */
  inbox(unit: string, roles: readonly string[], span: Span): Promise<Part<Dossier>>;
  /** Newest first. */
  ofCitizen(citizen: string, span: Span): Promise<Part<Dossier>>;
  parked(span: Span): Promise<Part<Dossier>>;
  /** Codes of the dossiers that have not ended. */
  open(): AsyncGenerator<string>;
}

interface Place {
  readonly pk: string;
  readonly sk: string;
}

const inboxOf = (unit: string, role: string) => `INBOX#${unit}#${role}`;

/**
 * The list a dossier never leaves: its row says which version is filed, and where else. A row of its own for that would
 * cost two write units at every event.
 */
const homeOf = ({ applicant, submittedAt, code }: Dossier): Place => ({
  pk: `CITIZEN#${applicant}`,
  sk: `${submittedAt}#${code}`,
});

/** Other lists that show the dossier as it is. */
const shownIn = ({ code, task, unit, parked, dueAt }: Dossier): Place[] => [
  ...(task === undefined || task.role === 'citizen'
    ? []
    : // When a dossier is due never changes, so that no row moves while somebody turns the pages.
      [{ pk: inboxOf(unit, task.role), sk: `${dueAt}#${code}` }]),
  ...(parked === undefined ? [] : [{ pk: 'PARKED', sk: `${parked.at}#${code}` }]),
];

/** A mark that the dossier has not ended; written once, for it says nothing that changes. */
const markOf = ({ code, phase }: Dossier): Place[] =>
  phase === 'closed' || phase === 'refused' ? [] : [{ pk: 'OPEN', sk: code }];

const parse = ({ places: _places, ...dossier }: Row['item']): Dossier => Dossier.parse(dossier);

export const createViews = (dynamodb: DynamoDBClient, table: string): Views => {
  const part = async (pk: string, span: Span, newestFirst = false): Promise<Part<Dossier>> =>
    partOf(await readRows({ dynamodb, table, pk, newestFirst }, span), span, parse);

  return {
    file: async (dossier) => {
      const home = homeOf(dossier);
      const read = new GetItemCommand({ TableName: table, Key: marshall(home), ConsistentRead: true });
      const { Item } = await dynamodb.send(read);
      const filed = Item === undefined ? undefined : unmarshall(Item);
      if (filed !== undefined && filed['version'] >= dossier.version) return;
      const before: Place[] = filed?.['places'] ?? [];
      const [shown, marks] = [shownIn(dossier), markOf(dossier)];
      const places = [...shown, ...marks];
      const isIn = (all: readonly Place[]) => (place: Place) =>
        all.some(({ pk, sk }) => place.pk === pk && place.sk === sk);
      const put = (item: object) => ({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) });
      const writes: TransactWriteItem[] = [
        {
          Put: {
            ...put({ ...home, ...dossier, places }),
            // As it was read, or what another consumer filed meanwhile would be left behind in its lists.
            ConditionExpression: filed === undefined ? 'attribute_not_exists(#version)' : '#version = :filed',
            ExpressionAttributeNames: { '#version': 'version' },
            ...(filed === undefined ? {} : { ExpressionAttributeValues: marshall({ ':filed': filed['version'] }) }),
          },
        },
        ...shown.map((place) => ({ Put: put({ ...place, ...dossier }) })),
        ...marks.filter((mark) => !isIn(before)(mark)).map((mark) => ({ Put: put(mark) })),
        ...before
          .filter((old) => !isIn(places)(old))
          .map(({ pk, sk }) => ({ Delete: { TableName: table, Key: marshall({ pk, sk }) } })),
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
        for (const { sk } of Items ?? []) yield sk?.S ?? '';
        start = LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
};
