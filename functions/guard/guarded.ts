import { GuardRefusal } from '../../core/guard/guard-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { GuardRefusals } from './guard-refusals.ts';

/** The handler, whose refusals by the guard are counted before they are answered. */
export const guarded =
  <Body extends object>(refusals: Pick<GuardRefusals, 'keep'>, handler: Handler<Body>): Handler<Body> =>
  async (request) => {
    try {
      return await handler(request);
    } catch (error) {
      if (!(error instanceof GuardRefusal)) throw error;
      const at = new Date(request.at).toISOString();
      await refusals.keep(request.id, { ...error.refused, officer: personOf(request).id, code: error.code, at });
      throw error;
    }
  };
