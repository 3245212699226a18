import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { hour } from '../../core/vietnam-time.ts';
import type { Visitor } from '../visitor.ts';
import { fullName } from '../world/people.ts';
import { scanPaper } from './scanned-paper.ts';
import { good, type Townspeople } from './townspeople.ts';

/** What changes when the result is due: a reason of the law, and an hour in which the system did not work. */
const moreTime = async (people: Townspeople, officer: Visitor, code: string): Promise<void> => {
  const { version } = await people.story.see(officer, code, () => true);
  await people.story.act(officer, code, 'extension', { code: 'verification' }, version);
  const [from, to] = [1, 0].map((hours) => new Date(people.province.clock.now() - hours * hour).toISOString());
  good(await (await people.operator()).send('POST', '/v1/outages', { from, to }));
  await people.rest();
};

/** A form that is there no more is looked for among the submissions of before. */
const submitUsedUp = async (people: Townspeople, parent: Visitor): Promise<void> => {
  const body = { draft: randomUUID(), answers: {}, declaration: true };
  const { status } = await parent.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
  if (status !== 409) throw new Error(`a form that is not there was answered with ${status}`);
};

const Opened = z.object({ id: z.string() });

/** A form that is begun and given up. */
const giveUp = async (parent: Visitor): Promise<void> => {
  const { id } = Opened.parse((await parent.send('POST', '/v1/drafts', { procedure: '1.001193' })).body);
  const { status } = await parent.send('POST', `/v1/drafts/${id}/leaving`, { reasons: ['no-longer-needed'] });
  if (status !== 204) throw new Error(`a form that is given up was answered with ${status}`);
};

/** The leader lets an officer go, and gives the task that is free again to another. */
const handOver = async (people: Townspeople, code: string): Promise<void> => {
  const [leaver, leader] = [await people.clerk('ht', code), await people.clerk('ld', code)];
  const seen = await people.story.see(leaver, code, () => true);
  await people.story.act(leaver, code, 'claim', {}, seen.version);
  await people.rest();
  await leader.get('/v1/staff');
  const departure = { ground: 'Chuyển công tác' };
  good(await leader.send('POST', `/v1/staff/${people.idOf('ht', code)}/departure`, departure));
  const { version } = await people.story.see(leader, code, () => true);
  await people.story.act(leader, code, 'reassignment', { to: people.idOf('mc', code), reason: 'Chia việc' }, version);
  await people.rest();
};

/** An officer asks a source about whoever filed, in their dossier; and about somebody whom no dossier here names yet. */
const lookUp = async (people: Townspeople, officer: Visitor, code: string): Promise<void> => {
  const idOf = (wanted: string) =>
    people.province.world.citizens.find(({ name }) => fullName(name) === wanted)?.citizenId;
  const ask = async (citizenId: string | undefined, more: object): Promise<void> => {
    good(await officer.send('POST', '/v1/lookups', { question: 'citizen', citizenId, ...more }));
  };
  await ask(idOf('Nông Thị Mai'), { dossier: code, reason: 'Đối chiếu lại' });
  // Why is sealed for them, with the first key that they have.
  await ask(idOf('Trần Quốc Tuấn'), { reason: 'Cấp cứu tại bệnh viện, cần báo người thân' });
};

/** What cannot be decided so: the answers are read all the same, which is on record. */
const decideWrongly = async (visitor: Visitor, code: string, deed: string, body: object, version: number) => {
  const { status } = await visitor.send('POST', `/v1/dossiers/${code}/${deed}`, body, { 'if-match': `"${version}"` });
  if (status !== 409 && status !== 422) throw new Error(`${deed} for no reason was answered with ${status}`);
};

const Matter = z.object({ children: z.array(z.object({ dossier: z.optional(z.object({ code: z.string() })) })) });

/** What followed the birth by itself is taken back. */
const withdrawCard = async (people: Townspeople, parent: Visitor, code: string): Promise<void> => {
  const { children } = Matter.parse((await parent.get(`/v1/linked/${code}`)).body);
  const card = children.at(-1)?.dossier?.code ?? '';
  const { version } = await people.story.see(parent, card, () => true);
  await people.story.act(parent, card, 'withdrawal', {}, version);
  await people.rest();
};

export const goodDay = async (people: Townspeople): Promise<void> => {
  const parent = await people.parent('Nông Thị Mai');
  await giveUp(parent);
  const code = await people.fileLinked(parent);
  const officer = await people.clerk('mc', code);
  await scanPaper(people, officer, code);
  await handOver(people, code);
  await moreTime(people, officer, code);
  const opened = await people.story.see(officer, code, () => true);
  const refusal = { outcome: 'refuse', reasons: ['no-such-reason'] };
  await decideWrongly(officer, code, 'verification', refusal, opened.version);
  const letter = { paper: 'refusal-notice', reasons: refusal.reasons };
  await decideWrongly(officer, code, 'paper-preview', letter, opened.version);
  await people.story.verify(officer, code);
  await people.rest();
  const { version } = await people.story.see(parent, code, () => true);
  await people.story.act(parent, code, 'confirmation', { agree: false, note: 'Sai tên đệm' }, version);
  await people.rest();
  await people.examine(parent, code);
  await people.approve(code);
  for (const visitor of [parent, officer]) {
    await people.story.download(visitor, code, 'receipt');
    await people.story.download(visitor, code, 'result');
  }
  await people.story.file(officer, '/v1/register');
  const leader = await people.clerk('ld', code);
  const issued = await people.story.see(leader, code, () => true);
  const correction = { code: 'no-such-reason', note: 'Sai chính tả' };
  await decideWrongly(leader, code, 'result-correction', correction, issued.version);
  const reads: [Visitor, string][] = [
    [parent, '/v1/procedures'],
    [parent, '/auth/session'],
    [parent, '/v1/me/dossiers'],
    [parent, '/v1/me/access-log'],
    [officer, '/v1/inbox'],
    [officer, '/v1/colleagues'],
    [await people.operator(), '/v1/parked'],
    [await people.operator(), '/v1/figures'],
    [leader, '/v1/rating-words'],
    [officer, '/v1/trust'],
    [officer, '/v1/status-lists/1'],
  ];
  for (const [visitor, path] of reads) await visitor.get(path);
  await lookUp(people, officer, code);
  await submitUsedUp(people, parent);
  await withdrawCard(people, parent, code);
  await parent.send('POST', '/auth/logout', {});
};
