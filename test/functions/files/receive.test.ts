import { createHash } from 'node:crypto';
import { GetObjectCommand, type PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import type { Case } from '../../../core/case.ts';
import { fileContext, uploadContext } from '../../../core/particulars.ts';
import { Refusal } from '../../../core/refusal.ts';
import { createAccessLog } from '../../../functions/accesses/access-log.ts';
import type { FileTools } from '../../../functions/files/file-tools.ts';
import { createQuarantine } from '../../../functions/files/quarantine.ts';
import { receive } from '../../../functions/files/receive.ts';
import { createUploadTickets, type Ticket } from '../../../functions/files/upload-tickets.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { edition, officer } from '../../core/samples.ts';
import { catalogue } from '../catalogue-file.ts';
import { openLaw } from '../http/law-house.ts';
import { settings } from '../land.ts';
import { pdf, testVirus } from './sample-files.ts';

const file = '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001';
const ground = edition.components.find(({ id }) => id === 'uy-quyen')?.ground ?? '';
const code = (error: unknown): string => (error instanceof Refusal ? error.code : String(error));

/** A dossier that waits for a paper, and the file of it in quarantine. */
const open = async (content: Uint8Array | undefined) => {
  const house = await openLaw();
  const { cloud, dynamodb, vault, dossiers, applicant } = house;
  await house.send('supplement-request', officer, { items: [{ component: 'uy-quyen', ground }], note: 'Xin gửi' });
  const dossier = await dossiers.require(house.code);
  const bucket = { versioning: true, scanned: true };
  for (const name of ['quarantine', 'papers']) cloud.objects.ensureBucket(name, bucket);
  const s3 = connect(new S3Client(settings), cloud, operator);
  const bytes = content ?? new Uint8Array();
  const ticket: Ticket = {
    dossier: dossier.code,
    by: applicant.id,
    component: 'uy-quyen',
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sealed: await vault.seal(dossier.applicant, uploadContext(file), { name: 'uỷ quyền.pdf' }),
  };
  if (content !== undefined)
    cloud.objects.operations.PutObject({ Bucket: 'quarantine', Key: `uploads/${file}`, Body: content });
  const tools: FileTools = {
    catalogue,
    dossiers,
    accesses: createAccessLog(dynamodb, 'accesses'),
    vault,
    count: async () => undefined,
    tickets: createUploadTickets(dynamodb, 'drafts'),
    quarantine: createQuarantine(s3, 'quarantine'),
    s3,
    papers: 'papers',
    roots: () => [],
  };
  const given: Case = { person: applicant, dossier, at: new Date(Date.parse(dossier.changedAt) + 1000).toISOString() };
  const events = async () => (await dossiers.log(dossier.code)).map(({ event }) => event.type);
  const left = () => cloud.objects.operations.ListObjectVersions({ Bucket: 'quarantine' }).Versions.length;
  return { house, tools, given, ticket, events, left, s3, dossier };
};

test('a file is kept with the papers, noted in the log, and gone from quarantine', async () => {
  const content = await pdf();
  const { tools, given, ticket, s3, left, dossier, house } = await open(content);
  const now = await receive(tools, given, file, ticket);
  expect(now.files).toMatchObject([{ file, component: 'uy-quyen', by: 'citizen' }]);
  expect(left()).toBe(0);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'papers', Key: `files/${dossier.code}/${file}` }));
  expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(Buffer.from(content))).toBe(true);
  const event = (await house.dossiers.log(dossier.code)).at(-1)?.event;
  expect(JSON.stringify(event)).not.toContain('uỷ quyền');
  const sealed = await house.vault.open(dossier.applicant, fileContext(dossier.code, file), event?.sealed ?? '');
  expect(JSON.parse(sealed)).toEqual({ name: 'uỷ quyền.pdf', signers: [] });
});

