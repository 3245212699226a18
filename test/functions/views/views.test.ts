import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../../core/dossier.ts';
import { fold } from '../../../core/fold.ts';
import { isEnd } from '../../../core/lifecycle.ts';
import type { Part, Span } from '../../../functions/paging/part.ts';
import { createFiling } from '../../../functions/views/filing.ts';
import { createQualityCount } from '../../../functions/views/quality.ts';
import { createViews, type Views } from '../../../functions/views/views.ts';
import { mother } from '../../core/samples.ts';
import { code, dossierOf, lawfulLog, logUpTo } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const claimed = dossierOf(logUpTo('task-claimed'));
const closed = dossierOf(logUpTo('result-returned'));
const parked: Dossier = { ...claimed, version: 9, parked: { step: 'verify', error: 'Timeout', at: claimed.changedAt } };

const all = { limit: 200 };

const openViews = async () => {
  const land = await openLand();
  const views = { ...createViews(land.dynamodb, 'views'), file: createFiling(land.dynamodb, 'views') };
  return { ...land, views };
};
const openIn = async (views: Views): Promise<string[]> => {
  const found = [];
  for await (const dossier of views.open()) found.push(dossier);
  return found;
};

test('a dossier stands in its lists as long as it belongs there, and old rows leave', async () => {
  const { views, itemsOf } = await openViews();
  await views.file(claimed);
  expect(await views.inbox('H37.001', ['officer'], all)).toEqual({ items: [claimed] });
  expect(await views.ofCitizen(mother.id, all)).toEqual({ items: [claimed] });
  expect(await openIn(views)).toEqual([claimed.code]);
  await views.file(parked);
  expect(await views.parked(all)).toEqual({ items: [parked] });
  await views.file({ ...closed, version: 10 });
  expect(await views.inbox('H37.001', ['officer'], all)).toEqual({ items: [] });
  expect(await views.parked(all)).toEqual({ items: [] });
  expect(await openIn(views)).toEqual([]);
  expect(await views.ofCitizen(mother.id, all)).toEqual({ items: [{ ...closed, version: 10 }] });
  expect(await itemsOf('views')).toHaveLength(1);
});

test('an inbox is of one unit and one role; what a citizen must do is in no inbox', async () => {
  const { views } = await openViews();
  await views.file(claimed);
  expect(await views.inbox('H37.001', ['leader'], all)).toEqual({ items: [] });
  expect(await views.inbox('H37.002', ['officer'], all)).toEqual({ items: [] });
  const asked = { ...claimed, task: { step: 'confirm' as const, role: 'citizen', dueAt: claimed.dueAt } };
  await views.file({ ...asked, version: asked.version + 1 });
  expect(await views.inbox('H37.001', ['officer', 'citizen'], all)).toEqual({ items: [] });
});

const days = ({ items }: Part<Dossier>) => items.map((dossier) => dossier.code.at(-1));

test('lists are in order: inboxes by what is due first, a citizen’s own from the newest', async () => {
  const { views } = await openViews();
  for (const day of ['2', '3', '1']) {
    const at = `2026-12-0${day}T03:00:00.000Z`;
    await views.file({ ...claimed, code: `${code.slice(0, -1)}${day}`, submittedAt: at, dueAt: at });
  }
  expect(days(await views.inbox('H37.001', ['officer'], all))).toEqual(['1', '2', '3']);
  expect(days(await views.ofCitizen(mother.id, all))).toEqual(['3', '2', '1']);
});

test('law: an inbox that is narrowed has what it keeps in the same order, and goes on as long as the whole one does', async () => {
  const { views, dynamodb } = await openViews();
  const few = createViews(dynamodb, 'views', { most: 6, atOnce: 3 });
  const numbers = Array.from({ length: 20 }, (_, number) => String(number).padStart(4, '0'));
  for (const number of numbers) {
    const role = Number(number) % 3 === 0 ? 'leader' : 'officer';
    const dueAt = `2026-12-01T03:00:00.${number.slice(1)}Z`;
    const task = { step: 'verify' as const, role, dueAt };
    await views.file({ ...claimed, code: `H37.001-261121-${number}`, dueAt, task });
  }
  const roles = ['officer', 'leader'];
  for (const kept of [['0000', '0001', '0017'], ['0019'], numbers, []])
    for (const limit of [1, 2, 5]) {
      const codes: string[] = [];
      let parts = 0;
      for (let after: string | undefined, more = true; more; parts++) {
        const keeps = ({ code: each }: Dossier) => kept.includes(each.slice(-4));
        const { items, next } = await few.inbox('H37.001', roles, { limit, after }, keeps);
        expect(items.length).toBeLessThanOrEqual(limit);
        codes.push(...items.map(({ code: each }) => each.slice(-4)));
        [after, more] = [next, next !== undefined];
      }
      expect(codes).toEqual(kept);
      // Six rows at most are looked at for one part.
      expect(parts).toBeGreaterThanOrEqual(4);
    }
  expect(await few.wholeInbox('H37.001', roles)).toMatchObject({ items: { length: 6 }, complete: false });
  expect(await views.wholeInbox('H37.001', roles)).toMatchObject({ items: { length: 20 }, complete: true });
});

