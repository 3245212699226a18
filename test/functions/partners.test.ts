import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { createAskPartner, type Application } from '../../functions/partners/ask-partner.ts';
import { partnersIn, passwordOf } from '../../functions/partners/partner-settings.ts';
import { readSignedAnswer } from '../../functions/partners/signed-answer.ts';

const at = Date.parse('2026-11-23T03:00:00Z');
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const another = await generateKeyPair('ES256');
const key = { ...(await exportJWK(publicKey)), kid: 'k-1', alg: 'ES256' };
const partners = partnersIn(
  JSON.stringify({
    electricity: { url: 'https://power.invalid', username: 'lang-son', destination: 'EVN', keys: [key] },
    tax: { url: 'https://tax.invalid', username: 'lang-son', destination: 'TAX', keys: [] },
  }),
);

const claims: JWTPayload = {
  iss: 'electricity',
  aud: 'H37',
  sub: 'H37.DL-261123-0001',
  jti: 'answer-1',
  iat: at / 1000,
  said: { outcome: 'rejected', reasons: ['no-capacity'] },
};
const signed = async (more: object = {}, by = privateKey, alg = 'ES256'): Promise<string> =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg, kid: 'k-1' }).sign(by);
const read = async (token: string) => readSignedAnswer(partners, { token, audience: 'H37', at });

describe('a signed answer', () => {
  test('says whose it is, of which dossier, and what it says, under its own id', async () => {
    expect(await read(await signed())).toEqual({
      partner: 'electricity',
      dossier: claims.sub,
      said: { outcome: 'rejected', reasons: ['no-capacity'], id: 'answer-1' },
    });
  });
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
  test.each<[string, () => Promise<string>]>([
    ['by another key', async () => signed({}, another.privateKey)],
    ['in the name of another, who has no key', async () => signed({ iss: 'tax' })],
    ['in the name of nobody we ask', async () => signed({ iss: '__proto__' })],
    ['for another province', async () => signed({ aud: 'H40' })],
    ['of an hour ago', async () => signed({ iat: at / 1000 - 3600 })],
    ['of tomorrow', async () => signed({ iat: at / 1000 + 86_400 })],
    ['without an id', async () => signed({ jti: undefined })],
    ['about no dossier', async () => signed({ sub: undefined })],
    ['that says nothing', async () => signed({ said: undefined })],
    ['by nobody', async () => unsigned],
    ['that is no token', async () => 'a.b.c'],
  ])('%s counts for nothing', async (_what, token) => {
    await expect(read(await token())).rejects.toMatchObject({ code: 'answer-unproven' });
  });
});

const application: Application = {
  id: 'H37.DL-261123-0001-1',
  dossier: 'H37.DL-261123-0001',
  unit: 'H37.DL',
  procedure: 'new-electricity-connection',
  attempt: 1,
  answerBy: '2026-11-25T03:00:00.000Z',
  fields: { 'supply.power': '5' },
};

/** Somebody outside who answers like this, and what they were sent. */
const outside = (answer: () => Response) => {
  const sent: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  let now = at;
  const ask = createAskPartner({
    partners,
    password: async (partner) => passwordOf('{"electricity":"secret"}', partner),
    origin: 'https://province.invalid',
    timeoutMs: 1000,
    now: () => now,
    fetch: async (url, init) => {
      sent.push({ url: String(url instanceof Request ? url.url : url), init });
      return answer();
    },
  });
  return { ask, sent, later: (ms: number) => (now += ms) };
};
const taken = (status = 202, dossier = application.dossier) =>
  Response.json({ MaHoSo: dossier, MaThamChieu: 'DL-000001' }, { status });

describe('asking outside', () => {
  test('sends what is listed under the question’s own id, and answers their number', async () => {
    const { ask, sent } = outside(taken);
    expect(await ask('electricity', application)).toBe('DL-000001');
    const [{ url, init } = { url: '', init: undefined }] = sent;
    expect(url).toBe('https://power.invalid/DeNghi');
    expect(new Headers(init?.headers).get('authorization')).toBe(
      `Basic ${Buffer.from('lang-son:secret').toString('base64')}`,
    );
    expect(JSON.parse(typeof init?.body === 'string' ? init.body : '')).toEqual({
      MaYeuCau: application.id,
      MaHoSo: application.dossier,
      MaDonVi: 'H37.DL',
      MaThuTuc: 'new-electricity-connection',
      LanGui: 1,
      HanTraLoi: application.answerBy,
      NoiDung: { 'supply.power': '5' },
      NoiTraLoi: `https://province.invalid/v1/outside-decisions/${application.dossier}`,
    });
  });
  test.each<[string, () => Response]>([
    ['away', () => new Response('', { status: 503 })],
    ['another page', () => new Response('<html>', { status: 200 })],
    ['not taken', () => taken(200)],
    ['of another dossier', () => taken(202, 'H37.DL-261123-0002')],
  ])('what was not taken is asked again by whoever asked: %s', async (_what, answer) => {
    await expect(outside(answer).ask('electricity', application)).rejects.toMatchObject({ name: 'PartnerUnavailable' });
  });
  test('who is away is left in peace for a while, and then asked again', async () => {
    const { ask, sent, later } = outside(() => new Response('', { status: 503 }));
    const failing = async () => expect(ask('electricity', application)).rejects.toThrow('electricity');
    for (let time = 0; time < 6; time++) await failing();
    expect(sent).toHaveLength(4);
    later(31_000);
    await failing();
    expect(sent).toHaveLength(5);
  });
  test('who is not known is a fault', async () => {
    await expect(outside(taken).ask('land-office', application)).rejects.toThrow('nobody is known');
  });
});
