/** `__Host-` binds a cookie to this very origin: secure, whole path, no other subdomain can set it. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export const sessionCookie = '__Host-sid';
export const loginCookie = '__Host-login';

export const setCookie = (name: string, value: string, maxAgeSeconds: number): string =>
  `${name}=${value}; ${attributes}; Max-Age=${maxAgeSeconds}`;

export const dropCookie = (name: string): string => `${name}=; ${attributes}; Max-Age=0`;

/** The value of a cookie among `name=value` pairs. */
export const cookieNamed = (cookies: readonly string[], name: string): string | undefined =>
  cookies
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