test('law: however long the parts, together they are the list; what is filed meanwhile moves no row', async () => {
  const { views } = await openViews();
  const dossiers = Array.from({ length: 23 }, (_, number): Dossier => {
    const role = number % 3 === 0 ? 'leader' : 'officer';
    const [day, hour] = [10 + (number % 7), 10 + (number % 5)];
    return {
      ...claimed,
      code: `H37.001-261121-${String(number).padStart(4, '0')}`,
      dueAt: `2026-12-${day}T${hour}:00:00.000Z`,
      submittedAt: `2026-11-${day}T${hour}:00:00.000Z`,
      task: { step: 'verify', role, dueAt: claimed.dueAt },
    };
  });
  for (const dossier of dossiers) await views.file(dossier);
  const whole = async (read: (span: Span) => Promise<Part<Dossier>>, limit: number): Promise<string[]> => {
    const codes: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await read({ limit, after });
      expect(items.length).toBeLessThanOrEqual(limit);
      codes.push(...items.map(({ code: each }) => each));
      [after, more] = [next, next !== undefined];
      const turned = dossiers.find(({ code: each }) => each === codes[0]);
      if (turned !== undefined) await views.file({ ...turned, version: 100 + codes.length });
    }
    return codes;
  };
  const inOrder = (place: (dossier: Dossier) => string) =>
    dossiers.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).map(({ code: each }) => each);
  for (const limit of [1, 4, 22, 23, 24]) {
    const inbox = await whole(async (span) => views.inbox('H37.001', ['officer', 'leader'], span), limit);
    expect(inbox).toEqual(inOrder((dossier) => `${dossier.dueAt}#${dossier.code}`));
    const own = await whole(async (span) => views.ofCitizen(mother.id, span), limit);
    expect(own).toEqual(inOrder((dossier) => `${dossier.submittedAt}#${dossier.code}`).toReversed());
  }
});

test('what comes late or twice changes nothing', async () => {
  const { views, itemsOf } = await openViews();
  await views.file(parked);
  const before = await itemsOf('views');
  await views.file(claimed);
  await views.file(parked);
  expect(await itemsOf('views')).toEqual(before);
});

test('law: filed in any order, with repeats, the lists show the newest dossier', async () => {
  const { views } = await openViews();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(lawfulLog, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), async (log, order) => {
      const own = `H37.009-261121-${String(++number).padStart(4, '0')}`;
      const citizen = `citizen-${number}`;
      const versions = log.map((_, index): Dossier => ({
        ...dossierOf(log.slice(0, index + 1)),
        code: own,
        applicant: citizen,
      }));
      const newest = { ...fold(log), code: own, applicant: citizen };
      for (const at of [...order, versions.length - 1, ...order]) {
        const dossier = versions[at % versions.length];
        if (dossier !== undefined) await views.file(dossier);
      }
      expect(await views.ofCitizen(citizen, all)).toEqual({ items: [newest] });
      const listed = (await openIn(views)).filter((open) => open === own);
      expect(listed).toEqual(newest.phase === undefined || isEnd(newest.phase) ? [] : [own]);
    }),
    { numRuns: 20 },
  );
});

test('versions filed at once, in whatever order they come to it, leave only the rows of the newest', async () => {
  const versions = [claimed, parked, { ...closed, version: 10 }];
  for (const order of [versions, versions.toReversed()]) {
    const { views, itemsOf } = await openViews();
    await Promise.all([...order, ...order].map(async (dossier) => views.file(dossier)));
    expect(await views.ofCitizen(mother.id, all)).toEqual({ items: versions.slice(-1) });
    expect(await itemsOf('views')).toHaveLength(1);
  }
});

