import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { noteContext } from '../../../core/particulars.ts';
import type { DossierEventType } from '../../../events/dossier-event.ts';
import { createCodesOfDay } from '../../../functions/dossiers/codes-of-day.ts';
import { writeFormsOf } from '../../../functions/listeners/write-forms.ts';
import { MessageNotTaken, type Messages } from '../../../functions/notices/messages.ts';
import type { Notice } from '../../../functions/notices/notice.ts';
import { sendNotice } from '../../../functions/notices/send-notice.ts';
import type { FormNumber } from '../../../functions/papers/forms.ts';
import { createPaperList } from '../../../functions/papers/paper-list.ts';
import { createPaperNumbers } from '../../../functions/papers/paper-numbers.ts';
import { paperKeys } from '../../../functions/papers/paper-store.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { leader, officer, saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { settings } from '../land.ts';
import { run } from '../results/debian-tools.ts';
import { fonts, templates } from '../results/samples.ts';

const directory = mkdtempSync(join(tmpdir(), 'motcua-writing-'));

/** A house with an officer and a leader, in which official forms are written and can be read. */
export const openWritingHouse = async () => {
  const house = await openHouse();
  const { cloud, dynamodb, dossiers, vault } = house;
  cloud.objects.ensureBucket('papers', { versioning: true });
  await house.employ(officer, { name: 'Vi Văn Thắng' });
  await house.employ(leader, { name: 'Lương Thị Bích Ngọc', title: 'Phó Chủ tịch' });
  const told: { person: string; notice: Notice }[] = [];
  const line = { isDown: false, hasAccount: true };
  const messages: Messages = {
    tell: async (person, notice) => {
      if (line.isDown) throw new MessageNotTaken('refused');
      if (!line.hasAccount) return 'no-account';
      told.push({ person, notice });
      return 'told';
    },
  };
  const tools = {
    ...house,
    numbers: createPaperNumbers(dynamodb, 'dossiers'),
    papers: createPaperList(dynamodb, 'dossiers'),
    codesOfDay: createCodesOfDay(dynamodb, 'dossiers'),
    renderer: createRenderer({ templates, fonts }),
    /** The same bytes each time; how a form is sealed is shown apart. */
    seal: async ({ pdf }: { pdf: Uint8Array }) => pdf,
    s3: connect(new S3Client({ ...settings, requestChecksumCalculation: 'WHEN_REQUIRED' }), cloud, operator),
    bucket: 'papers',
    messages,
    origin: 'https://dichvucong.example',
    now: () => saturday,
  };
  const write = writeFormsOf(tools);
  const notify = sendNotice(tools);

  /** Something happens, with or without words of somebody; the bus tells of it, and forms are written; the citizen is told later. */
  const happens = async (code: string, type: DossierEventType, note?: string): Promise<string> => {
    const dossier = await dossiers.require(code);
    const sequence = dossier.version + 1;
    const context = noteContext(code, sequence);
    const { sealed: _sealed, ...event } = samples[type];
    const sealed = note === undefined ? {} : { sealed: await vault.seal(dossier.applicant, context, { note }) };
    await dossiers.append(dossier, { ...event, ...sealed });
    return write({ dossier: code, sequence, type, at: event.at });
  };
  const bytesAt = async (Key: string): Promise<Buffer> => {
    const { Body } = await tools.s3.send(new GetObjectCommand({ Bucket: 'papers', Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  };
  const textAt = async (Key: string): Promise<string> => {
    const file = join(directory, 'paper.pdf');
    writeFileSync(file, await bytesAt(Key));
    return run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
  };
  return {
    ...tools,
    /** What citizens were told, and the line to them. */
    told,
    line,
    write,
    notify,
    happens,
    /** The same, and the citizen is told of it. */
    happensAndIsTold: async (code: string, type: DossierEventType, note?: string): Promise<string> => {
      await happens(code, type, note);
      return notify({ dossier: code, sequence: (await dossiers.require(code)).version, type, at: '' });
    },
    receiptWritten: async (code: string) => write({ dossier: code, sequence: 1, type: 'dossier-submitted', at: '' }),
    bytesAt,
    textAt,
    bytesOf: async (code: string, form: FormNumber) => bytesAt(paperKeys.form(code, form)),
    textOf: async (code: string, form: FormNumber) => textAt(paperKeys.form(code, form)),
  };
};
