import type { ParkedList } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import type { ListTools } from './list-tools.ts';

const list = 'parked';

/** Dossiers whose route stopped on a fault and waits for an operator, part by part. */
export const listParked =
  ({ views, vault }: Pick<ListTools, 'views' | 'vault'>): Handler<ParkedList> =>
  async (request) => {
    const { items, ...more } = await views.parked(await spanIn(vault, request, list));
    const shown = items.flatMap(({ code, parked, version }) =>
      parked === undefined ? [] : [{ code, version, ...parked }],
    );
    return { status: 200, body: await partBody(vault, list, { items: shown, ...more }) };
  };
