import type { AccessLog } from '../accesses/access-log.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

/** Who has read this citizen’s data, when and what for. */
export const listAccesses =
  (tools: { readonly accesses: AccessLog }): Handler =>
  async (request) => ({ status: 200, body: { items: await tools.accesses.of(personOf(request).id) } });
