import * as z from 'zod/mini';
import type { Visitor } from '../visitor.ts';
import { operator } from '../cloud/engine.ts';
import { ObjectBody } from '../cloud/objects/body.ts';
import { devicePin } from '../world/signing-device.ts';
import { bornAtHome } from './born-at-home.ts';
import { signElsewhere } from './signing-program.ts';
import { good, type Townspeople } from './townspeople.ts';

const Waiting = z.object({
  device: z.string(),
  owner: z.string(),
  items: z.array(z.object({ dossier: z.string(), hash: z.string() })),
});
const Signed = z.object({ signatures: z.tuple([z.string()]) });
const bytes = z.pipe(
  z.string(),
  z.transform((text): Uint8Array => Buffer.from(text, 'base64')),
);
const PreparedResult = z.object({
  pdf: bytes,
  range: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  chain: z.array(bytes),
});
const Stored = z.object({ Body: z.instanceof(ObjectBody) });

/** The leader signs the result with a program of their own and the token at the desk, and attaches it. */
const signAtDesk = async ({ province }: Townspeople, leader: Visitor, code: string): Promise<void> => {
  const { device, owner, items } = Waiting.parse((await leader.get('/v1/signatures')).body);
  const hash = items.find(({ dossier }) => dossier === code)?.hash ?? '';
  const { cloud, outputs, url } = province.stack;
  const place = { Bucket: outputs['PapersBucket'], Key: `prepared/${code}/${hash}.json` };
  const { Body } = Stored.parse(await cloud.execute('s3', 'GetObject', place, operator));
  const prepared = PreparedResult.parse(JSON.parse(await Body.transformToString()));
  const sign = async (digest: Uint8Array): Promise<Uint8Array> => {
    const answer = await fetch(`${device}/${owner}/sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
      body: JSON.stringify({ hashes: [Buffer.from(digest).toString('base64')], pin: devicePin }),
    });
    return Buffer.from(Signed.parse(await answer.json()).signatures[0], 'base64');
  };
  const signed = await signElsewhere(prepared, sign, province.world.urls.timestamp);
  const body = { file: signed.toString('base64') };
  good(await leader.send('PUT', `/v1/dossiers/${code}/signed-result`, body));
};

/** What can be done with a result: it is read before it is signed, used in three forms, judged, and taken back. */
export const resultDay = async (people: Townspeople): Promise<void> => {
  const code = await people.atLeader('Bế Văn Kiên', {
    ...bornAtHome(people.province.clock.now()),
    mother: { declared: 'no' },
  });
  const leader = await people.clerk('ld', code);
  await people.approve(code);
  await people.story.file(leader, `/v1/dossiers/${code}/unsigned-result`);
  await signAtDesk(people, leader, code);
  await people.rest();

  const parent = await people.parent('Bế Văn Kiên');
  const file = Buffer.from(await people.story.download(parent, code, 'result')).toString('base64');
  good(await parent.send('POST', '/v1/verifications', { file, dossier: code }));
  good(await parent.get('/v1/results'));
  // Which firms they represent is kept with their session.
  good(await parent.send('POST', '/v1/me/organisations', {}));
  await people.story.file(parent, `/v1/results/${code}`);
  good(await parent.send('POST', `/v1/dossiers/${code}/wallet`, {}));
  good(await leader.send('POST', `/v1/dossiers/${code}/result-xml`, {}));
  const { status } = await parent.send('POST', '/v1/drafts', { procedure: '2.000635' });
  if (status !== 201) throw new Error(`the form for an extract is answered with ${status}`);

  const { version } = await people.story.see(leader, code, () => true);
  const deed = { code: 'against-law', note: 'Cấp sai thẩm quyền' };
  await people.story.act(leader, code, 'result-revocation', deed, version);
  await people.rest();
  good(await (await people.operator()).get('/v1/templates'));
};
