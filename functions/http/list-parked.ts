import type { Handler } from '../edge/reply.ts';
import type { Views } from '../views/views.ts';

/** Dossiers whose route stopped on a fault and waits for an operator. */
export const listParked =
  (tools: { readonly views: Views }): Handler =>
  async () => {
    const dossiers = await tools.views.parked();
    const items = dossiers.map(({ code, parked, version }) => ({ code, version, ...parked }));
    return { status: 200, body: { items } };
  };
