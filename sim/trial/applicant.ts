import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Acting } from '../../events/acting.ts';
import { Flag, Prefilled } from '../../core/draft.ts';
import { Answers, answerAt, fieldsOf, isShown } from '../../core/form/answers.ts';
import { fillTime } from '../../core/form/fill-time.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { isForPeople } from '../../core/procedure/filing.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { ask, hour, type Desk } from '../people/desk.ts';
import type { Answered } from '../runtime/http.ts';
import { answerAgain, fillIn, type Filling } from './answers.ts';
import { appear } from './appointment.ts';
import { shares } from './shares.ts';
import { lookAtOwn, type Town } from './town.ts';

const Draft = z.object({
  id: z.string(),
  answers: Answers,
  prefill: z.record(z.string(), z.custom<Prefilled>()),
  lookups: z.record(z.string(), z.string()),
});
const Receipt = z.object({ code: z.string() });
const Problem = z.looseObject({
  code: z.string(),
  errors: z.optional(z.array(z.looseObject({ pointer: z.string(), code: z.optional(z.string()) }))),
});
const Seen = z.looseObject({
  version: z.number(),
  answers: Answers,
  supplement: z.optional(z.looseObject({ items: z.array(z.looseObject({ fields: z.array(z.string()) })) })),
});

const refusalIn = (answered: Answered | undefined) => {
  const { code = 'no-answer', errors = [] } = Problem.safeParse(answered?.body).data ?? {};
  return { code, places: errors.map((error) => `${error.pointer} ${error.code ?? ''}`.trim()) };
};

const fillingOf = ({ chance, agenda }: Desk, { communes }: Town, number: number): Filling => ({
  chance,
  communes,
  number,
  today: dateOf(agenda.now()),
  optional: shares.optional,
});

/** Some call one of the locked values wrong that they are shown. */
const flagsOn = ({ chance }: Desk, { edition }: Town, draft: z.infer<typeof Draft>, answers: Answers): Flag[] => {
  const shown = fieldsOf(edition.form).filter(({ path, field }) => {
    const text = field.kind === 'name' || field.kind === 'text';
    return text && draft.prefill[path]?.lock === true && isShown(field, answers);
  });
  const [first, ...rest] = shown;
  if (first === undefined || !chance.happens(shares.contested)) return [];
  const { path, field } = chance.pick([first, ...rest]);
  return [{ path, claimed: field.kind === 'name' ? 'Nông Văn Khác' : 'Khác' }];
};

const Represented = z.object({ items: z.array(z.object({ id: z.string(), by: Acting.shape.by })) });
type Represented = z.infer<typeof Represented>['items'][number];

/** Somebody for whom they may file by the registers; most file for themselves where the law lets people. */
const whomFor = async (desk: Desk, { edition, slug }: Town): Promise<Represented | undefined> => {
  const { representation = [] } = edition;
  if (representation.length === 0) return undefined;
  if (isForPeople(edition) && !desk.chance.happens(shares.represents)) return undefined;
  const listed = await ask(desk, 'GET /v1/procedures/{code}/represented', { path: { code: slug } });
  const [first, ...rest] = Represented.safeParse(listed?.body).data?.items ?? [];
  return first === undefined ? undefined : desk.chance.pick([first, ...rest]);
};

