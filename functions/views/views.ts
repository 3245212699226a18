import { QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Doubts } from '../../core/data-quality.ts';
import type { Dossier } from '../../core/dossier.ts';
import { partOf, readRows, type Part, type Row, type Span } from '../paging/part.ts';
import { Unsynchronised } from '../sync/unsynchronised.ts';
import { filedIn, lists } from './places.ts';
import { readQuality } from './read-quality.ts';

/** Lists of dossiers, made from events and made again at will. Nothing personal, nothing decided from them. */
export interface Views {
  /**
   * Open tasks of a unit for any of these roles, by when their dossier is due; with `keeps` only those it keeps. A part
   * may then be shorter than was wanted although the list goes on: so many rows and no more are looked at for it.
   */
  inbox(
    unit: string,
    roles: readonly string[],
    span: Span,
    keeps?: (dossier: Dossier) => boolean,
  ): Promise<Part<Dossier>>;
  /** All open tasks of a unit for any of these roles, as far as somebody counts them. */
  wholeInbox(unit: string, roles: readonly string[]): Promise<Counted>;
  /** Dossiers of a unit of which a value is in doubt, the oldest first; no more than fit on a page. */
  doubted(unit: string, span: Span): Promise<Part<Dossier>>;
  /** Newest first. */
  ofCitizen(citizen: string, span: Span): Promise<Part<Dossier>>;
  /** Likewise of several organisations. */
  ofOrganisations(organisations: readonly string[], span: Span): Promise<Part<Dossier>>;
  parked(span: Span): Promise<Part<Dossier>>;
  /** What the national portal does not accept, by dossier. */
  unsynchronised(span: Span): Promise<Part<Unsynchronised>>;
  /** Codes of the dossiers of which an owner of data has not been told yet what is called wrong. */
  untold(): AsyncGenerator<string>;
  /** Codes of the others of which an owner has not answered yet. */
  disputed(): AsyncGenerator<string>;
  /** Dossiers of a unit whose result is called wrong elsewhere, by when an answer is promised; no more than fit on a page. */
  contested(unit: string): Promise<readonly Dossier[]>;
  /** How often each value of a source was in doubt, in order of its place. */
  quality(): AsyncGenerator<{ readonly place: string; readonly doubts: Doubts }>;
  /** Codes of the dossiers that have not ended, in order; from behind `after`. */
  open(after?: string): AsyncGenerator<string>;
  /** Codes of the dossiers of which a deadline passed before an instant in ISO 8601, the longest passed first. */
  passed(before: string): AsyncGenerator<string>;
}

/** Dossiers that were counted, and whether these are all there are. */
interface Counted {
  readonly items: readonly Dossier[];
  readonly complete: boolean;
}

/** So many rows are looked at for one answer, a megabyte or two of a table that is read in parts, and so many at once. */
const usualWalk = { most: 1000, atOnce: 250 };

const parse = (row: Row['item']): Dossier => filedIn(row).dossier;

/** As many as were wanted of those it keeps; `next` is the place of the last that was looked at. */
const keptOf = async (
  rows: AsyncGenerator<Row, boolean>,
  { limit, after }: Span,
  keeps: (dossier: Dossier) => boolean,
): Promise<Part<Dossier>> => {
  const items: Dossier[] = [];
  let last = after;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return { items, ...(next.value && last !== undefined ? { next: last } : {}) };
    const dossier = parse(next.value.item);
    if (keeps(dossier)) {
      if (items.length === limit && last !== undefined) return { items, next: last };
      items.push(dossier);
    }
    last = next.value.place;
  }
};

export const createViews = (dynamodb: DynamoDBClient, table: string, walk = usualWalk): Views => {
  const part = async (pk: string, span: Span, newestFirst = false): Promise<Part<Dossier>> =>
    partOf(await readRows({ dynamodb, table, pk, newestFirst }, span), span, parse);

  /** Walks a list of marks, each of which ends with its code, from behind one place and up to another. */
  const codesIn = async function* (
    pk: string,
    { after, before }: { readonly after?: string | undefined; readonly before?: string },
  ): AsyncGenerator<string> {
    const [condition, name] = before === undefined ? ['', {}] : [' AND #sk < :before', { '#sk': 'sk' }];
    let start: Record<string, AttributeValue> | undefined =
      after === undefined ? undefined : marshall({ pk, sk: after });
    do {
      const { Items, LastEvaluatedKey } = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `#pk = :pk${condition}`,
          ExpressionAttributeNames: { '#pk': 'pk', ...name },
          ExpressionAttributeValues: marshall({ ':pk': pk, ':before': before }, { removeUndefinedValues: true }),
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      for (const { sk } of Items ?? []) yield sk?.S?.split('#').at(-1) ?? '';
      start = LastEvaluatedKey;
    } while (start !== undefined);
  };

  const inboxRows = async (unit: string, roles: readonly string[], span: Span): Promise<Row[]> => {
    const asked = roles.map(async (role) => readRows({ dynamodb, table, pk: lists.inbox(unit, role) }, span));
    const rows = (await Promise.all(asked)).flat();
    // An agency that is asked is asked in every role: whoever has two sees the dossier once.
    return rows
      .toSorted((a, b) => (a.place < b.place ? -1 : 1))
      .filter(({ place }, index, all) => place !== all[index - 1]?.place);
  };

  /** The rows of an inbox one after the other, as many as are looked at for one answer; `true` where the list goes on. */
  const walked = async function* (
    unit: string,
    roles: readonly string[],
    from: string | undefined,
  ): AsyncGenerator<Row, boolean> {
    let after = from;
    for (let seen = 0; seen < walk.most; seen += walk.atOnce) {
      const rows = await inboxRows(unit, roles, { limit: walk.atOnce, after });
      yield* rows.slice(0, walk.atOnce);
      if (rows.length <= walk.atOnce) return false;
      after = rows[walk.atOnce - 1]?.place;
    }
    return true;
  };

  return {
    inbox: async (unit, roles, span, keeps) =>
      keeps === undefined
        ? partOf(await inboxRows(unit, roles, span), span, parse)
        : keptOf(walked(unit, roles, span.after), span, keeps),
    wholeInbox: async (unit, roles) => {
      const { items, next } = await keptOf(walked(unit, roles, undefined), { limit: walk.most }, () => true);
      return { items, complete: next === undefined };
    },
    doubted: async (unit, span) => part(lists.doubted(unit), span),
    ofCitizen: async (citizen, span) => part(lists.citizen(citizen), span, true),
    ofOrganisations: async (organisations, span) => {
      const asked = organisations.map(async (each) =>
        readRows({ dynamodb, table, pk: lists.citizen(each), newestFirst: true }, span),
      );
      const rows = (await Promise.all(asked)).flat().toSorted((a, b) => (a.place < b.place ? 1 : -1));
      return partOf(rows, span, parse);
    },
    parked: async (span) => part(lists.parked, span),
    unsynchronised: async (span) => {
      const rows = await readRows({ dynamodb, table, pk: lists.unsynchronised }, span);
      return partOf(rows, span, (row) => Unsynchronised.parse(row));
    },
    contested: async (unit) =>
      (await readRows({ dynamodb, table, pk: lists.contested(unit) }, { limit: 200 })).map(({ item }) => parse(item)),
    quality: () => readQuality(dynamodb, table),
    untold: () => codesIn(lists.untold, {}),
    disputed: () => codesIn(lists.disputed, {}),
    open: (after) => codesIn(lists.open, { after }),
    passed: (before) => codesIn(lists.deadlines, { before }),
  };
};
