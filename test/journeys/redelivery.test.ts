import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { announce } from '../../events/announced.ts';
import { offeredBy } from '../../bench/offered-by.ts';
import { FigureDossiers, Figures } from '../../functions/answers/figures.ts';
import { countAnew, recompute } from '../../functions/figures/recompute.ts';
import { connect } from '../../local/cloud/door.ts';
import { operator as owner } from '../../local/cloud/engine.ts';
import { wanted } from '../support/answers.ts';
import { breakDown } from '../../local/breakdown.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const Letters = z.object({
  items: z.array(z.looseObject({ consumer: z.string(), dossier: z.optional(z.string()), type: z.string() })),
});
const letters = async (): Promise<string[]> => {
  const operator = await office.operator();
  const { items } = Letters.parse(wanted(await operator.get('/v1/dead-letters'), 200));
  // A look hides them for a second.
  await pass(province, 2000);
  return items.map(({ consumer, dossier = 'no dossier', type }) => `${consumer} ${dossier} ${type}`).toSorted();
};
const redrive = async (): Promise<unknown> => {
  const moved = await (await office.operator()).send('POST', '/v1/dead-letters/redrive', {});
  await office.rest();
  return wanted(moved, 200);
};
const Queues = z.object({ items: z.array(z.looseObject({ consumer: z.string(), dead: z.int() })) });
/** Five deliveries, three minutes apart. */
const untilDead = () => pass(province, 3 * minute + 1000, 5);

const queueNamed = async (consumer: string): Promise<string> => {
  const { QueueUrls } = z.object({ QueueUrls: z.array(z.string()) }).parse(await province.aws('sqs', 'ListQueues', {}));
  const found = QueueUrls.find((url) => url.endsWith(`-${consumer}`));
  if (found === undefined) throw new Error(`no queue of ${consumer}`);
  return found;
};

const Listed = z.object({ executions: z.array(z.object({ name: z.string(), status: z.string() })) });
const executions = async (): Promise<string[]> => {
  const { stateMachines } = z
    .object({ stateMachines: z.array(z.object({ stateMachineArn: z.string() })) })
    .parse(await province.aws('states', 'ListStateMachines', {}));
  const lists = await Promise.all(
    stateMachines.map(async (machine) => Listed.parse(await province.aws('states', 'ListExecutions', machine))),
  );
  return lists.flatMap((list) => list.executions.map(({ name, status }) => `${name} ${status}`)).toSorted();
};

