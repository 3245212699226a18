import { createHash, randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Draft, Flag } from '../../../core/draft.ts';
import type { Answers } from '../../../core/form/answers.ts';
import type { Identified } from '../../../core/on-behalf.ts';
import { particularsContext } from '../../../core/particulars.ts';
import type { Death } from '../../../core/represented.ts';
import { createAlertStore } from '../../../functions/accesses/alert-store.ts';
import type { Identities } from '../../../functions/assisting/identities.ts';
import { beginOnBehalf } from '../../../functions/http/begin-on-behalf.ts';
import { listAlerts } from '../../../functions/http/list-alerts.ts';
import type { Intake } from '../../../functions/dossiers/intake-store.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { createQuarantine } from '../../../functions/files/quarantine.ts';
import { createUploadTickets } from '../../../functions/files/upload-tickets.ts';
import { announceDeclaration } from '../../../functions/http/announce-declaration.ts';
import { fillHelpedDraft } from '../../../functions/http/fill-helped-draft.ts';
import { showDeclaration } from '../../../functions/http/show-declaration.ts';
import { showHelpedDraft } from '../../../functions/http/show-helped-draft.ts';
import { submitOnBehalf } from '../../../functions/http/submit-on-behalf.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { birthAnswers, leader, motherId, officer, saturday, staff, submission } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { png } from '../files/sample-files.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { settings } from '../land.ts';

const card = { citizenId: motherId, name: 'Nông Thị Mai', born: '1995-06-05' };
const consent = ['applicant', 'mother', 'father', 'notice', 'marriage'];
const about = { procedure: '1.001193', citizen: card, idCheck: 'card-seen', hardship: 'elderly', consent };

/** An officer at the counter, and what the registers say of whoever stands there. */
const openCounter = async (first: Identified, dead: Death = false) => {
  const house = await openHouse();
  let said = first;
  const asked: string[] = [];
  const identities: Identities = {
    of: async ({ citizenId }, { note }) => {
      await note(citizenId, 'population', ['fullName']);
      asked.push(citizenId);
      return { said, dead };
    },
  };
  const alerts = createAlertStore(house.dynamodb, 'accesses', house.vault);
  const tools = { ...house, identities, alerts };
  const routes = { 'POST /v1/on-behalf': beginOnBehalf(tools), 'GET /v1/access-alerts': listAlerts(tools) };
  let now = saturday;
  const ask = askOf(routes, () => now);
  const begin = async (body: object = about, person = officer) =>
    ask('POST /v1/on-behalf', { session: sessionOf(person), headers: { 'sec-fetch-site': 'same-origin' }, body });
  const owner = await house.vault.hash(motherId);
  /** The form that was opened, as it lies there. */
  const formOf = async (id: string) => {
    const help = (await house.helps.find(id))?.help;
    return (await house.drafts.require(owner, help?.draft ?? '')).draft;
  };
  const alerted = async () => (await ask('GET /v1/access-alerts', { session: sessionOf(leader) })).body.items;
  const say = (next: Identified) => {
    said = next;
  };
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  return { ...house, begin, owner, formOf, alerted, asked, say, later };
};

test('a silent source turns nobody away: the form is marked, and whose it is stands on the card', async () => {
  const { begin, owner, drafts, accesses, helps, ask, session } = await openCounter('silent', 'unknown');
  const { status, body } = await begin();
  expect([status, body.identity]).toEqual([201, 'unconfirmed']);
  const { help } = (await helps.find(body.id)) ?? {};
  expect(help).toMatchObject({ citizen: owner, onBehalf: { idCheck: 'card-seen', identity: 'unconfirmed' } });
  const { draft } = await drafts.require(owner, help?.draft ?? '');
  expect(draft).toMatchObject({
    applicant: { citizenId: motherId },
    hardship: 'elderly',
    assisted: { by: officer.id },
  });
  // Each question about her is on her record, with the officer.
  const { items } = await accesses.of(owner, { limit: 99 });
  expect(items.length).toBeGreaterThan(1);
  expect(new Set(items.map(({ by, unit }) => `${by.id} ${unit}`))).toEqual(new Set([`${officer.id} ${officer.unit}`]));
  // Her own form for the same procedure is another one.
  const own = await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  expect(own.body.id).not.toBe(draft.id);
  // Begun once more, it goes on, with the reason as it was said last.
  const again = await begin({ ...about, hardship: 'no-phone' });
  expect((await helps.find(again.body.id))?.help.draft).toBe(draft.id);
  expect((await drafts.require(owner, draft.id)).draft.hardship).toBe('no-phone');
  // And what the officer fills in, only the officer files.
  const sent = { draft: draft.id, answers: {}, declaration: true };
  const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'key-00000009' };
  expect((await ask('POST /v1/dossiers', { session, body: sent, headers })).body.code).toBe('not-allowed');
});

