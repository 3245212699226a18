import * as z from 'zod/mini';
import type { Announced } from '../../events/announced.ts';
import { hour, minute } from '../../core/vietnam-time.ts';
import { breakDown } from '../breakdown.ts';
import { operator } from '../cloud/engine.ts';
import { bornAtHome } from './born-at-home.ts';
import { good, type Townspeople } from './townspeople.ts';

const Queues = z.object({ QueueUrls: z.array(z.string()) });
const Run = z.object({ Item: z.object({ execution: z.object({ S: z.string() }) }) });

/** The signed file is stored and the answer is lost: the next try finds it. */
export const lostAnswerAtSigning = async (people: Townspeople): Promise<void> => {
  const code = await people.atLeader('Vi Thị Lan');
  const signing = people.role('signing');
  const { mend } = breakDown(
    people.province.stack,
    ({ operation, caller }) => operation === 'TransactWriteItems' && caller === signing,
  );
  await people.approve(code);
  mend();
  await people.resume(code);
};

/** An execution is lost, and another one begins at a step that is over. */
export const lostAndLateExecutions = async (people: Townspeople): Promise<void> => {
  const { cloud, outputs } = people.province.stack;
  const code = await people.atLeader('Phạm Thu Trang');
  const key = { pk: { S: `D#${code}` }, sk: { S: 'RUN' } };
  const asked = { TableName: outputs['DossiersTable'], Key: key };
  const { Item } = Run.parse(await cloud.execute('dynamodb', 'GetItem', asked, operator));
  const executionArn = Item.execution.S;
  cloud.states.forget(executionArn);
  await people.pass(6 * minute);
  const stateMachineArn = executionArn.split(':').slice(0, -1).join(':').replace(':execution:', ':stateMachine:');
  const input = JSON.stringify({ dossier: code, phase: 'verify' });
  await cloud.execute('states', 'StartExecution', { stateMachineArn, name: `${code}-late`, input }, operator);
  await people.rest();
  await people.approve(code);
};

/** The national portal does not accept what happens meanwhile; when it does, the operator has it told again. */
const refusedByPortal = async (people: Townspeople, code: string, meanwhile: () => Promise<void>): Promise<void> => {
  const portal = async (mode: string): Promise<void> => {
    const fault = `${people.province.world.urls.control}/faults/national-portal`;
    await fetch(fault, { method: 'PUT', body: JSON.stringify({ mode }) });
  };
  await portal('refuse');
  await meanwhile();
  await portal('ok');
  const visitor = await people.operator();
  await visitor.get('/v1/unsynchronised');
  const { status } = await visitor.send('POST', `/v1/dossiers/${code}/synchronisation`, {});
  if (status !== 204) throw new Error(`the portal cannot be told again: ${status}`);
  await people.rest();
};

/** Consumers whose letters die after more tries, or more work, than this town has patience for. */
const patient = ['linking', 'notifying', 'writing', 'transcribing', 'copying', 'carrying', 'comparing'];
/** A letter to each of them lies where it would after the last try. */
const leaveUntold = async ({ province }: Townspeople, dossier: string): Promise<void> => {
  const { cloud } = province.stack;
  const { QueueUrls } = Queues.parse(await cloud.execute('sqs', 'ListQueues', {}, operator));
  const detail: Announced = { dossier, sequence: 1, type: 'dossier-submitted', at: new Date().toISOString() };
  for (const consumer of patient) {
    const QueueUrl = QueueUrls.find((url) => url.endsWith(`${consumer}-dead-letters`));
    await cloud.execute('sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ detail }) }, operator);
  }
};

export const deadLetters = async (people: Townspeople): Promise<void> => {
  const [moving, projecting, syncing] = [people.role('moving'), people.role('projecting'), people.role('syncing')];
  const { mend } = breakDown(
    people.province.stack,
    ({ service, operation, caller }) =>
      (caller === moving && service === 'states') ||
      ((caller === projecting || caller === syncing) && operation === 'GetItem'),
  );
  const parent = await people.parent('Hứa Thị Nhung');
  const code = await people.file(parent, bornAtHome(people.province.clock.now()));
  await people.withdraw(await people.parent('Dương Thị Bích'));
  for (let delivery = 0; delivery < 5; delivery++) await people.pass(3 * minute + 1000);
  mend();
  await leaveUntold(people, code);
  const visitor = await people.operator();
  await visitor.get('/v1/queues');
  await visitor.get('/v1/dead-letters');
  await people.pass(2000);
  good(await visitor.send('POST', '/v1/dead-letters/redrive', {}));
  await people.rest();
  await refusedByPortal(people, code, () => people.examine(parent, code));
  await people.approve(code);
};

/** The bus takes nothing for longer than the outbox keeps trying. No other dossier is open, so nothing else is told. */
export const busOutage = async (people: Townspeople): Promise<void> => {
  const outbox = people.role('outbox');
  const { mend } = breakDown(people.province.stack, ({ caller, service }) => caller === outbox && service === 'events');
  const parent = await people.parent('Dương Thị Bích');
  await people.story.submit(parent);
  people.province.clock.advance(23 * hour);
  await people.rest();
  mend();
};
