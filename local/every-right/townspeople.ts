import * as z from 'zod/mini';
import type { Answers } from '../../core/form/answers.ts';
import { BirthStory } from '../birth-story.ts';
import type { Caller } from '../cloud/engine.ts';
import type { LocalProvince } from '../province.ts';
import { Visitor, type Answered } from '../visitor.ts';
import { fullName } from '../world/people.ts';

const Code = z.object({ code: z.string() });

/** The people of a running province, and what they do again and again; after each deed everything comes to rest. */
export class Townspeople {
  readonly province: LocalProvince;
  readonly story: BirthStory;

  constructor(province: LocalProvince) {
    this.province = province;
    this.story = new BirthStory(province.stack.url, () => undefined);
  }

  async parent(name: string): Promise<Visitor> {
    const person = this.province.world.citizens.find((each) => fullName(each.name).normalize('NFC') === name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return this.story.visitor('citizen', person.citizenId);
  }

  /** Signed in on a machine of a counter’s, by the code of an officer there: for one dossier. */
  async atCounter(name: string): Promise<Visitor> {
    const { world, offer, stack } = this.province;
    const person = world.citizens.find((each) => fullName(each.name).normalize('NFC') === name);
    const officer = await this.story.visitor('staff', `mc-${offer.province.communes[0]?.code ?? ''}`);
    const { code } = Code.parse((await officer.send('POST', '/v1/counter-sessions', {})).body);
    const visitor = new Visitor(stack.url);
    await visitor.signInAtCounter(code, person?.citizenId ?? '');
    return visitor;
  }

  /** Staff id of the one-stop officer (`mc`), civil-status officer (`ht`) or leader (`ld`) who answers for a dossier. */
  idOf(kind: 'mc' | 'ht' | 'ld', code: string): string {
    const { communes } = this.province.offer.province;
    return `${kind}-${communes.find(({ unit }) => code.startsWith(`${unit}-`))?.code ?? ''}`;
  }

  async clerk(kind: 'mc' | 'ht' | 'ld', code: string): Promise<Visitor> {
    return this.story.visitor('staff', this.idOf(kind, code));
  }

  async operator(): Promise<Visitor> {
    return this.story.visitor('staff', `vh-${this.province.offer.province.slug}`);
  }

  async rest(): Promise<void> {
    await this.province.stack.settle();
  }

  async pass(ms: number): Promise<void> {
    this.province.clock.advance(ms);
    await this.rest();
  }

  role(capability: string): Caller {
    const roles = this.province.stack.iamReport().map(({ role }) => role);
    return roles.find((role) => role.includes(`Functions${capability}Role`)) ?? capability;
  }

  async file(parent: Visitor, typed: Answers = {}): Promise<string> {
    const code = await this.story.submit(parent, typed);
    await this.rest();
    return code;
  }

  /** A birth with the health card that follows it by itself. */
  async fileLinked(parent: Visitor): Promise<string> {
    const code = await this.story.submit(parent, { home: { with: 'later', facility: 'Trạm y tế' } }, [], '2.000986');
    await this.rest();
    return code;
  }

  /** Up to the leader's desk. */
  async examine(parent: Visitor, code: string): Promise<void> {
    await this.story.verify(await this.clerk('mc', code), code);
    await this.rest();
    await this.story.confirm(parent, code);
    await this.rest();
  }

  async atLeader(name: string, typed: Answers = {}): Promise<string> {
    const parent = await this.parent(name);
    const code = await this.file(parent, typed);
    await this.examine(parent, code);
    return code;
  }

  async approve(code: string): Promise<void> {
    await this.story.approve(await this.clerk('ld', code), code);
    await this.rest();
  }

  async resume(code: string): Promise<void> {
    const visitor = await this.operator();
    const { version } = await this.story.see(visitor, code, () => true);
    await this.story.act(visitor, code, 'resume', {}, version);
    await this.rest();
  }

  /** A dossier that is taken back at once, of which a notice is to be written. */
  async withdraw(parent: Visitor): Promise<void> {
    const code = await this.file(parent);
    const { version } = await this.story.see(parent, code, () => true);
    await this.story.act(parent, code, 'withdrawal', {}, version);
    await this.rest();
  }
}

export const good = ({ status, body }: Answered): void => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
};