const steps = ['copy', 'note', 'remove'] as const;
test.each(steps.flatMap((step) => [false, true].map((after) => [step, after] as const)))(
  'killed at the step “%s”, with it done: %s, it goes on and is done once',
  async (step, after) => {
    const { tools, given, ticket, events, left } = await open(await pdf());
    let killed = false;
    /** The first time the process dies, before the deed or before anybody hears of it. */
    const dying = async <Answer>(at: (typeof steps)[number], deed: () => Promise<Answer>): Promise<Answer> => {
      if (at !== step || killed) return deed();
      killed = true;
      if (after) await deed();
      throw new Error('killed');
    };
    const { dossiers, quarantine, s3 } = tools;
    const send = s3.send.bind(s3);
    const weak: FileTools = {
      ...tools,
      dossiers: { ...dossiers, append: async (...args) => dying('note', async () => dossiers.append(...args)) },
      quarantine: { ...quarantine, remove: async (...args) => dying('remove', async () => quarantine.remove(...args)) },
      s3: Object.assign(Object.create(s3), {
        send: async (command: PutObjectCommand) => dying('copy', async () => send(command)),
      }),
    };
    await expect(receive(weak, given, file, ticket)).rejects.toThrow('killed');
    const present = { ...given, dossier: await tools.dossiers.require(given.dossier.code) };
    // Where the file was removed already there is nothing to go on with but the event.
    await receive(weak, present, file, ticket);
    expect((await events()).filter((type) => type === 'file-received')).toHaveLength(1);
    expect(left()).toBe(0);
  },
);

test.each<[string, 'scan' | 'remove', readonly [string, string, string]]>([
  ['before it is scanned', 'scan', ['clean', 'taken', 'left: 1']],
  ['after it was received', 'remove', ['clean', 'taken', 'left: 1']],
])('what is sent to the same address %s is never used', async (_when, step, outcome) => {
  const content = await pdf();
  const { tools, given, ticket, left, s3, dossier, house } = await open(content);
  const again = () =>
    house.cloud.objects.operations.PutObject({
      Bucket: 'quarantine',
      Key: `uploads/${file}`,
      Body: Buffer.from(testVirus),
    });
  const whole = tools.quarantine;
  const scans: string[] = [];
  const quarantine = {
    ...whole,
    scan: async (...args: Parameters<typeof whole.scan>) => {
      if (step === 'scan') again();
      const said = await whole.scan(...args);
      scans.push(said);
      return said;
    },
    remove: async (...args: Parameters<typeof whole.remove>) => {
      if (step === 'remove') again();
      return whole.remove(...args);
    },
  };
  const taken = await receive({ ...tools, quarantine }, given, file, ticket).then(() => 'taken', code);
  expect([...scans, taken, `left: ${left()}`]).toEqual(outcome);
  const kept = async () => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'papers', Key: `files/${dossier.code}/${file}` }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []).equals(Buffer.from(content));
  };
  expect(await kept()).toBe(true);
  // Asked again, nothing more is taken over.
  const present = { ...given, dossier: await tools.dossiers.require(dossier.code) };
  expect(await receive(tools, present, file, ticket)).toEqual(present.dossier);
  expect(await kept()).toBe(true);
});

test.each<[string, Uint8Array | undefined, string]>([
  ['what has not arrived', undefined, 'file-not-there'],
  ['what GuardDuty found', Buffer.from(testVirus), 'file-infected'],
])('%s is refused', async (_what, content, reason) => {
  const { tools, given, ticket, events } = await open(content);
  expect(await receive(tools, given, file, ticket).catch(code)).toBe(reason);
  expect(await events()).not.toContain('file-received');
});

test.each([
  [undefined, 'scan-pending'],
  ['THREATS_FOUND', 'file-infected'],
  ['UNSUPPORTED', 'file-unscanned'],
  ['ACCESS_DENIED', 'file-unscanned'],
  ['FAILED', 'file-unscanned'],
  ['SOMETHING_NEW', 'file-unscanned'],
  ['NO_THREATS_FOUND', 'taken'],
])('a scan that says %s: %s', async (status, outcome) => {
  const { tools, given, ticket, left } = await open(await pdf());
  const TagSet = status === undefined ? [] : [{ Key: 'GuardDutyMalwareScanStatus', Value: status }];
  const told = { send: async () => ({ TagSet }) };
  const guardDuty = createQuarantine(Object.assign(new S3Client(settings), told), 'quarantine');
  const scan = async (id: string, versionId: string) => guardDuty.scan(id, versionId);
  const guarded = { ...tools, quarantine: { ...tools.quarantine, scan } };
  expect(await receive(guarded, given, file, ticket).then(() => 'taken', code)).toBe(outcome);
  expect(left()).toBe(outcome === 'taken' ? 0 : 1);
});