test('while Step Functions is down dossiers are taken in; what could not move is a dead letter until redriven', async () => {
  const down = breakDown(
    province.stack,
    ({ service, operation }) => service === 'states' && operation === 'StartExecution',
  );
  const parent = await office.citizen('Nông Thị Mai');
  const code = await office.file(parent);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'check', status: 1, version: 1 });
  expect(await letters()).toEqual([]);
  await untilDead();
  expect(await letters()).toEqual([`moving ${code} dossier-submitted`]);
  expect((await province.dossiers.require(code)).version).toBe(1);
  const operator = await office.operator();
  const queues = wanted(await operator.get('/v1/queues'), 200);
  expect(queues).toMatchObject({ undelivered: 0 });
  expect(Queues.parse(queues).items.filter(({ dead }) => dead > 0)).toMatchObject([{ consumer: 'moving', dead: 1 }]);

  down.mend();
  expect(await redrive()).toEqual({ moved: 1 });
  expect(await letters()).toEqual([]);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'verify', status: 2 });
  await office.finish(parent, code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('an operator reads from the deployed files what is offered, what was simulated, and who can sign', async () => {
  const operator = await office.operator();
  const Editions = z.object({
    items: z.array(z.looseObject({ simulated: z.optional(z.object({ freshness: z.string() })) })),
  });
  const { items } = Editions.parse(wanted(await operator.get('/v1/administration/procedures'), 200));
  const known = items.filter(({ simulated }) => simulated !== undefined && simulated.freshness !== 'none');
  expect(known.length).toBeGreaterThan(40);
  const Certificates = z.object({ items: z.array(z.looseObject({ whose: z.string(), serial: z.string() })) });
  const certificates = Certificates.parse(wanted(await operator.get('/v1/certificates'), 200));
  expect(new Set(certificates.items.map(({ whose }) => whose))).toEqual(new Set(['signer', 'seal']));
});

test('a decision that could not be handed on reaches its machine after the redrive', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const code = await office.file(parent);
  const moving = province.role('moving');
  const down = breakDown(
    province.stack,
    ({ operation, caller }) => operation === 'SendTaskSuccess' && caller === moving,
  );
  await office.propose(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'confirm', version: 5 });
  await untilDead();
  expect(await letters()).toEqual([`moving ${code} verification-completed`]);
  down.mend();
  expect(await redrive()).toEqual({ moved: 1 });
  expect((await province.dossiers.require(code)).task).toMatchObject({ step: 'confirm' });
  await office.confirm(parent, code);
  await office.approve(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('lists that could not be written stand still, harm nobody, and catch up', async () => {
  const projecting = province.role('projecting');
  const down = breakDown(
    province.stack,
    ({ operation, caller }) => operation === 'TransactWriteItems' && caller === projecting,
  );
  const parent = await office.citizen('Hà Thị Thu');
  const code = await office.file(parent);
  const officer = await office.clerk('mc', code);
  const inbox = async (): Promise<string[]> =>
    z
      .object({ items: z.array(z.object({ code: z.string() })) })
      .parse(wanted(await officer.get('/v1/inbox'), 200))
      .items.map((item) => item.code);
  expect(await inbox()).toEqual([]);
  expect(await office.see(officer, code)).toMatchObject({ phase: 'verify', status: 2 });
  await untilDead();
  expect(await letters()).toEqual([
    `projecting ${code} checks-recorded`,
    `projecting ${code} dossier-submitted`,
    `projecting ${code} task-opened`,
    'projecting no dossier form-opened',
  ]);
  expect(down.mend()).toBeGreaterThanOrEqual(15);
  expect(await redrive()).toEqual({ moved: 4 });
  expect(await inbox()).toEqual([code]);
  await office.finish(parent, code);
  expect(await inbox()).toEqual([]);
});

test('every delivery again, late and in the wrong order, changes nothing', async () => {
  const parent = await office.citizen('Phạm Thu Trang');
  const code = await office.file(parent);
  await office.propose(code);
  wanted(await office.act(parent, code, 'confirmation', { agree: false, note: 'Sai tên' }), 200);
  const again = async (): Promise<void> => {
    const log = await province.dossiers.log(code);
    const before = [await province.dossiers.require(code), log, await executions()];
    const lists = await parent.get('/v1/me/dossiers');
    for (const consumer of ['moving', 'projecting']) {
      const QueueUrl = await queueNamed(consumer);
      for (const recorded of log.toReversed())
        await province.aws('sqs', 'SendMessage', {
          QueueUrl,
          MessageBody: JSON.stringify({ detail: announce(recorded) }),
        });
    }
    await office.rest();
    expect([await province.dossiers.require(code), await province.dossiers.log(code), await executions()]).toEqual(
      before,
    );
    expect((await parent.get('/v1/me/dossiers')).body).toEqual(lists.body);
    expect(await letters()).toEqual([]);
  };
  // It waits for the officer a second time: the first answer must not count again.
  expect((await province.dossiers.require(code)).phase).toBe('verify');
  await again();
  await office.finish(parent, code);
  expect((await province.dossiers.require(code)).phase).toBe('closed');
  await again();
});

const page = async (path: string) => wanted(await (await office.operator()).get(path), 200);

test('after all that the figures are what the logs come to', async () => {
  const dynamodb = connect(new DynamoDBClient({ region: 'ap-southeast-1' }), province.stack.cloud, owner);
  const tables = { dynamodb, dossiers: province.output('DossiersTable'), views: province.output('ViewsTable') };
  const catalogue = await offeredBy('lang-son');
  const { logs, differing } = await recompute(tables, catalogue);
  expect(differing).toEqual({});
  // Four dossiers, each from a form of its own.
  expect(logs).toBe(8);
  const { forms, tiles, lateness, quality } = Figures.parse(await page('/v1/figures'));
  // Every source of a birth has had its say of all four.
  expect(quality.sources.length).toBeGreaterThan(2);
  expect(quality.sources[0]).toMatchObject({ n: 4, filled: { value: null }, unheard: 0 });
  expect(forms).toMatchObject({ opened: 4, sent: 4, givenUp: 0, abandoned: 0, open: 0 });
  expect(tiles.find(({ id }) => id === 'filing-time')).toMatchObject({ n: 4, value: null, enough: false });
  expect(tiles.find(({ id }) => id === 'signed')).toMatchObject({ n: 4 });
  expect(lateness.early + lateness.onTime + lateness.late).toBe(4);
  const { items } = FigureDossiers.parse(await page('/v1/figures/filing-time/dossiers'));
  expect(items).toHaveLength(4);

  // What somebody changes there by hand is found, and named.
  const place = { pk: { S: 'FIGURES#H37' }, sk: { S: `${items[0]?.day ?? ''}#1.001193#2026-01#online` } };
  await province.aws('dynamodb', 'UpdateItem', {
    TableName: tables.views,
    Key: place,
    UpdateExpression: 'ADD #signed :one',
    ExpressionAttributeNames: { '#signed': 'signed' },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  });
  const changed = await recompute(tables, catalogue);
  expect(Object.values(changed.differing)).toEqual([{ signed: 1 }]);
  expect((await countAnew(tables, catalogue)).differing).toEqual({});
});

test('a message that is no event ends as a dead letter and holds nothing up', async () => {
  await province.aws('sqs', 'SendMessage', {
    QueueUrl: await queueNamed('moving'),
    MessageBody: '{"detail":{"more":1}}',
  });
  const code = await office.file(await office.citizen('Bế Văn Kiên'));
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'verify' });
  await untilDead();
  const { body } = await (await office.operator()).get('/v1/dead-letters');
  expect(body).toMatchObject({ items: [{ consumer: 'moving' }] });
});
