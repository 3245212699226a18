import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Dossier } from '../../core/dossier.ts';
import { itemReader } from '../tables/read-item.ts';
import { contended, transact, type Guarded } from '../tables/transaction.ts';
import { homeOf, marksOf, shownIn, type Place } from './places.ts';

/** More consumers than ever file the same dossier at once. */
const mostAttempts = 5;

const isIn = (all: readonly Place[]) => (place: Place) => all.some(({ pk, sk }) => place.pk === pk && place.sk === sk);

const guarded = (write: Guarded['write']): Guarded => ({ write, otherwise: contended });

/**
 * Files a dossier under its present lists, and takes it out of those it has left; an older version than the filed one
 * changes nothing. `passes`: when its next deadline passes.
 */
export type Filing = (dossier: Dossier, passes?: string) => Promise<void>;

export const createFiling = (dynamodb: DynamoDBClient, table: string): Filing => {
  const put = (item: object) => ({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) });

  const read = itemReader(dynamodb, table);

  /** False when somebody else filed the dossier meanwhile: what was read then no longer says which rows are there. */
  const attempt = async (dossier: Dossier, passes: string | undefined): Promise<boolean> => {
    const home = homeOf(dossier);
    const filed = await read(home);
    if (filed !== undefined && filed['version'] >= dossier.version) return true;
    const before: Place[] = filed?.['places'] ?? [];
    const [shown, marks] = [shownIn(dossier), marksOf(dossier, passes)];
    const places = [...shown, ...marks];
    const { done } = await transact(dynamodb, [
      guarded({
        Put: {
          ...put({ ...home, ...dossier, places }),
          ConditionExpression: filed === undefined ? 'attribute_not_exists(#version)' : '#version = :filed',
          ExpressionAttributeNames: { '#version': 'version' },
          ...(filed === undefined ? {} : { ExpressionAttributeValues: marshall({ ':filed': filed['version'] }) }),
        },
      }),
      ...shown.map((place) => guarded({ Put: put({ ...place, ...dossier }) })),
      ...marks.filter((mark) => !isIn(before)(mark)).map((mark) => guarded({ Put: put(mark) })),
      ...before
        .filter((old) => !isIn(places)(old))
        .map(({ pk, sk }) => guarded({ Delete: { TableName: table, Key: marshall({ pk, sk }) } })),
    ]);
    return done;
  };

  return async (dossier, passes) => {
    for (let attempts = 0; attempts < mostAttempts; attempts++) if (await attempt(dossier, passes)) return;
    throw new Error(`a dossier could not be filed in ${mostAttempts} attempts`);
  };
};
