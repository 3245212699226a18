import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Visitor } from '../../local/visitor.ts';
import { toJpeg, withNoise } from '../functions/digitisation/degrade.ts';
import { noticeLines, print, scan } from '../functions/digitisation/papers.ts';
import { needs, run } from '../functions/results/debian-tools.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { freshFolder, openProvince } from '../support/province.ts';
import { sendFile } from '../support/sending.ts';

const province = await openProvince();
const office = new Office(province);

const Read = z.looseObject({
  state: z.string(),
  confirmable: z.boolean(),
  pages: z.array(z.object({ url: z.string(), width: z.int() })),
  fields: z.array(
    z.object({
      id: z.string(),
      declared: z.optional(z.string()),
      read: z.optional(
        z.looseObject({ value: z.string(), doubts: z.array(z.string()), likely: z.optional(z.string()) }),
      ),
    }),
  ),
  findings: z.array(z.looseObject({ rule: z.string() })),
});
const Sent = z.object({ file: z.string() });
const Image = z.object({ base64: z.string() });
const Linked = z.object({ url: z.string() });

const scanned = async (): Promise<Uint8Array> => toJpeg(withNoise(await scan(print(noticeLines), 200), 30), 60);
const readingOf = async (visitor: Visitor, code: string, file: string) =>
  Read.parse(wanted(await visitor.get(`/v1/dossiers/${code}/files/${file}/reading`), 200));

test(
  'a scan is read, compared by an officer value by value, and copied under the agency’s seal',
  { timeout: 150_000 },
  async (context) => {
    // No hospital has sent a notice of a child of hers: of others nobody may scan one.
    const parent = await office.citizen('Hà Thị Thu');
    const code = await office.file(parent);
    const officer = await office.clerk('mc', code);
    const sent = await sendFile(officer, code, await scanned(), { type: 'image/jpeg', component: 'giay-chung-sinh' });
    const { file } = Sent.parse(wanted(sent, 200));
    await office.rest();

    const reading = await readingOf(officer, code, file);
    expect(reading).toMatchObject({ state: 'read', confirmable: true, kind: { id: 'birth-notice' }, findings: [] });
    const valueOf = (id: string) => reading.fields.find((field) => field.id === id)?.read;
    expect(valueOf('mother.name')?.likely ?? valueOf('mother.name')?.value).toBe('NGUYỄN THỊ LAN');
    expect(valueOf('mother.identifier')?.value).toBe('020195001234');
    expect(valueOf('child.birthDate')?.value).toBe('2026-02-20');
    // Beside it stands what the dossier says of the same.
    const declared = reading.fields.find(({ id }) => id === 'mother.name')?.declared;
    expect(declared).toBe('Hà Thị Thu');
    const { base64 } = Image.parse(wanted(await officer.get(reading.pages[0]?.url ?? ''), 200));
    expect(Buffer.from(base64, 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));

    // Whose paper it is may not see what a machine made of it, and nobody confirms all at once.
    expect(refusalIn(await parent.get(`/v1/dossiers/${code}/files/${file}/reading`))).toBe('403 not-allowed');
    const path = `/v1/dossiers/${code}/files/${file}/confirmation`;
    const fields = reading.fields.flatMap(({ id, read }) => (read === undefined ? [] : [{ id, value: read.value }]));
    expect(fields.length).toBeGreaterThan(5);
    expect(reading.fields.some(({ read }) => (read?.doubts.length ?? 0) > 0)).toBe(true);
    expect(refusalIn(await officer.send('POST', path, { fields }))).toMatch(/^422 look-first \/fields\/\d/);
    expect(refusalIn(await officer.send('POST', path, { fields: [] }))).toBe('422 invalid-fields /fields/0 required');
    const looked = fields.map(({ id, value }) => ({
      id,
      value: id === 'mother.name' ? 'NGUYỄN THỊ LAN' : value,
      looked: true,
    }));
    wanted(await officer.send('POST', path, { fields: looked }), 200);
    expect(refusalIn(await officer.send('POST', path, { fields: looked }))).toBe('409 confirmed-already');
    await office.rest();

    const now = await readingOf(officer, code, file);
    expect(now).toMatchObject({
      state: 'confirmed',
      confirmable: false,
      confirmed: { values: { 'mother.name': 'NGUYỄN THỊ LAN' } },
    });
    const log = await province.dossiers.log(code);
    expect(log.map(({ event }) => event.type).slice(-2)).toEqual(['file-confirmed', 'file-copied']);
    expect(JSON.stringify(log.map(({ event: { sealed: _sealed, ...open } }) => open))).not.toContain('LAN');
    expect(JSON.stringify(province.lines)).not.toMatch(/NGUY[ỄÊẼ]N THỊ LAN/);
    const read = JSON.stringify(wanted(await parent.get('/v1/me/access-log'), 200));
    expect(read).toContain('file-page');

    const { url } = Linked.parse(wanted(await parent.get(`/v1/dossiers/${code}/files/${file}/copy`), 200));
    const copy = Buffer.from(await (await fetch(url)).arrayBuffer());
    const told = wanted(await parent.send('POST', '/v1/verifications', { file: copy.toString('base64') }), 200);
    expect(told).toMatchObject({ genuine: true, copy: { agency: expect.stringMatching(/^Ủy ban nhân dân/) } });
    expect(told).not.toHaveProperty('result');
    const place = join(freshFolder(), 'copy.pdf');
    writeFileSync(place, copy);
    needs(context.skip, 'pdfsig', 'pdfimages');
    const signatures = run('pdfsig', '-nocert', place);
    expect(signatures).toContain('Signature is Valid');
    expect(signatures).toContain('Total document signed');
    expect(run('pdfimages', '-list', place)).toMatch(/rgb\s+3\s+8\s+jpeg.*\s2\d\d\s+2\d\d\s/);
  },
);
