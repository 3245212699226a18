import type { ServiceName } from '../../local/world/fault.ts';
import { AwsError, type Caller, type Service } from '../../local/cloud/engine.ts';
import type { TestProvince } from './province.ts';

interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly caller: Caller;
}

/** Turns a switch of the outside world. */
export const outside = async (
  { world }: TestProvince,
  service: ServiceName,
  mode: 'ok' | 'slow' | 'down' | 'wrong',
): Promise<void> => {
  const turned = await fetch(`${world.urls.control}/faults/${service}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  });
  if (!turned.ok) throw new Error(`the switch of ${service} answered ${turned.status}`);
};

/** Refuses these calls of the cloud from now on; answers what mends them, and how many there were. */
export const breakDown = ({ stack }: TestProvince, hit: (call: Call) => boolean): { mend: () => number } => {
  let [broken, refused] = [true, 0];
  stack.cloud.guard((call) => {
    if (!broken || !hit(call)) return;
    refused++;
    throw new AwsError('AccessDeniedException', 'broken for a test', 400);
  });
  return {
    mend: () => {
      broken = false;
      return refused;
    },
  };
};

/** Lets time pass in strides, with everything coming to rest after each. */
export const pass = async ({ clock, stack }: TestProvince, stride: number, times = 1): Promise<void> => {
  for (let time = 0; time < times; time++) {
    clock.advance(stride);
    await stack.settle();
  }
};

export const minute = 60_000;
export const hour = 60 * minute;