test('nothing is opened for oneself in office, nor by a card that is not right', async () => {
  const { begin, owner, itemsOf } = await openCounter({ ...card, name: 'Vi Thị Lan' });
  expect((await begin()).body.code).toBe('identity-mismatch');
  expect((await begin(about, { ...officer, citizen: owner })).body.code).toBe('own-dossier');
  expect((await begin({ ...about, hardship: 'lazy' })).body).toMatchObject({ code: 'invalid-fields' });
  expect(await itemsOf('drafts')).toEqual([]);
});

test('of a card that nobody has proven no source says anything: the form is empty, and compared later', async () => {
  const { begin, formOf, questions, say } = await openCounter('silent', 'unknown');
  const { status, body } = await begin();
  expect([status, body.identity, questions]).toEqual([201, 'unconfirmed', []]);
  const unproven = await formOf(body.id);
  expect(new Set(Object.values(unproven.lookups))).toEqual(new Set(['unavailable', 'declined']));
  expect(new Set(Object.values(unproven.prefill).map(({ source }) => source))).toEqual(new Set(['id-card']));
  // Once the population data answer, they are asked, and what they hold stands in it.
  say(card);
  const again = await begin();
  expect(again.body.identity).toBe('confirmed');
  expect(questions).toContain(`population ${motherId}`);
  const proven = await formOf(again.body.id);
  expect(proven.lookups).toMatchObject({ applicant: 'found', mother: 'found' });
  expect(Object.keys(proven.prefill).length).toBeGreaterThan(Object.keys(unproven.prefill).length);
  // Silent again, whoever types in the identifier, with whatever name, sees nothing of what was found.
  say('silent');
  const stranger = { ...card, name: 'Vi Thị Lan' };
  const blank = await formOf((await begin({ ...about, citizen: stranger })).body.id);
  expect(new Set(Object.values(blank.lookups))).toEqual(new Set(['unavailable', 'declined']));
  expect(new Set(Object.values(blank.prefill).map(({ source }) => source))).toEqual(new Set(['id-card']));
  expect(JSON.stringify(blank)).not.toContain(card.name);
});

test('without a mandate for anything, and for a child, no source is asked and nobody is told', async () => {
  const { begin, asked, alerted, readings } = await openCounter(card);
  expect((await begin(about, { ...officer, powers: [] })).body.code).toBe('no-mandate');
  const child = await begin({ ...about, citizen: { ...card, born: '2011-11-22' } });
  expect([child.status, child.body.code, child.body.ground]).toEqual([
    409,
    'too-young',
    'Bộ luật Dân sự 91/2015/QH13, Điều 21',
  ]);
  expect([asked, await alerted(), await readings()]).toEqual([[], [], []]);
});

test('whoever is 15 and not 18 yet files, and the officer is told', async () => {
  const born = { ...card, born: '2010-01-02' };
  const { begin } = await openCounter(born);
  expect((await begin({ ...about, citizen: born })).body).toMatchObject({ identity: 'confirmed', minor: true });
  const grown = await openCounter(card);
  expect((await grown.begin()).body).not.toHaveProperty('minor');
});

