import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Answered } from '../visitor.ts';
import { fullName } from '../world/people.ts';
import { picture } from './scanned-paper.ts';
import type { Townspeople } from './townspeople.ts';

const Asked = z.object({ lookups: z.array(z.object({ id: z.string() })) });
const Begun = z.object({ id: z.string() });
const Form = z.object({ answers: z.record(z.string(), z.unknown()) });
const Sheet = z.object({ declared: z.object({ hash: z.string() }) });
const Announced = z.object({
  file: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});
const Refused = z.object({ code: z.string() });
const taken = ({ status, body }: Answered, wanted: number): unknown => {
  if (status !== wanted) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

type Clerk = Awaited<ReturnType<Townspeople['clerk']>>;

/** From the card to the answer to the submission, with the one picture as the scan of whatever is signed. */
const fileByCard = async (officer: Clerk, citizen: { readonly name: string }): Promise<Answered> => {
  const asked = Asked.parse(taken(await officer.get('/v1/procedures/2.000635/form'), 200));
  const consent = asked.lookups.map(({ id }) => id);
  const card = { procedure: '2.000635', citizen, idCheck: 'chip-read', hardship: 'no-phone', consent };
  const { id } = Begun.parse(taken(await officer.send('POST', '/v1/on-behalf', card), 201));
  const opened = await officer.get(`/v1/help/${id}/draft`);
  const answers = {
    ...Form.parse(taken(opened, 200)).answers,
    original: { office: 'Ủy ban nhân dân phường' },
    person: { fullName: citizen.name, birthDate: '1990-01-01' },
  };
  const filled = await officer.send('PUT', `/v1/help/${id}/draft`, { answers }, { 'if-match': opened.etag });
  taken(filled, 200);
  const path = `/v1/on-behalf/${id}`;
  const { declared } = Sheet.parse(taken(await officer.get(`${path}/declaration`), 200));
  const sheet = {
    declared: declared.hash,
    name: 'to-khai.png',
    type: 'image/png',
    bytes: picture.length,
    sha256: createHash('sha256').update(picture).digest('hex'),
  };
  const announced = await officer.send('POST', `${path}/declaration`, sheet, { 'if-match': filled.etag });
  const { file, upload } = Announced.parse(taken(announced, 201));
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: picture });
  if (!put.ok) throw new Error(`the upload was answered with ${put.status}`);
  return officer.send('POST', `${path}/submission`, { file }, { 'idempotency-key': randomUUID() });
};

/**
 * An officer files for somebody who has never signed in what they have signed, and not the same sheet once more; later they
 * sign in and take it back.
 */
export const onBehalf = async (people: Townspeople, name: string): Promise<void> => {
  const { world, offer } = people.province;
  const person = world.citizens.find((each) => fullName(each.name).normalize('NFC') === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  const officer = await people.clerk('mc', `${offer.province.communes[0]?.unit ?? ''}-`);
  const { citizenId, birth } = person;
  const citizen = { citizenId, name, born: 'date' in birth ? birth.date : birth.year };
  const { code } = z.object({ code: z.string() }).parse(taken(await fileByCard(officer, citizen), 201));
  const again = await fileByCard(officer, citizen);
  if (Refused.parse(again.body).code !== 'declaration-used')
    throw new Error(`${again.status} ${JSON.stringify(again.body)}`);
  await people.rest();
  const parent = await people.parent(name);
  const { version } = await people.story.see(parent, code, () => true);
  await people.story.act(parent, code, 'withdrawal', {}, version);
  await people.rest();
};
