import { AwsError, type Caller, type Service } from './cloud/engine.ts';
import type { RunningStack } from './stack/run-stack.ts';

interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly caller: Caller;
}

/** Refuses these calls of the cloud from now on; `mend` ends that, and answers how many there were. */
export const breakDown = (
  { cloud }: Pick<RunningStack, 'cloud'>,
  hit: (call: Call) => boolean,
): { mend: () => number } => {
  let [broken, refused] = [true, 0];
  cloud.guard((call) => {
    if (!broken || !hit(call)) return;
    refused++;
    throw new AwsError('AccessDeniedException', 'broken on purpose', 400);
  });
  return {
    mend: () => {
      broken = false;
      return refused;
    },
  };
};
