import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
// The package's main file does nothing more than warn of Node 20 and export this class, which runs well on it.
import { type Context, Provider } from 'oidc-provider/lib/provider.js';
import type { Clock } from '../cloud/clock.ts';
import type { ClientSecrets } from './client-secrets.ts';
import { type Door, readBody, sendPage } from './http.ts';
import { escaped, page } from './page.ts';
import { type SignInText, endedPage, signInPage, signOutPage } from './sign-in-page.ts';

/** Somebody who can sign in. `claims` are given at the userinfo endpoint only, never in the ID token. */
export interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly note: string;
  readonly acr: string;
  readonly claims: Readonly<Record<string, string>>;
}

export interface IssuerSettings {
  readonly issuer: string;
  readonly text: SignInText;
  readonly secrets: ClientSecrets;
  readonly redirectUri: string;
  readonly clock: Clock;
  readonly acrValues: readonly string[];
  /** The claims of scope `profile`, beside the name. */
  readonly profile: readonly string[];
  /** Hides the account behind a subject of its own; without it the subject is the account. */
  readonly pairwise: boolean;
  accounts(): readonly Account[];
}

const quarterOfHour = 900;
const day = 86_400;

const configuration = (settings: IssuerSettings) => {
  const { issuer, secrets, clock, redirectUri } = settings;
  const prefix = new URL(issuer).pathname;
  const account = (id: string) => settings.accounts().find(({ accountId }) => accountId === id);
  /** Tokens end a quarter of an hour after now by the world's clock, which may be ahead of the provider's own. */
  const lifetime = () => quarterOfHour + Math.ceil((clock.now() - Date.now()) / 1000);
  return {
    adapter: createMemoryAdapter(),
    jwks: { keys: [secrets.signingKey] },
    cookies: {
      keys: [secrets.cookieKey],
      // Two issuers on one host: their cookies need names of their own.
      names: {
        session: `${secrets.clientId}.session`,
        interaction: `${secrets.clientId}.interaction`,
        resume: `${secrets.clientId}.resume`,
      },
      long: { path: prefix },
    },
    clients: [
      {
        client_id: secrets.clientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/', redirectUri).href],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    pkce: { required: () => true },
    scopes: ['openid'],
    acrValues: settings.acrValues,
    claims: { openid: ['sub', 'acr'], profile: ['name', ...settings.profile], phone: ['phone_number'] },
    // Sign-out sends the ID token in an address, and addresses are logged: it carries the subject and nothing else.
    conformIdTokenClaims: true,
    subjectTypes: [settings.pairwise ? 'pairwise' : 'public'],
    pairwiseIdentifier: (_context: unknown, id: string) =>
      createHash('sha256').update(`${secrets.cookieKey}:${id}`).digest('base64url'),
    findAccount: (_context: unknown, id: string) => {
      const found = account(id);
      return found && { accountId: id, claims: () => ({ sub: id, name: found.name, ...found.claims }) };
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `${prefix}/interaction/${uid}` },
    // The portal is a first party: nobody is asked to consent.
    loadExistingGrant: async ({ oidc }: Context) => {
      const { client, session, provider } = oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile phone');
      await grant.save();
      return grant;
    },
    renderError: (context: Context, { error }: { error: string }) => {
      context.type = 'html';
      context.body = page(
        'Không đăng nhập được',
        `<p>Mã lỗi <span lang="en">(error code)</span>: ${escaped(error)}</p>`,
      );
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => {
          context.body = signOutPage(settings.text, form);
        },
        postLogoutSuccessSource: (context: Context) => {
          context.body = endedPage(settings.text);
        },
      },
    },
    ttl: {
      AccessToken: quarterOfHour,
      AuthorizationCode: 60,
      IdToken: lifetime,
      Interaction: quarterOfHour,
      Session: day,
      Grant: day,
    },
  };
};

const refuse = (response: ServerResponse): void => {
  const body = '<p>Hãy quay lại Cổng và đăng nhập lại. <span lang="en">Go back and sign in again.</span></p>';
  sendPage(response, 400, page('Phiên đăng nhập đã hết hạn', body));
};

/** An OpenID Connect issuer (code flow with PKCE) where one signs in by picking a person. */
export const createIssuer = (settings: IssuerSettings): Door => {
  const provider = new Provider(settings.issuer, configuration(settings));
  const answer = provider.callback();
  return async (request, response, path) => {
    // The provider finds out where it is mounted by comparing these two, as under Express.
    Object.assign(request, {
      originalUrl: request.url,
      url: request.url?.slice(new URL(settings.issuer).pathname.length),
    });
    if (!path.startsWith('/interaction/')) return answer(request, response);
    const found = await provider.interactionDetails(request, response).catch(() => undefined);
    if (found === undefined) return refuse(response);
    if (request.method !== 'POST') return sendPage(response, 200, signInPage(settings.text, settings.accounts()));
    const form = new URLSearchParams((await readBody(request)).toString('utf8'));
    const person = settings.accounts().find(({ accountId }) => accountId === form.get('person'));
    const result = person
      ? {
          login: {
            accountId: person.accountId,
            acr: person.acr,
            amr: ['stand-in'],
            ts: Math.floor(settings.clock.now() / 1000),
          },
        }
      : { error: 'access_denied', error_description: 'the person did not sign in' };
    return provider.interactionFinished(request, response, result);
  };
};
