import type { Facts } from './watch.ts';

/** Names and codes are given by programmers; what is not spelt like one may be data. */
const nameLike = /^[$\w]{1,64}$/;
/** Deeper than any library of ours wraps, and an end for those that go round. */
const mostCauses = 10;

const deepest = (error: Error): Error => {
  let cause = error;
  for (let depth = 0; depth < mostCauses && cause.cause instanceof Error; depth++) cause = cause.cause;
  return cause;
};

/** What an error came from in the end, by name and code; nothing when it came from nothing else. */
export const causeOf = (error: unknown): Facts => {
  if (!(error instanceof Error) || !(error.cause instanceof Error)) return {};
  const cause = deepest(error);
  const code: unknown = Reflect.get(cause, 'code');
  return {
    ...(nameLike.test(cause.name) ? { cause: cause.name } : {}),
    ...(typeof code === 'string' && nameLike.test(code) ? { causeCode: code } : {}),
  };
};