test('leaders are told of every asking, right or wrong, and the citizen finds it with each question', async () => {
  const { begin, owner, accesses, alerted, say } = await openCounter({ ...card, name: 'Vi Thị Lan' });
  expect((await begin()).body.code).toBe('identity-mismatch');
  const [wrong] = await alerted();
  expect(wrong).toMatchObject({ by: officer.id, unit: officer.unit, outside: 'on-behalf', procedure: '1.001193' });
  expect(wrong).not.toHaveProperty('reason');
  say(card);
  expect((await begin()).status).toBe(201);
  const [right] = (await alerted()).filter(({ id }: { id: string }) => id !== wrong.id);
  const { items } = await accesses.of(owner, { limit: 99 });
  const own = items.filter(({ purpose }) => purpose === 'assistance');
  expect(new Set(own.map(({ alert }) => alert))).toEqual(new Set([wrong.id, right.id]));
  const ofForm = own.filter(({ alert }) => alert === right.id).map(({ what }) => what);
  expect(ofForm).toEqual(expect.arrayContaining(['consent', 'lookup:population', 'lookup:civil-status']));
});

test('six wrong cards in an hour, and the officer is let in by none; right ones and dead people are not counted', async () => {
  const { begin, say, later, asked } = await openCounter(card);
  const wrong = async () => begin({ ...about, citizen: { ...card, name: 'Vi Thị Lan' } });
  for (let time = 0; time < 7; time++) expect((await begin()).status).toBe(201);
  say('nobody');
  for (let time = 0; time < 6; time++) expect((await wrong()).body.code).toBe('identity-mismatch');
  say(card);
  const before = asked.length;
  const locked = await begin();
  expect([locked.status, locked.body.code, asked.length]).toEqual([429, 'cards-locked', before]);
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  expect((await begin(about, { ...officer, id: 'mc-05980' })).status).toBe(201);
  later(1);
  expect((await begin()).status).toBe(201);
  const deaths = await openCounter(card, true);
  for (let time = 0; time < 7; time++) expect((await deaths.begin()).body.code).toBe('deceased');
});

test('a source that the citizen did not agree to is not asked, and what was said of it is on their record', async () => {
  const { begin, formOf, questions, owner, accesses, later } = await openCounter(card);
  const { consent: _said, ...unsaid } = about;
  expect((await begin(unsaid)).body).toMatchObject({ code: 'invalid-fields' });
  const none = await begin({ ...about, consent: [] });
  expect([none.status, questions]).toEqual([201, []]);
  expect(new Set(Object.values((await formOf(none.body.id)).lookups))).toEqual(new Set(['declined']));
  later(1);
  const some = await begin({ ...about, consent: ['applicant', 'marriage'] });
  expect((await formOf(some.body.id)).consent).toMatchObject({ agreed: ['applicant', 'marriage'] });
  expect(questions.filter((question) => question.startsWith('health'))).toEqual([]);
  const { items } = await accesses.of(owner, { limit: 99 });
  const rows = items.filter(({ what }) => what === 'consent');
  expect(rows.map(({ by, unit, agreed }) => [by.id, unit, agreed?.length])).toEqual(
    expect.arrayContaining([
      [officer.id, officer.unit, 0],
      [officer.id, officer.unit, 2],
    ]),
  );
});

test('opened once more with nothing to ask, the new card and reason stand in the place of the old', async () => {
  const { begin, formOf, say, helps } = await openCounter({ ...card, born: '1995' });
  const alone = { ...about, consent: [] };
  const first = await begin(alone);
  const held = Object.values((await formOf(first.body.id)).prefill);
  expect(held.map(({ value }) => value)).toContain('Nông Thị Mai');
  const renamed = { ...card, name: 'Nông Thị Mai Anh' };
  say(renamed);
  const again = await begin({ ...alone, citizen: renamed, hardship: 'cannot-read' });
  // What was proven of the old card is not said of the new one: the earlier hour is over.
  expect((await helps.find(first.body.id))?.help.endedAt).toBe(new Date(saturday).toISOString());
  const form = await formOf(again.body.id);
  expect(form).toMatchObject({ applicant: { name: 'Nông Thị Mai Anh' }, hardship: 'cannot-read' });
  const names = Object.values(form.prefill).map(({ value }) => value);
  expect([names.includes('Nông Thị Mai'), names.includes('Nông Thị Mai Anh')]).toEqual([false, true]);
});

const file = z.object({ file: z.uuid() });

