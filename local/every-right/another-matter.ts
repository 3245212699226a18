import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Visitor } from '../visitor.ts';
import { fullName } from '../world/people.ts';
import { onBehalf } from './on-behalf.ts';
import type { Townspeople } from './townspeople.ts';

const procedure = '2.000635';
const Choices = z.object({ items: z.array(z.object({ id: z.string(), by: z.string() })) });
const Opened = z.object({ id: z.string(), answers: z.record(z.string(), z.unknown()) });

/** Files an extract for somebody else, by the first choice of this kind; answers its code. */
const fileFor = async (visitor: Visitor, by: string): Promise<string> => {
  const { items } = Choices.parse((await visitor.get(`/v1/procedures/${procedure}/represented`)).body);
  const whom = items.find((item) => item.by === by)?.id;
  if (whom === undefined) throw new Error(`there is nobody to file for by ${by}`);
  const { id, answers } = Opened.parse((await visitor.send('POST', '/v1/drafts', { procedure, for: whom })).body);
  const typed = {
    original: { office: 'Ủy ban nhân dân phường' },
    person: { fullName: 'Trần Ngọc Diệp', birthDate: '2020-06-19' },
    request: answers['request'],
  };
  const body = { draft: id, answers: typed, declaration: true };
  const taken = await visitor.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
  if (taken.status !== 201) throw new Error(`what was filed for another was answered with ${taken.status}`);
  return z.object({ code: z.string() }).parse(taken.body).code;
};

const withdraw = async (people: Townspeople, visitor: Visitor, code: string): Promise<void> => {
  await people.rest();
  const { version } = await people.story.see(visitor, code, () => true);
  await people.story.act(visitor, code, 'withdrawal', {}, version);
  await people.rest();
};

/** Files for a supply of electricity, on which the power company decides: it is asked at once. Answers its code. */
const fileOutside = async (visitor: Visitor): Promise<string> => {
  const opened = await visitor.send('POST', '/v1/drafts', { procedure: 'new-electricity-connection' });
  const { id, answers } = z
    .object({ id: z.string(), answers: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(opened.body);
  const supply = { ...answers['supply'], purpose: 'household', power: 5 };
  const body = { draft: id, answers: { ...answers, supply }, declaration: true };
  const taken = await visitor.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
  if (taken.status !== 201) throw new Error(`an application for electricity was answered with ${taken.status}`);
  return z.object({ code: z.string() }).parse(taken.body).code;
};

/**
 * A parent files for a child, and at a counter for electricity; somebody files on a mandate that its giver then revokes. Whose matter
 * it is takes all of it back.
 */
export const anotherMatter = async (people: Townspeople): Promise<void> => {
  const { citizens } = people.province.world;
  const parent = await people.parent('Trần Quốc Tuấn');
  const ofChild = await fileFor(parent, 'child');
  await withdraw(people, parent, ofChild);
  await withdraw(people, parent, await fileOutside(await people.atCounter('Trần Quốc Tuấn')));
  const receiver = citizens.find(({ name }) => fullName(name) === 'Trần Quốc Tuấn')?.citizenId;
  const giver = await people.parent('Bế Văn Kiên');
  const until = dateOf(people.province.clock.now() + 30 * day);
  const body = { procedure, receiver: { citizenId: receiver, name: 'Trần Quốc Tuấn' }, kin: 'other', until };
  const { id } = z.object({ id: z.string() }).parse((await giver.send('POST', '/v1/me/mandates', body)).body);
  const ofGiver = await fileFor(parent, 'mandate');
  await people.rest();
  const { status } = await giver.send('POST', `/v1/me/mandates/${id}/revocation`, {});
  if (status !== 200) throw new Error(`a revocation was answered with ${status}`);
  await withdraw(people, giver, ofGiver);
  await onBehalf(people, 'Hà Thị Thu');
};
