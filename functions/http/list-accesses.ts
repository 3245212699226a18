import type { AccessList } from '../answers/lists.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import { partBody, spanIn } from '../paging/cursor.ts';

/** Who has read this citizen’s data, when and what for; the newest first, part by part. */
export const listAccesses =
  ({ accesses, vault }: { readonly accesses: AccessLog; readonly vault: Vault }): Handler<AccessList> =>
  async (request) => {
    const { id } = personOf(request);
    const list = `accesses ${id}`;
    const part = await accesses.of(id, await spanIn(vault, request, list));
    return { status: 200, body: await partBody(vault, list, part) };
  };
