import type { Role } from '../procedure/route.ts';
import type { Step } from '../../events/step.ts';
import type { ProcedureRule } from './fault.ts';

/** Who answers a step that waits for a person; `nobody` where the platform acts by itself. */
const actors: Partial<Record<Step, Role | 'nobody'>> = {
  check: 'nobody',
  acknowledge: 'nobody',
  decide: 'nobody',
  verify: 'officer',
  confirm: 'citizen',
  approve: 'leader',
  issue: 'nobody',
  return: 'nobody',
};

/** Each step that waits for somebody says for whom, and no other does. */
export const withoutRole: ProcedureRule = ({ editions }) =>
  editions.flatMap(({ id, route }) =>
    route.flatMap(({ step, role }) => {
      const wanted = actors[step];
      if (wanted === undefined || wanted === (role ?? 'nobody')) return [];
      const reason = role === undefined ? `nobody answers it: it is the ${wanted}’s` : `it is no step of a ${role}`;
      return [{ place: `${id} / route / ${step} / role`, reason }];
    }),
  );
