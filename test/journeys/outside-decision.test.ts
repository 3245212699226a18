import { generateKeyPair, exportJWK } from 'jose';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { attachedResult } from '../../verification/attached-result.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { pageText } from '../../verification/page-text.ts';
import { BirthStory } from '../../local/birth-story.ts';
import type { PowerDecision } from '../../local/world/power-decision.ts';
import type { Visitor } from '../../local/visitor.ts';
import { signedAnswer } from '../../local/world/power-secrets.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { hour, minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const { dossiers, world, clock, stack } = province;

/** Lets time pass, and the power company tell what it has decided by then. */
const wait = async (stride: number): Promise<void> => {
  await pass(province, stride);
  await world.told();
  await stack.settle();
};

/** Two working days and a little pass; what was not taken at once is sent again. */
const letLie = async (): Promise<void> => {
  await wait(49 * hour);
  await wait(10 * minute);
};

/** The officer at the power company, who has signed in anew. */
const electrician = async (): Promise<Visitor> => {
  const found = world.officers.find(({ agency, roles }) => agency === 'electricity' && roles.includes('officer'));
  return office.signInAgain('staff', found?.staffId ?? '');
};

const file = async (procedure: string, said: Record<string, Record<string, string | number>>): Promise<string> => {
  const customer = await office.citizen('Trần Quốc Tuấn');
  const form = OpenForm.parse(wanted(await customer.send('POST', '/v1/drafts', { procedure }), 201));
  const answers = { ...form.answers, ...said, supply: { ...form.answers['supply'], ...said['supply'] } };
  const code = codeIn(await sendForm(customer, form, answers));
  await stack.settle();
  return code;
};
const connection = async (power: number): Promise<string> =>
  file('new-electricity-connection', { supply: { purpose: 'household', power } });

/** What has happened, beside a term that passed meanwhile. */
const storyOf = async (code: string): Promise<string[]> =>
  (await dossiers.log(code)).map(({ event }) => event.type).filter((type) => type !== 'deadline-passed');

const Applications = z.array(
  z.object({ reference: z.string(), request: z.looseObject({ MaHoSo: z.string(), LanGui: z.int() }) }),
);
const applications = async () =>
  Applications.parse(await (await fetch(`${world.urls.control}/registers/applications`)).json());

/** Has the company decide by hand, or say the same once more. */
const told = async (code: string, body: { decision?: PowerDecision; reason?: string }): Promise<void> => {
  await fetch(`${world.urls.control}/power-company/${code}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await stack.settle();
};

const accepted = { outcome: 'accepted' as const, values: { 'contract.customer': 'PA1', 'contract.number': '26/9' } };
/** Sends an answer as the power company, or with a key that is not theirs. */
const answer = async (
  about: string,
  {
    to = about,
    key,
    id = 'answer-by-hand',
    said = accepted,
  }: { to?: string; key?: object; id?: string; said?: PowerDecision },
) => {
  const secrets = key === undefined ? world.powerSecrets : { signingKey: key };
  const request = { MaHoSo: about, MaDonVi: province.offer.province.agency.code };
  const token = await signedAnswer(secrets, { request, decided: { ...said, id }, at: clock.now() });
  return visitorTo(stack.url).send('POST', `/v1/outside-decisions/${to}`, { answer: token });
};

test('whoever decides outside the province grants it, refuses it, or says nothing, and no dossier is lost', async () => {
  await outside(province, 'power-company', 'down');
  const granted = await connection(5);
  expect(await dossiers.require(granted)).toMatchObject({ phase: 'external', unit: expect.stringMatching(/\.DL$/) });
  expect(await storyOf(granted)).toEqual(['dossier-submitted', 'checks-recorded']);
  await outside(province, 'power-company', 'ok');
  await wait(10 * minute);
  expect((await storyOf(granted)).at(-1)).toBe('decision-requested');
  const refused = await connection(60);

  // Nothing counts that they have not signed, about this dossier and not another.
  const stranger = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
  expect(refusalIn(await answer(granted, { key: stranger }))).toBe('401 answer-unproven');
  expect(refusalIn(await answer(granted, { to: refused }))).toBe('401 answer-unproven');
  const incomplete = { outcome: 'accepted' as const, values: { 'contract.number': '26/9' } };
  expect(refusalIn(await answer(granted, { said: incomplete }))).toMatch(/^422 invalid-fields/);

  await wait(hour);
  expect(await dossiers.require(granted)).toMatchObject({ phase: 'closed', status: 10 });
  expect((await storyOf(granted)).slice(2)).toEqual([
    'decision-requested',
    'external-accepted',
    'result-issued',
    'result-returned',
  ]);
  expect((await dossiers.log(refused)).at(-1)?.event).toMatchObject({
    type: 'dossier-refused',
    by: { id: 'partner-electricity' },
    data: { reasons: [{ code: 'no-capacity', ground: expect.stringContaining('Luật Điện lực') }] },
  });

  // The same answer once more changes nothing; another one comes too late, in both languages.
  const { version } = await dossiers.require(granted);
  await told(granted, {});
  const late = await answer(granted, { id: 'another-answer' });
  expect(refusalIn(late)).toBe('409 decision-not-awaited');
  expect(JSON.stringify(late.body)).toMatch(/không chờ câu trả lời|does not wait/);
  expect((await dossiers.require(granted)).version).toBe(version);

  const customer = await office.citizen('Trần Quốc Tuấn');
  const bytes = await new BirthStory(stack.url, () => undefined).download(customer, granted, 'result');
  const pdf = await openPdf(bytes);
  const { agency, signer } = await attachedResult(pdf);
  expect([agency.code, signer]).toEqual([expect.stringMatching(/\.DL$/), undefined]);
  expect(await pageText(pdf)).toContain('PA05LS0000001');

  // Silent, they are asked again, and then an officer has it, who may have them asked once more.
  await outside(province, 'power-company', 'silent');
  const silent = await file('electricity-contract-change', {
    contract: { customer: 'PA05LS0012345', former: 'Hứa Thị Kiều' },
  });
  await letLie();
  expect((await storyOf(silent)).slice(2)).toEqual(['decision-requested', 'task-overdue', 'decision-requested']);
  const officer = await electrician();
  const shown = { code: silent, step: 'external', stepLate: true };
  expect(wanted(await officer.get('/v1/inbox'), 200)).toMatchObject({ items: [shown] });
  await letLie();
  expect(await dossiers.require(silent)).toMatchObject({ phase: 'verify', outside: { standing: 'unheard' } });
  const later = await electrician();
  wanted(await office.act(later, silent, 'claim'), 200);
  expect((await office.see(later, silent)).allowed).toContain('ask-outside');
  wanted(await office.act(later, silent, 'verification', { outcome: 'propose' }), 200);
  expect(await dossiers.require(silent)).toMatchObject({ phase: 'external', outside: { attempt: 3 } });
  expect((await applications()).filter(({ request }) => request.MaHoSo === silent)).toMatchObject([
    { request: { LanGui: 3 } },
  ]);
  await told(silent, { reason: 'another' });
  expect(
    (await dossiers.log(silent)).findLast(({ event }) => event.type === 'left-to-officer')?.event.data,
  ).toMatchObject({
    why: 'unknown-reason',
  });
  expect((await dossiers.require(silent)).task?.step).toBe('verify');
  const faults = province.lines.filter((line) => line.includes('"level":"ERROR"'));
  // A message waits for the paper that it is about.
  expect(faults.filter((line) => !/PartnerUnavailable|NothingToTellYet/.test(line))).toEqual([]);
}, 120_000);
