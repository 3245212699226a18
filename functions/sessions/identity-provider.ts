import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import * as z from 'zod/mini';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { loginSeconds, type Login } from './session-store.ts';

/** Who the provider says it is. `level` is the VNeID level; staff have none. */
export interface Identity {
  readonly subject: string;
  /** Left out where it told none: nothing else stands for a name, which goes into forms as their own. */
  readonly name?: string;
  readonly citizenId?: string;
  readonly staffId?: string;
  readonly level?: 1 | 2;
}

export interface IdentityProvider {
  /** Where the browser goes to sign in. */
  begin(redirectUri: string, state: string, login: Login): Promise<URL>;
  /** Who came back; refused when the answer is not the one to this login, or the provider gives none. */
  finish(answer: URL, state: string, login: Login): Promise<Identity>;
}

/** Claim names as read in provinces’ public code; VNeID’s own profile is not published. */
const Claims = z.object({
  sub: z.string(),
  name: z.optional(z.string()),
  acr: z.optional(z.string()),
  SoDinhDanh: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  MaCanBo: z.optional(z.string()),
  loAs: z.optional(z.string()),
});

/** Coming back takes two answers of the provider, or three, and the function has fifteen seconds. */
const usualPatience = 4;

/** What openid-client calls it when the provider gave no answer of OpenID Connect at all, or does not know us. */
const unanswered: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
]);
/** The provider’s own words for trouble on its side, or between it and us (RFC 6749, 4.1.2.1 and 5.2). */
const troubled: ReadonlySet<unknown> = new Set(['server_error', 'temporarily_unavailable', 'invalid_client']);

/** Why somebody comes back without an identity: through no reason of theirs, because they chose to, or else. */
const refusalOf = (thrown: unknown): RefusalCode => {
  const { code, error }: { code?: unknown; error?: unknown } = Object(thrown);
  // The network, or claims in another shape: openid-client has a word for whatever a person can cause.
  const unnamed = code === undefined && error === undefined;
  if (unnamed || unanswered.has(code) || troubled.has(error)) return 'sign-in-unavailable';
  return error === 'access_denied' ? 'sign-in-cancelled' : 'sign-in-failed';
};

/** Where others use the machine too, the provider may still know whoever was there before: it has to ask anew. */
const mustAskAnew = ({ shared, counter }: Login): boolean => shared === true || counter !== undefined;
const askingAnew = { prompt: 'login', max_age: '0' } as const;
/** How far its clock may be from ours, in milliseconds. */
const clockTolerance = 60_000;

/** Refuses whom the provider took from before this sign-in began. That says nothing of when it asked is not as agreed. */
const requireAskedAnew = (claims: unknown, { until }: Login): void => {
  const { auth_time } = z.object({ auth_time: z.number() }).parse(claims);
  if (auth_time * 1000 < until - loginSeconds * 1000 - clockTolerance) throw new Refusal('sign-in-failed');
};

const level2 = 'urn:vneid:level:2';
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: () => Promise<string>;
  /** Seconds to wait for one answer of the provider. */
  readonly patience?: number;
}

const identityFrom = async (config: Configuration, answer: URL, state: string, login: Login): Promise<Identity> => {
  const tokens = await authorizationCodeGrant(config, answer, {
    pkceCodeVerifier: login.verifier,
    expectedState: state,
    expectedNonce: login.nonce,
  });
  if (mustAskAnew(login)) requireAskedAnew(tokens.claims(), login);
  const { sub, acr } = z.object({ sub: z.string(), acr: z.optional(z.string()) }).parse(tokens.claims());
  const claims = Claims.parse(await fetchUserInfo(config, tokens.access_token, sub));
  const name = claims.name?.normalize('NFC').trim() ?? '';
  return {
    subject: sub,
    ...(name === '' ? {} : { name }),
    ...(claims.SoDinhDanh === undefined ? {} : { citizenId: claims.SoDinhDanh }),
    ...(claims.MaCanBo === undefined ? {} : { staffId: claims.MaCanBo }),
    level: (acr ?? claims.acr) === level2 || claims.loAs === '2' ? 2 : 1,
  };
};

/** OpenID Connect code flow with PKCE; the tokens never leave this function. */
export const createIdentityProvider = (settings: ProviderSettings): IdentityProvider => {
  const { issuer, clientId, secret, patience: timeout = usualPatience } = settings;
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    const server = new URL(issuer);
    const plain = server.protocol === 'http:' && loopback.has(server.hostname);
    known ??= secret()
      .then(async (clientSecret) =>
        discovery(server, clientId, clientSecret, undefined, {
          timeout,
          ...(plain ? { execute: [allowInsecureRequests] } : {}),
        }),
      )
      .catch((error: unknown) => {
        known = undefined;
        throw new Refusal('sign-in-unavailable', [], { cause: error });
      });
    return known;
  };
  return {
    begin: async (redirectUri, state, login) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(login.verifier),
        code_challenge_method: 'S256',
        state,
        nonce: login.nonce,
        ...(mustAskAnew(login) ? askingAnew : {}),
      }),
    finish: async (answer, state, login) => {
      const config = await configuration();
      return identityFrom(config, answer, state, login).catch((error: unknown) => {
        throw new Refusal(refusalOf(error), [], { cause: error });
      });
    },
  };
};
