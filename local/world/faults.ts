import type { ServerResponse } from 'node:http';
import type { Clock } from '../cloud/clock.ts';
import { type Fault, type ServiceName, slowMs } from './fault.ts';
import { sendPage } from './http.ts';
import { page } from './page.ts';
import type { Registers } from './registers.ts';

export interface Faults {
  of(service: ServiceName): Fault;
  set(service: ServiceName, fault: Fault): void;
  /** True when the service may answer as usual; otherwise the request is answered already, or its caller has left. */
  pass(service: ServiceName, response: ServerResponse): Promise<boolean>;
  /** True when the answer may be sent now, as it usually may; false when its caller has left. */
  hold(service: ServiceName, response: ServerResponse): Promise<boolean>;
}

const wait = (clock: Clock, ms: number, response: ServerResponse): Promise<boolean> =>
  new Promise((resolve) => {
    const cancel = clock.at(clock.now() + ms, () => {
      resolve(true);
    });
    response.once('close', () => {
      cancel();
      resolve(false);
    });
  });

/** Faults stay switched on over a restart. */
export const createFaults = ({ faults }: Registers, clock: Clock): Faults => {
  const of = (service: ServiceName): Fault => faults.get(service) ?? { mode: 'ok' };
  return {
    of,
    set: (service, fault) => {
      faults.put(service, fault);
    },
    pass: async (service, response) => {
      const { mode, ms = slowMs } = of(service);
      switch (mode) {
        case 'ok':
        case 'late':
        case 'contradictory':
        case 'refuse':
        case 'silent':
          return true;
        case 'slow':
          return wait(clock, ms, response);
        case 'down':
          sendPage(
            response,
            503,
            page('Hệ thống tạm ngừng', '<p>Hãy thử lại sau. <span lang="en">Try later.</span></p>'),
          );
          return false;
        case 'wrong':
          sendPage(
            response,
            200,
            page('Cổng khác', '<p>Không phải câu trả lời. <span lang="en">No answer.</span></p>'),
          );
          return false;
      }
    },
    hold: async (service, response) => {
      const { mode, ms = slowMs } = of(service);
      return mode === 'late' ? wait(clock, ms, response) : true;
    },
  };
};