test('a table that always has others at it is a fault in the end', async () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  const CancellationReasons = [{ Code: 'TransactionConflict' }];
  mock.on(GetItemCommand).resolves({});
  mock
    .on(TransactWriteItemsCommand)
    .rejects(Object.assign(new Error(), { name: 'TransactionCanceledException', CancellationReasons }));
  await expect(createFiling(client, 'views')(claimed)).rejects.toThrow('could not be filed');
  expect(mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(5);
});

test('the marks of an open dossier are written once, its other rows at each event', async () => {
  const { views, cloud } = await openViews();
  const rows: number[] = [];
  cloud.observe(({ operation, input }) => {
    if (operation === 'TransactWriteItems') rows.push(Object(input).TransactItems.length);
  });
  const { disputes: _disputes, doubted: _doubted, ...plain } = claimed;
  await views.file(plain);
  await views.file({ ...plain, version: plain.version + 1 });
  expect(rows).toEqual([4, 2]);
});

test('all open dossiers are walked through, page by page', async () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  const LastEvaluatedKey = marshall({ pk: 'OPEN', sk: code });
  mock
    .on(QueryCommand)
    .resolvesOnce({ Items: [marshall({ pk: 'OPEN', sk: 'a' })], LastEvaluatedKey })
    .resolves({ Items: [marshall({ pk: 'OPEN', sk: 'b' })] });
  expect(await openIn(createViews(client, 'views'))).toEqual(['a', 'b']);
  const starts = mock.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExclusiveStartKey);
  expect(starts).toEqual([undefined, LastEvaluatedKey]);
});

test('who was told nothing yet of what is called wrong stands in a list of their own, until they are', async () => {
  const { views } = await openViews();
  const listed = async () => {
    const [untold, disputed]: [string[], string[]] = [[], []];
    for await (const each of views.untold()) untold.push(each);
    for await (const each of views.disputed()) disputed.push(each);
    return { untold, disputed };
  };
  const dispute = { path: 'mother.fullName', source: 'population', policy: 'hold' as const };
  const told = { ...dispute, case: { id: 'x', sentAt: claimed.changedAt, dueAt: claimed.dueAt } };
  // What the province has issued itself has its owner too: the unit that issued it.
  const own = { ...dispute, source: 'repository', path: 'child.fullName' };
  const filed = async (version: number, disputes: Dossier['disputes']) => {
    await views.file({ ...claimed, version, disputes });
    return listed();
  };
  expect(await filed(10, [told, { ...dispute, path: 'father.fullName' }])).toEqual({ untold: [code], disputed: [] });
  expect(await filed(11, [told, own])).toEqual({ untold: [code], disputed: [] });
  const answer = { outcome: 'kept' as const, at: claimed.changedAt, event: 12 };
  expect(await filed(12, [{ ...told, answer }])).toEqual({ untold: [], disputed: [] });
});

test('a result that is called wrong elsewhere is in the list and the inbox of the leader of its unit, until it is looked at', async () => {
  const { views } = await openViews();
  const open = { case: 'x', place: 1, opened: 9, at: claimed.changedAt, dueAt: claimed.dueAt };
  const filed = async (version: number, contested: Dossier['contested']) => {
    await views.file({ ...closed, version, contested });
    const inbox = await views.inbox(closed.unit, ['leader'], all);
    return [(await views.contested(closed.unit)).length, inbox.items.length, (await views.contested('x')).length];
  };
  expect(await filed(20, [open, { ...open, case: 'y' }])).toEqual([1, 1, 0]);
  const outcome = { as: 'upheld' as const, at: claimed.changedAt, event: 21 };
  expect(await filed(21, [{ ...open, outcome }])).toEqual([0, 0, 0]);
});

test('a dossier whose only doubt has gone is counted no more', async () => {
  const { views, dynamodb, itemsOf } = await openViews();
  const count = createQualityCount(dynamodb, 'views');
  const doubts = { disputed: 0, corrected: 0, kept: 0, differs: 1, contradicts: 0 };
  const counted = async () => {
    const found = [];
    for await (const each of views.quality()) found.push(each.doubts);
    return found;
  };
  await count({ code, version: 3 }, {});
  expect(await itemsOf('views')).toEqual([]);
  await count({ code, version: 4 }, { place: doubts });
  expect(await counted()).toEqual([doubts]);
  await count({ code, version: 5 }, {});
  await count({ code, version: 4 }, { place: doubts });
  expect(await counted()).toEqual([{ ...doubts, differs: 0 }]);
});