/** Fills the form in as long as the strict estimate has it, and sends it. Answers the dossier, if there is one. */
const file = async (desk: Desk, town: Town, number: number): Promise<string | undefined> => {
  const { edition, slug, filings } = town;
  const whom = await whomFor(desk, town);
  const by = whom === undefined ? {} : { by: whom.by };
  const body = { procedure: slug, ...(whom === undefined ? {} : { for: whom.id }) };
  const opened = await ask(desk, 'POST /v1/drafts', { body });
  const draft = Draft.safeParse(opened?.body).data;
  if (draft === undefined) {
    filings.push({ typed: [], held: 0, seconds: 0, ...by, refusal: refusalIn(opened) });
    return undefined;
  }
  const isFound = Object.values(draft.lookups).every((said) => said === 'found');
  const { seconds } = fillTime(edition, isFound ? 'found' : 'silent');
  await desk.agenda.rest(seconds * 1000);
  const { answers, typed } = fillIn(edition.form, draft.answers, fillingOf(desk, town, number));
  const held = fieldsOf(edition.form).filter(
    ({ path }) => draft.prefill[path] !== undefined && answerAt(answers, path) !== undefined,
  ).length;
  const flags = flagsOn(desk, town, draft, answers);
  const form = { draft: draft.id, answers, flags, declaration: true };
  const sent = await ask(desk, 'POST /v1/dossiers', { body: form, headers: { 'idempotency-key': randomUUID() } });
  const filing = { typed, held, seconds, ...by };
  if (sent?.status !== 201) {
    filings.push({ ...filing, refusal: refusalIn(sent) });
    return undefined;
  }
  const { code: dossier } = Receipt.parse(sent.body);
  filings.push({ ...filing, dossier });
  if (whom?.by === 'organisation') town.ofFirms.add(dossier);
  return dossier;
};

/** What somebody does who was told that something is wanted of them. */
type Turn = (desk: Desk, town: Town, code: string, number: number) => Promise<unknown>;

const look = async (desk: Desk, town: Town, code: string) => Seen.safeParse(await lookAtOwn(desk, town, code)).data;

const confirm: Turn = async (desk, town, code) => {
  const seen = await look(desk, town, code);
  if (seen === undefined) return undefined;
  const agree = !desk.chance.happens(shares.disagrees);
  const body = agree ? { agree } : { agree, note: 'Sai tên đệm' };
  const headers = { 'if-match': `"${seen.version}"` };
  return ask(desk, 'POST /v1/dossiers/{code}/confirmation', { path: { code }, headers, body });
};

const supply: Turn = async (desk, town, code, number) => {
  const seen = await look(desk, town, code);
  const items = seen?.supplement?.items ?? [];
  if (seen === undefined) return undefined;
  if (items.some(({ fields }) => fields.length === 0)) town.brought.add(code);
  const asked = items.flatMap(({ fields }) => fields);
  if (asked.length === 0) return undefined;
  // Of those that are brought up by another answer only what is put now is answered.
  const answers = answerAgain(town.edition.form, seen.answers, asked, fillingOf(desk, town, number));
  const headers = { 'if-match': `"${seen.version}"` };
  return ask(desk, 'POST /v1/dossiers/{code}/supplement', { path: { code }, headers, body: { answers } });
};

const turns: Readonly<Record<string, Turn>> = {
  confirm,
  supplement: supply,
  appointment: appear,
  payment: async (_desk, { paid }, code) => paid.add(code),
};

const withdraw = async (desk: Desk, town: Town, code: string): Promise<void> => {
  const seen = await look(desk, town, code);
  if (seen === undefined) return;
  const headers = { 'if-match': `"${seen.version}"` };
  await ask(desk, 'POST /v1/dossiers/{code}/withdrawal', { path: { code }, headers, body: {} });
};

/** Files once, and then does what messages ask for; some never do. */
export const liveApplicant = async (desk: Desk, town: Town, number: number, filed: () => void): Promise<void> => {
  const code = await file(desk, town, number);
  filed();
  if (code === undefined) return;
  const isSilent = desk.chance.happens(shares.silentCitizen);
  const withdrawsAt = desk.chance.happens(shares.withdraws)
    ? desk.agenda.now() + desk.chance.between(hour, 30 * hour)
    : Infinity;
  let done: string | undefined;
  for (;;) {
    await desk.agenda.rest(desk.chance.between(hour / 2, 3 * hour));
    const phase = town.phases.get(code);
    if (phase === undefined || isEnd(phase)) return;
    if (desk.agenda.now() > withdrawsAt) return withdraw(desk, town, code);
    if (phase !== done) {
      done = phase;
      const turn = turns[phase];
      if (turn === undefined || isSilent) continue;
      await desk.agenda.rest(desk.chance.between(hour / 4, 30 * hour));
      if (town.phases.get(code) === phase) await turn(desk, town, code, number);
    }
  }
};
