/** `__Host-` binds a cookie to this very origin: secure, whole path, no other subdomain can set it. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export const sessionCookie = '__Host-sid';
const loginPrefix = '__Host-login-';

/** One for each sign-in under way, so that those of two windows do not take each other’s place. */
export const loginCookie = (state: string): string => loginPrefix + state.slice(0, 8);

export const setCookie = (name: string, value: string, maxAgeSeconds: number): string =>
  `${name}=${value}; ${attributes}; Max-Age=${maxAgeSeconds}`;

/** Gone when the browser is closed. */
export const setPassingCookie = (name: string, value: string): string => `${name}=${value}; ${attributes}`;

export const dropCookie = (name: string): string => `${name}=; ${attributes}; Max-Age=0`;

/** The value of a cookie among `name=value` pairs. */
export const cookieNamed = (cookies: readonly string[], name: string): string | undefined =>
  cookies
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Names of the sign-ins under way, oldest first: so browsers send them (RFC 6265, 5.4). */
export const loginCookiesIn = (cookies: readonly string[]): string[] =>
  cookies.flatMap((pair) => {
    const [name = ''] = pair.trim().split('=');
    return name.startsWith(loginPrefix) ? [name] : [];
  });