/** The form of a birth at the counter, and what an officer does with it; files go through a real quarantine. */
const openDesk = async (more: Partial<Draft> = {}, kills = 0) => {
  const house = await openHouse();
  const { cloud, drafts, helps } = house;
  for (const name of ['quarantine', 'papers']) cloud.objects.ensureBucket(name, { versioning: true, scanned: true });
  const s3 = connect(new S3Client(settings), cloud, operator);
  const owner = await house.vault.hash(motherId);
  let alive = -kills;
  const tools = {
    ...house,
    s3,
    // So often the process dies as soon as the sheet is copied.
    intake: {
      ...house.intake,
      take: async (intake: Intake) => {
        if (alive++ >= 0) return house.intake.take(intake);
        await intake.beside?.('H37.001-261121-0099');
        throw new Error('killed');
      },
    },
    papers: 'papers',
    quarantine: createQuarantine(s3, 'quarantine'),
    tickets: createUploadTickets(house.dynamodb, 'drafts'),
    roots: () => [],
  };
  let now = saturday;
  const routes = {
    'GET /v1/help/{id}/draft': showHelpedDraft(tools),
    'PUT /v1/help/{id}/draft': fillHelpedDraft(tools),
    'GET /v1/on-behalf/{id}/declaration': showDeclaration(tools),
    'POST /v1/on-behalf/{id}/declaration': announceDeclaration(tools),
    'POST /v1/on-behalf/{id}/submission': submitOnBehalf(tools),
  };
  const asking = askOf(routes, () => now);
  const open = async (draft: Partial<Draft> = more) => {
    const form = randomUUID();
    const kept: Draft = {
      ...submission.draft,
      id: form,
      hardship: 'elderly',
      assisted: { by: officer.id, way: 'on-behalf' },
      ...draft,
    };
    await drafts.begin(owner, kept);
    const id = randomUUID();
    const at = new Date(saturday).toISOString();
    const until = new Date(saturday + 3_600_000).toISOString();
    await helps.start({
      id,
      citizen: owner,
      draft: form,
      procedure: kept.procedure,
      codeUntil: at,
      helper: { id: officer.id, name: 'Cán', unit: officer.unit, at, until },
      onBehalf: { idCheck: 'card-seen', identity: 'confirmed' },
    });
    const ask = async (key: EndpointKey, body?: object, headers: object = {}) =>
      asking(key, {
        session: sessionOf(officer),
        path: { id },
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        ...(body === undefined ? {} : { body }),
      });
    const save = async (version: number, answers: Answers, flags: readonly Flag[] = []) =>
      ask('PUT /v1/help/{id}/draft', { answers, flags }, { 'if-match': `"${version}"` });
    const sheet = async () => ask('GET /v1/on-behalf/{id}/declaration');
    const send = async (version: number, declared: string, content: Uint8Array) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const scanned = { name: 'to-khai.png', type: 'image/png', bytes: content.length, sha256, declared };
      const announced = await ask('POST /v1/on-behalf/{id}/declaration', scanned, { 'if-match': `"${version}"` });
      const { file: sent } = file.parse(announced.body);
      cloud.objects.operations.PutObject({ Bucket: 'quarantine', Key: `uploads/${sent}`, Body: content });
      return sent;
    };
    const submit = async (sent: string, key = randomUUID()) =>
      ask('POST /v1/on-behalf/{id}/submission', { file: sent }, { 'idempotency-key': key });
    /** Printed, signed and filed as it stands. */
    const signAndFile = async (content: Uint8Array) => {
      const { declared } = (await sheet()).body;
      return submit(await send(declared.version, declared.hash, content));
    };
    return { form, save, sheet, send, submit, signAndFile };
  };
  const papers = () => cloud.objects.operations.ListObjectVersions({ Bucket: 'papers' }).Versions.map(({ Key }) => Key);
  return { ...house, owner, open, papers, at: (instant: number) => void (now = instant) };
};

const { 'child.noticeCode': held } = submission.draft.prefill;
if (held === undefined) throw new Error('the sample has no notice');
const formOf = (code: string): Partial<Draft> => ({
  answers: { ...birthAnswers, child: { ...birthAnswers['child'], noticeCode: code } },
  prefill: {
    ...submission.draft.prefill,
    'child.noticeCode': { ...held, value: code },
  },
});

