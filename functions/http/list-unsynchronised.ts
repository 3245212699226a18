import type { UnsynchronisedList } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import type { ListTools } from './list-tools.ts';

const list = 'unsynchronised';

/** Dossiers that the national portal does not accept, part by part. */
export const listUnsynchronised =
  ({ views, vault }: Pick<ListTools, 'views' | 'vault'>): Handler<UnsynchronisedList> =>
  async (request) => {
    const part = await views.unsynchronised(await spanIn(vault, request, list));
    return { status: 200, body: await partBody(vault, list, part) };
  };
