import { Refusal } from '../../core/refusal.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { endpoints } from '../endpoints.ts';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`);

const known = Object.keys(endpoints).flatMap((key) => {
  const [method, path] = key.split(' ');
  return path === undefined ? [] : [{ method, pattern: patternOf(path) }];
});

/** An address that nobody knows, or one that takes other methods. */
export const refuseUnknown: Handler = async ({ address }) => {
  const methods = known.filter(({ pattern }) => pattern.test(address)).map(({ method }) => method);
  if (methods.length === 0) throw new Refusal('not-found');
  throw new AdvisedRefusal('wrong-method', { allow: methods.join(', ') });
};
