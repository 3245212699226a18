import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Dossier } from '../../core/dossier.ts';
import { itemReader } from '../tables/read-item.ts';
import { contended, putAlone, transact, type Guarded } from '../tables/transaction.ts';
import { filedIn, homeOf, marksOf, nowOf, shownIn, type Place } from './places.ts';

/** More consumers than ever file the same dossier at once. */
const mostAttempts = 5;

const isIn = (all: readonly Place[]) => (place: Place) => all.some(({ pk, sk }) => place.pk === pk && place.sk === sk);

const isSame = (a: object, b: object | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const guarded = (write: Guarded['write']): Guarded => ({ write, otherwise: contended });

/** A put meets a transaction that files the same dossier. */
const unlessMet = (error: unknown): false => {
  if (error instanceof Error && error.name === 'TransactionConflictException') return false;
  throw error;
};

/**
 * Files a dossier under its present lists, and takes it out of those it has left; an older version than the filed one
 * changes nothing. `passes`: when its next deadline passes.
 */
export type Filing = (dossier: Dossier, passes?: string) => Promise<void>;

export const createFiling = (dynamodb: DynamoDBClient, table: string): Filing => {
  const put = (item: object) => ({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) });

  const read = itemReader(dynamodb, table);

  /**
   * False when somebody else filed the dossier meanwhile: what was read then no longer says which rows are there. That
   * may have been read too early, too: only `again` is what was filed last read for sure.
   */
  const attempt = async (dossier: Dossier, passes: string | undefined, again: boolean): Promise<boolean> => {
    const home = homeOf(dossier);
    const row = await read(home, again);
    const filed = row === undefined ? undefined : filedIn(row);
    if (filed !== undefined && filed.dossier.version >= dossier.version) return true;
    const before = filed === undefined ? [] : [...shownIn(filed.dossier), ...marksOf(filed.dossier, filed.passes)];
    const [shown, marks] = [shownIn(dossier), marksOf(dossier, passes)];
    const places = [...shown, ...marks];
    const [stood, stands] = [filed === undefined ? undefined : nowOf(filed.dossier), nowOf(dossier)];
    const writes = [
      guarded({
        Put: {
          ...put({ ...home, ...dossier, passes }),
          ConditionExpression: filed === undefined ? 'attribute_not_exists(#version)' : '#version = :filed',
          ExpressionAttributeNames: { '#version': 'version' },
          ...(filed === undefined ? {} : { ExpressionAttributeValues: marshall({ ':filed': filed.dossier.version }) }),
        },
      }),
      ...shown.map((place) => guarded({ Put: put({ ...place, ...dossier }) })),
      ...marks.filter((mark) => !isIn(before)(mark)).map((mark) => guarded({ Put: put(mark) })),
      ...before
        .filter((old) => !isIn(places)(old))
        .map(({ pk, sk }) => guarded({ Delete: { TableName: table, Key: marshall({ pk, sk }) } })),
      ...(stands === undefined || isSame(stands, stood) ? [] : [guarded({ Put: put(stands) })]),
      ...(stood !== undefined && stands === undefined
        ? [guarded({ Delete: { TableName: table, Key: marshall({ pk: stood.pk, sk: stood.sk }) } })]
        : []),
    ];
    const [own, ...others] = writes;
    if (own !== undefined && others.length === 0) return putAlone(dynamodb, own).catch(unlessMet);
    return (await transact(dynamodb, writes)).done;
  };

  return async (dossier, passes) => {
    for (let attempts = 0; attempts < mostAttempts; attempts++)
      if (await attempt(dossier, passes, attempts > 0)) return;
    throw new Error(`a dossier could not be filed in ${mostAttempts} attempts`);
  };
};
