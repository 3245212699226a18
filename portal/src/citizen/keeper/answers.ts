import { networkFirst } from '../../keeper/kept.ts';
import { heardAt, keepAnswer, keptAnswer, noteHeard, openFiles } from './stores.ts';

const day = 86_400_000;

/** Every address of the application is answered by the same page; the start page is written at build time. */
const shellOf = (path: string): string => (path === '/' ? '/' : '/app/index.html');

/**
 * From what is kept, which together is of one build; the browser looks for a new build meanwhile. After a day without
 * one word from the network it is asked first: the page may have grown too old for the API.
 */
const page = async (request: Request, path: string): Promise<Response> => {
  const cache = await openFiles();
  const kept = () => cache.match(shellOf(path));
  if (Date.now() - (await heardAt(cache)) < day) return (await kept()) ?? fetch(request);
  return networkFirst(request, kept, async () => noteHeard(cache));
};

/** Of this build, or of the one before it, which an open page may be of. */
const file = async (request: Request, path: string): Promise<Response> => (await caches.match(path)) ?? fetch(request);

/** What procedures there are, what they ask, and with which form: public, and the same for everybody. */
const isPublic = ({ url }: Request, path: string): boolean =>
  /^\/v1\/procedures(?:\/[\w-]+(?:\/form)?)?$/.test(path) && !url.includes('?');

/** Pages of officers, of leaders and of whoever checks results, signing in, and files by their names are not this keeper’s. */
const isPage = (path: string): boolean => !/^\/(?:can-bo|lanh-dao|xac-minh|auth|v1)(?:\/|$)|\.\w+$/.test(path);

/** Who answers: nobody for what is not the citizen’s pages’, and for all that is somebody’s own. */
export const answerFor = (request: Request, path: string): Promise<Response> | undefined => {
  if (request.mode === 'navigate') return isPage(path) ? page(request, path) : undefined;
  if (isPublic(request, path))
    return networkFirst(
      request,
      async () => keptAnswer(path),
      async (answer) => keepAnswer(path, answer),
    );
  return path.startsWith('/assets/') || path === '/icon.svg' ? file(request, path) : undefined;
};