describe('declaring and filing at the counter', () => {
  const scan = png();

  test('the sheet says what is filed, to the last word, and the dossier carries the code that is printed on it', async () => {
    const { open, dossiers, vault, owner, accesses } = await openDesk();
    const { save, sheet, send, submit } = await open();
    const { father: _father, ...incomplete } = birthAnswers;
    await save(1, incomplete);
    expect((await sheet()).body).toMatchObject({ status: 422, code: 'invalid-fields' });
    const claim = { path: 'child.birthDate', claimed: '18/11/2026', note: 'Giấy chứng sinh ghi ngày 18', paper: true };
    // No father is declared: of him nothing is said, and so nothing is wrong.
    await save(2, birthAnswers, [claim, { path: 'father.fullName', claimed: 'Hoàng Văn Thái' }]);
    const early = (await sheet()).body;
    await save(3, { ...birthAnswers, child: { ...birthAnswers['child'], givenName: 'Ân ' } }, [claim]);
    const printed = await sheet();
    expect(printed).toMatchObject({
      status: 200,
      etag: '"4"',
      body: { declared: { version: 4, hash: expect.stringMatching(/^[0-9a-f]{32}$/) }, flags: [claim] },
    });
    expect(printed.body.answers.child.givenName).toBe('Ân');
    expect(early).toMatchObject({ declared: { version: 3 }, flags: [claim] });
    expect(early.declared.hash).not.toBe(printed.body.declared.hash);

    const { version, hash } = printed.body.declared;
    expect(await submit(await send(version, early.declared.hash, scan))).toMatchObject({
      status: 409,
      body: { code: 'declaration-outdated' },
    });
    const filed = await submit(await send(version, hash, scan));
    expect(filed.status).toBe(201);
    const [{ event } = {}] = await dossiers.log(filed.body.code);
    expect(event).toMatchObject({
      type: 'dossier-submitted',
      data: { assisted: { onBehalf: { declaration: { declared: { version, hash } } } } },
    });
    const sealed = await vault.open(owner, particularsContext(filed.body.code), event?.sealed ?? '');
    const { answers, flags } = JSON.parse(sealed);
    expect({ answers, flags }).toEqual({ answers: printed.body.answers, flags: [claim] });
    // That it was shown is on her record.
    const { items } = await accesses.of(owner, { limit: 99 });
    expect(items.filter(({ what, by }) => what === 'draft' && by.id === officer.id)).toMatchObject([
      { purpose: 'assistance', unit: officer.unit },
    ]);
  });

  test('what was saved after the print is not what was signed', async () => {
    const { open, papers } = await openDesk();
    const { save, sheet, send, submit } = await open();
    const { declared } = (await sheet()).body;
    const sent = await send(declared.version, declared.hash, scan);
    await save(1, birthAnswers);
    expect((await submit(sent)).body.code).toBe('declaration-outdated');
    expect(papers()).toEqual([]);
  });

  test('one scan is good for one dossier; a refused filing leaves no copy, and the next is refused nothing', async () => {
    const { open, papers, dossiers, itemsOf } = await openDesk();
    const first = await (await open()).signAndFile(scan);
    expect(first.status).toBe(201);
    const { onBehalf } = await dossiers.require(first.body.code);
    const kept = [`files/${first.body.code}/${onBehalf?.declaration.file ?? ''}`];
    expect(papers()).toEqual(kept);

    const second = await open(formOf('20001.GCS.00018.26'));
    const used = await second.signAndFile(scan);
    expect(used).toMatchObject({ status: 409, body: { code: 'declaration-used' } });
    expect(JSON.stringify(used.body)).not.toContain(first.body.code);
    expect(papers()).toEqual(kept);
    const filed = await second.signAndFile(png(3, 3));
    expect(filed.status).toBe(201);
    expect(papers()).toHaveLength(2);

    // The same birth again is refused after the sheet was copied.
    const third = await (await open()).signAndFile(png(4, 4));
    expect(third).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    expect(papers()).toHaveLength(2);
    expect((await itemsOf('dossiers')).filter(({ pk }) => String(pk).startsWith('DECLARATION#'))).toHaveLength(2);
  });

  test('two tries at once make one dossier, with its sheet and no other copy', async () => {
    const { open, papers, dossiers } = await openDesk();
    const { sheet, send, submit } = await open();
    const { version, hash } = (await sheet()).body.declared;
    const sent = await send(version, hash, scan);
    const key = randomUUID();
    const tries = await Promise.all([submit(sent, key), submit(sent, key)]);
    const codes = tries.flatMap(({ status, body }) => (status === 201 ? [String(body.code)] : []));
    expect(new Set(codes).size).toBe(1);
    expect((await dossiers.require(codes[0] ?? '')).onBehalf?.declaration.file).toBe(sent);
    expect(papers()).toEqual([`files/${codes[0] ?? ''}/${sent}`]);
    expect((await submit(sent, key)).body.code).toBe(codes[0]);
  });

  test('killed after the sheet was copied, it is tried again, and one copy stays', async () => {
    const { open, papers } = await openDesk({}, 1);
    const { sheet, send, submit } = await open();
    const { version, hash } = (await sheet()).body.declared;
    const sent = await send(version, hash, scan);
    const key = randomUUID();
    await expect(submit(sent, key)).rejects.toThrow('killed');
    expect(papers()).toHaveLength(1);
    const { body } = await submit(sent, key);
    expect(papers()).toEqual([`files/${String(body.code)}/${sent}`]);
  });

  test('whoever helped before neither assesses nor signs, and nobody joins by a code', async () => {
    const assisted = { by: 'ht-05977', way: 'own-phone' as const, also: ['mc-06004'] };
    const { open, ask, session, dossiers, helps, vault, owner } = await openDesk({ assisted });
    const { form, signAndFile } = await open();
    expect(await ask('POST /v1/help', { session, body: { draft: form } })).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
    // A code from before such forms had none.
    const codeUntil = new Date(saturday + 900_000).toISOString();
    const waiting = { id: randomUUID(), citizen: owner, draft: form, procedure: '1.001193', codeUntil };
    await helps.begin(waiting, await vault.hash('help-code:402917'), saturday);
    const colleague = staff('ht-05978', ['officer']);
    const typed = { session: sessionOf(colleague), headers: { 'sec-fetch-site': 'same-origin' } };
    const joined = await ask('POST /v1/help-codes', { ...typed, body: { code: '402917' } });
    expect(joined.body.code).toBe('help-code-wrong');
    const { body } = await signAndFile(scan);
    const dossier = await dossiers.require(body.code);
    expect(dossier.assistants).toEqual([officer.id, 'ht-05977', 'mc-06004']);
  });

  test('the minutes in which the officer filled it in count', async () => {
    const since = new Date(saturday).toISOString();
    const filling = { signedInAt: since, openedAt: since, seenAt: since, active: 0, sittings: 1 };
    const { open, at, dossiers } = await openDesk({ filling });
    const { save, signAndFile } = await open();
    at(saturday + 100_000);
    await save(1, birthAnswers);
    at(saturday + 220_000);
    await save(2, birthAnswers);
    at(saturday + 250_000);
    const { body } = await signAndFile(scan);
    const [{ event } = {}] = await dossiers.log(body.code);
    expect(event).toMatchObject({ data: { filling: { activeSeconds: 250, sittings: 1 } } });
  });

  test('opened once more, it still names whoever helped with it before', async () => {
    const { begin, helps, drafts, owner } = await openCounter('silent', 'unknown');
    const { help } = (await helps.find((await begin()).body.id)) ?? {};
    const { draft, version } = await drafts.require(owner, help?.draft ?? '');
    await drafts.save(owner, { ...draft, assisted: { by: 'ht-05977', way: 'own-phone' } }, version);
    await begin({ ...about, hardship: 'no-phone' });
    expect((await drafts.require(owner, draft.id)).draft.assisted).toEqual({
      by: officer.id,
      way: 'on-behalf',
      also: ['ht-05977'],
    });
  });
});
