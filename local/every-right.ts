import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { BirthStory, type Tell } from './birth-story.ts';
import { breakDown } from './breakdown.ts';
import { operator, type Caller } from './cloud/engine.ts';
import type { LocalProvince } from './province.ts';
import type { Answered, Visitor } from './visitor.ts';
import { fullName } from './world/people.ts';

const minute = 60_000;
const hour = 60 * minute;

const Run = z.object({ Item: z.object({ execution: z.object({ S: z.string() }) }) });

/**
 * Every deed that some function has a right for, good days and bad ones, in one province: what is never used after
 * this is more than the functions need. Moves the clock by days.
 */
export class EveryRight {
  readonly #province: LocalProvince;
  readonly #story: BirthStory;
  readonly #tell: Tell;

  constructor(province: LocalProvince, tell: Tell) {
    this.#province = province;
    this.#tell = tell;
    this.#story = new BirthStory(province.stack.url, () => undefined);
  }

  async use(): Promise<void> {
    await this.#goodDay();
    await this.#lostAnswerAtSigning();
    await this.#lostAndLateExecutions();
    await this.#deadLetters();
    await this.#busOutage();
  }

  async #parent(name: string): Promise<Visitor> {
    const person = this.#province.world.citizens.find((each) => fullName(each.name) === name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return this.#story.visitor('citizen', person.citizenId);
  }

  /** Staff id of the one-stop officer (`mc`), civil-status officer (`ht`) or leader (`ld`) who answers for a dossier. */
  #idOf(kind: 'mc' | 'ht' | 'ld', code: string): string {
    const { communes } = this.#province.offer.province;
    return `${kind}-${communes.find(({ unit }) => code.startsWith(`${unit}-`))?.code ?? ''}`;
  }

  async #clerk(kind: 'mc' | 'ht' | 'ld', code: string): Promise<Visitor> {
    return this.#story.visitor('staff', this.#idOf(kind, code));
  }

  async #operator(): Promise<Visitor> {
    return this.#story.visitor('staff', `vh-${this.#province.offer.province.slug}`);
  }

  async #rest(): Promise<void> {
    await this.#province.stack.settle();
  }

  async #pass(ms: number): Promise<void> {
    this.#province.clock.advance(ms);
    await this.#rest();
  }

  #role(capability: string): Caller {
    const roles = this.#province.stack.iamReport().map(({ role }) => role);
    return roles.find((role) => role.includes(`Functions${capability}Role`)) ?? capability;
  }

  async #file(parent: Visitor): Promise<string> {
    const code = await this.#story.submit(parent);
    await this.#rest();
    return code;
  }

  /** Up to the leader's desk. */
  async #examine(parent: Visitor, code: string): Promise<void> {
    await this.#story.verify(await this.#clerk('mc', code), code);
    await this.#rest();
    await this.#story.confirm(parent, code);
    await this.#rest();
  }

  async #atLeader(name: string): Promise<string> {
    const parent = await this.#parent(name);
    const code = await this.#file(parent);
    await this.#examine(parent, code);
    return code;
  }

  async #approve(code: string): Promise<void> {
    await this.#story.approve(await this.#clerk('ld', code), code);
    await this.#rest();
  }

  async #resume(code: string): Promise<void> {
    const visitor = await this.#operator();
    const { version } = await this.#story.see(visitor, code, () => true);
    await this.#story.act(visitor, code, 'resume', {}, version);
    await this.#rest();
  }

  async #goodDay(): Promise<void> {
    const parent = await this.#parent('Nông Thị Mai');
    const code = await this.#file(parent);
    const officer = await this.#clerk('mc', code);
    await this.#handOver(code);
    await this.#moreTime(officer, code);
    await this.#story.verify(officer, code);
    await this.#rest();
    const { version } = await this.#story.see(parent, code, () => true);
    await this.#story.act(parent, code, 'confirmation', { agree: false, note: 'Sai tên đệm' }, version);
    await this.#rest();
    await this.#examine(parent, code);
    await this.#approve(code);
    for (const visitor of [parent, officer]) {
      await this.#story.download(visitor, code, 'receipt');
      await this.#story.download(visitor, code, 'result');
    }
    await this.#story.file(officer, '/v1/register');
    const reads: [Visitor, string][] = [
      [parent, '/v1/procedures'],
      [parent, '/auth/session'],
      [parent, '/v1/me/dossiers'],
      [parent, '/v1/me/access-log'],
      [officer, '/v1/inbox'],
      [officer, '/v1/colleagues'],
      [await this.#operator(), '/v1/parked'],
    ];
    for (const [visitor, path] of reads) await visitor.get(path);
    await this.#submitUsedUp(parent);
    await parent.send('POST', '/auth/logout', {});
    this.#tell('một hồ sơ từ đầu đến cuối | a dossier from beginning to end');
  }

  /** What changes when the result is due: a reason of the law, and an hour in which the system did not work. */
  async #moreTime(officer: Visitor, code: string): Promise<void> {
    const { version } = await this.#story.see(officer, code, () => true);
    await this.#story.act(officer, code, 'extension', { code: 'verification' }, version);
    const [from, to] = [1, 0].map((hours) => new Date(this.#province.clock.now() - hours * hour).toISOString());
    const credited = await (await this.#operator()).send('POST', '/v1/outages', { from, to });
    if (credited.status !== 200) throw new Error(`the outage was answered ${credited.status}`);
    await this.#rest();
  }

  /** A form that is there no more is looked for among the submissions of before. */
  async #submitUsedUp(parent: Visitor): Promise<void> {
    const body = { draft: randomUUID(), answers: {}, declaration: true };
    const { status } = await parent.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
    if (status !== 409) throw new Error(`a form that is not there was answered with ${status}`);
  }

  /** The leader lets an officer go, and gives the task that is free again to another. */
  async #handOver(code: string): Promise<void> {
    const [leaver, leader] = [await this.#clerk('ht', code), await this.#clerk('ld', code)];
    const seen = await this.#story.see(leaver, code, () => true);
    await this.#story.act(leaver, code, 'claim', {}, seen.version);
    await this.#rest();
    await leader.get('/v1/staff');
    const departure = { ground: 'Chuyển công tác' };
    good(await leader.send('POST', `/v1/staff/${this.#idOf('ht', code)}/departure`, departure));
    const { version } = await this.#story.see(leader, code, () => true);
    await this.#story.act(leader, code, 'reassignment', { to: this.#idOf('mc', code), reason: 'Chia việc' }, version);
    await this.#rest();
  }

  /** The signed file is stored and the answer is lost: the next try finds it. */
  async #lostAnswerAtSigning(): Promise<void> {
    const code = await this.#atLeader('Vi Thị Lan');
    const signing = this.#role('signing');
    const { mend } = breakDown(
      this.#province.stack,
      ({ operation, caller }) => operation === 'TransactWriteItems' && caller === signing,
    );
    await this.#approve(code);
    mend();
    await this.#resume(code);
    this.#tell('ký lại sau khi mất câu trả lời | signed again after a lost answer');
  }

  /** An execution is lost, and another one begins at a step that is over. */
  async #lostAndLateExecutions(): Promise<void> {
    const { cloud, outputs } = this.#province.stack;
    const code = await this.#atLeader('Phạm Thu Trang');
    const key = { pk: { S: `D#${code}` }, sk: { S: 'RUN' } };
    const asked = { TableName: outputs['DossiersTable'], Key: key };
    const { Item } = Run.parse(await cloud.execute('dynamodb', 'GetItem', asked, operator));
    const executionArn = Item.execution.S;
    cloud.states.forget(executionArn);
    await this.#pass(6 * minute);
    const stateMachineArn = executionArn.split(':').slice(0, -1).join(':').replace(':execution:', ':stateMachine:');
    const input = JSON.stringify({ dossier: code, phase: 'verify' });
    await cloud.execute('states', 'StartExecution', { stateMachineArn, name: `${code}-late`, input }, operator);
    await this.#rest();
    await this.#approve(code);
    this.#tell('lượt chạy bị mất và lượt chạy muộn | a lost execution, and a late one');
  }

  /** The national portal does not accept what happens meanwhile; when it does, the operator has it told again. */
  async #refusedByPortal(code: string, meanwhile: () => Promise<void>): Promise<void> {
    const portal = async (mode: string): Promise<void> => {
      const fault = `${this.#province.world.urls.control}/faults/national-portal`;
      await fetch(fault, { method: 'PUT', body: JSON.stringify({ mode }) });
    };
    await portal('refuse');
    await meanwhile();
    await portal('ok');
    const visitor = await this.#operator();
    await visitor.get('/v1/unsynchronised');
    const { status } = await visitor.send('POST', `/v1/dossiers/${code}/synchronisation`, {});
    if (status !== 204) throw new Error(`the portal cannot be told again: ${status}`);
    await this.#rest();
    this.#tell('Cổng quốc gia từ chối rồi nhận | a national portal that says no, and then takes it');
  }

  async #deadLetters(): Promise<void> {
    const [moving, projecting, syncing] = [this.#role('moving'), this.#role('projecting'), this.#role('syncing')];
    const writing = this.#role('writing');
    const { mend } = breakDown(
      this.#province.stack,
      ({ service, operation, caller }) =>
        (caller === moving && service === 'states') ||
        ((caller === projecting || caller === syncing) && operation === 'GetItem') ||
        (caller === writing && operation === 'Query'),
    );
    const parent = await this.#parent('Lý Thị Hoa');
    const code = await this.#file(parent);
    await this.#withdraw(await this.#parent('Dương Thị Bích'));
    for (let delivery = 0; delivery < 5; delivery++) await this.#pass(3 * minute + 1000);
    mend();
    const visitor = await this.#operator();
    await visitor.get('/v1/dead-letters');
    await this.#pass(2000);
    good(await visitor.send('POST', '/v1/dead-letters/redrive', {}));
    await this.#rest();
    await this.#refusedByPortal(code, () => this.#examine(parent, code));
    await this.#approve(code);
    this.#tell('thư chết được gửi lại | dead letters given back');
  }

  /** A dossier that is taken back at once, of which a notice is to be written. */
  async #withdraw(parent: Visitor): Promise<void> {
    const code = await this.#file(parent);
    const { version } = await this.#story.see(parent, code, () => true);
    await this.#story.act(parent, code, 'withdrawal', {}, version);
    await this.#rest();
  }

  /** The bus takes nothing for longer than the outbox keeps trying. No other dossier is open, so nothing else is told. */
  async #busOutage(): Promise<void> {
    const outbox = this.#role('outbox');
    const { mend } = breakDown(
      this.#province.stack,
      ({ caller, service }) => caller === outbox && service === 'events',
    );
    const parent = await this.#parent('Dương Thị Bích');
    await this.#story.submit(parent);
    this.#province.clock.advance(23 * hour);
    await this.#rest();
    mend();
    this.#tell('trục sự kiện ngừng một ngày | a bus that is down for a day');
  }
}

const good = ({ status, body }: Answered): void => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
};
