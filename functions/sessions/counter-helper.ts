import { CounterHelper } from '../../core/at-counter.ts';
import type { Request } from '../edge/request.ts';

/** Who of the staff opened the session at a counter in which somebody asks; undefined in everybody’s own. */
export const counterHelperIn = ({ session }: Pick<Request, 'session'>): CounterHelper | undefined =>
  session?.counter === undefined ? undefined : CounterHelper.parse(JSON.parse(session.counter));
