import { networkFirst } from '../../keeper/kept.ts';
import { isFile, isOfData, openData, openFiles } from './stores.ts';

const page = async (request: Request, path: string): Promise<Response> =>
  networkFirst(request, async () => (await openFiles()).match(path));

const data = async (request: Request, path: string): Promise<Response> => {
  const cache = await openData();
  return networkFirst(
    request,
    async () => cache.match(path),
    async (answer) => cache.put(path, answer),
  );
};

/** Named after what is in it, so that a kept one is never old. */
const file = async (request: Request, path: string): Promise<Response> => {
  const cache = await openFiles();
  const kept = await cache.match(path);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(path, answer.clone());
  return answer;
};

/** Who answers the page: nothing for what is not its own. */
export const answerFor = (request: Request, path: string): Promise<Response> | undefined => {
  if (request.mode === 'navigate') return page(request, path.replace(/\/$/, ''));
  if (isOfData(path)) return data(request, path);
  return isFile(path) ? file(request, path) : undefined;
};
