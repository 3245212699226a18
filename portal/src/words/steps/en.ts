import type { stepNames as vi } from './vi.ts';

export const stepNames: typeof vi = {
  check: 'Automatic checks',
  acknowledge: 'Acknowledgement',
  decide: 'Automatic decision',
  appointment: 'Appearance in person',
  external: 'Outside decision',
  consult: 'Opinions',
  verify: 'Verification',
  confirm: 'Citizen’s confirmation',
  approve: 'Approval and signature',
  issue: 'Issue of the result',
  return: 'Return of the result',
  supplement: 'Waiting for a supplement',
  payment: 'Waiting for the fee',
  suspended: 'Paused',
};
