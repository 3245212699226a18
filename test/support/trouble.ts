import type { Fault, ServiceName } from '../../local/world/fault.ts';
import type { TestProvince } from './province.ts';

/** Turns a switch of the outside world. */
export const outside = async ({ world }: TestProvince, service: ServiceName, mode: Fault['mode']): Promise<void> => {
  const turned = await fetch(`${world.urls.control}/faults/${service}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  });
  if (!turned.ok) throw new Error(`the switch of ${service} answered ${turned.status}`);
};

/** Lets time pass in strides, with everything coming to rest after each. */
export const pass = async (
  { clock, stack }: Pick<TestProvince, 'clock' | 'stack'>,
  stride: number,
  times = 1,
): Promise<void> => {
  for (let time = 0; time < times; time++) {
    clock.advance(stride);
    await stack.settle();
  }
};

export const minute = 60_000;
export const hour = 60 * minute;
