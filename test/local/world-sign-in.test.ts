import * as client from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callback, citizenWith, newWorld } from './world-land.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

/** A browser as far as sign-in needs one: keeps cookies, and follows redirects until they leave the issuer. */
const newBrowser = () => {
  const cookies = new Map<string, string>();
  const load = async (url: string, form?: Record<string, string>): Promise<{ url: string; html: string }> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { url, html: await response.text() };
    const next = new URL(location, url).href;
    return new URL(next).origin === new URL(url).origin ? load(next) : { url: next, html: '' };
  };
  return load;
};

const discover = (name: 'vneid' | 'staff') => {
  const { clientId, clientSecret } = surroundings.world.clients[name];
  return client.discovery(
    new URL(surroundings.world.urls[name]),
    clientId,
    clientSecret,
    client.ClientSecretBasic(clientSecret),
    { execute: [client.allowInsecureRequests] },
  );
};

const signIn = async (name: 'vneid' | 'staff', person: string, browser = newBrowser()) => {
  const configuration = await discover(name);
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const start = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid profile phone',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    acr_values: 'urn:vneid:level:2',
    state,
    nonce,
  });
  const page = await browser(start.href);
  const back = await browser(page.url, { person });
  const tokens = await client.authorizationCodeGrant(configuration, new URL(back.url), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no ID token');
  const userinfo = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { configuration, browser, page, claims, userinfo };
};

test('a citizen signs in: the ID token names nobody, the userinfo endpoint does', async () => {
  const mother = citizenWith(surroundings.world, 'Mới sinh con gái tuần này');
  const { page, claims, userinfo } = await signIn('vneid', mother.citizenId);
  expect(page.html).toContain('<html lang="vi">');
  expect(page.html).toContain('Trang giả lập');
  expect(page.html).not.toContain('<script');
  expect(claims['acr']).toBe('urn:vneid:level:2');
  const technical = ['acr', 'amr', 'at_hash', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'];
  expect(Object.keys(claims).filter((name) => !technical.includes(name))).toEqual([]);
  expect(JSON.stringify(claims)).not.toContain(mother.citizenId);
  expect(userinfo).toMatchObject({
    sub: claims.sub,
    name: 'Nông Thị Mai',
    SoDinhDanh: mother.citizenId,
    LoaiTaiKhoan: '1',
    phone_number: '0912000102',
  });
});

test('an account of level 1 says so, though level 2 was asked for', async () => {
  const { claims } = await signIn('vneid', citizenWith(surroundings.world, 'mức độ 1').citizenId);
  expect(claims['acr']).toBe('urn:vneid:level:1');
});

test('an officer signs in at the other issuer, with an id and without any role', async () => {
  const [officer] = surroundings.world.officers;
  const { claims, userinfo } = await signIn('staff', officer?.staffId ?? '');
  expect(claims.sub).toBe('mc-05977');
  const { citizenId: SoDinhDanh } = officer ?? {};
  expect(userinfo).toEqual({ sub: 'mc-05977', name: 'Đinh Thị Hạnh', MaCanBo: 'mc-05977', SoDinhDanh });
});

test('somebody who does not sign in goes back with a refusal', async () => {
  await expect(signIn('vneid', '')).rejects.toMatchObject({ error: 'access_denied' });
});

test('after signing out the next sign-in asks again', async () => {
  const person = citizenWith(surroundings.world, 'ly hôn').citizenId;
  const { configuration, browser } = await signIn('vneid', person);
  const out = client.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: new URL('/', callback).href,
    client_id: surroundings.world.clients.vneid.clientId,
  });
  const asked = await browser(out.href);
  expect(asked.html).toContain('Đăng xuất');
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(asked.html) ?? [];
  const left = await browser(`${surroundings.world.urls.vneid}/session/end/confirm`, { xsrf, logout: 'yes' });
  expect(left.url).toBe(new URL('/', callback).href);
  const { page } = await signIn('vneid', person, browser);
  expect(page.html).toContain('Chọn một công dân');
});

test('tokens live by the world’s clock, which may be ahead of this machine’s', async () => {
  surroundings.clock.advance(40 * 86_400_000);
  const { claims } = await signIn('staff', `vh-lang-son`);
  expect(claims.exp * 1000).toBeGreaterThan(surroundings.clock.now());
  expect(claims.exp * 1000).toBeLessThan(surroundings.clock.now() + 1_000_000);
});
