import { AwsError, operator, type Caller, type Service } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import { deedsOf } from './iam-deeds.ts';
import { judge, type Deed, type Statement, type Verdict } from './iam-evaluate.ts';
import { readPolicies, type Policies } from './iam-policies.ts';

export interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly input: object;
  readonly caller: Caller;
}

/** An AWS service that acts by itself, such as `events.amazonaws.com` for one of its rules. */
export const serviceCaller = (principal: string, sourceArn: string): Caller => `${principal} ${sourceArn}`;

export interface Iam {
  readonly policies: Policies;
  /** Throws the access-denied error of the service when a policy forbids the call or none allows it. */
  check(call: Call): void;
  permits(caller: Caller, deed: Deed): boolean;
  /** What every role did and was refused, so that policies can be compared with use. */
  used(role: string): readonly Deed[];
  denied(role: string): readonly Deed[];
}

/** The policy that the resource itself, or the bucket that the object lies in, carries. */
const carriedBy = (policies: Policies, resource = ''): readonly Statement[] =>
  policies.resources.get(resource) ?? policies.resources.get(resource.split('/')[0] ?? '') ?? [];

/** What each role did, each deed once. */
const keeper = () => {
  const kept = new Map<string, Map<string, Deed>>();
  return {
    note: (role: string, deed: Deed): void => {
      const deeds = kept.get(role) ?? new Map<string, Deed>();
      kept.set(role, deeds.set(`${deed.action} ${deed.resource ?? ''}`, deed));
    },
    of: (role: string): readonly Deed[] => [...(kept.get(role)?.values() ?? [])],
  };
};

const refusal = (service: Service, caller: Caller, { action, resource }: Deed): AwsError => {
  const who = caller.includes(' ') ? caller.split(' ').join(' for ') : caller;
  const message = `User: ${who} is not authorized to perform: ${action} on resource: ${resource ?? '*'}`;
  const plain = service === 's3' || service === 'sqs';
  return new AwsError(
    plain ? 'AccessDenied' : 'AccessDeniedException',
    message,
    plain || service === 'lambda' ? 403 : 400,
  );
};

/** Evaluates every call against the policies of the template, as AWS does for callers of one account. */
export const createIam = (assembly: Assembly): Iam => {
  const { account, arnOf } = assembly;
  const policies = readPolicies(assembly);
  const used = keeper();
  const denied = keeper();

  const asService = (service: string, source: string, deed: Deed): Verdict => {
    const meant = carriedBy(policies, deed.resource).filter(
      ({ Principal }) => Principal?.Service?.includes(service) ?? Principal?.AWS?.includes('*'),
    );
    return judge(meant, {
      ...deed,
      context: { ...deed.context, 'aws:sourcearn': source, 'aws:sourceaccount': account },
    });
  };

  const asRole = (role: string, deed: Deed): Verdict => {
    const carried = carriedBy(policies, deed.resource);
    const meant = (...principals: string[]): Statement[] =>
      carried.filter(({ Principal }) => Principal?.AWS?.some((one) => principals.includes(one)));
    const own = judge(policies.roles.get(role) ?? [], deed);
    const direct = judge(meant(role, '*'), deed);
    if (own === 'denied' || direct === 'denied') return 'denied';
    if (direct === 'allowed') return 'allowed';
    // A key's policy decides alone, unless it hands the decision to the account's policies (KMS developer guide).
    const delegated =
      !deed.action.startsWith('kms:') ||
      deed.resource === undefined ||
      judge(meant(`arn:aws:iam::${account}:root`), deed) === 'allowed';
    return delegated ? own : 'silent';
  };

  const permits = (caller: Caller, deed: Deed): boolean => {
    if (caller === operator) return true;
    const full = { ...deed, context: { 'aws:securetransport': 'true', ...deed.context } };
    const [principal = '', source] = caller.split(' ');
    return (source === undefined ? asRole(principal, full) : asService(principal, source, full)) === 'allowed';
  };

  const check = ({ service, operation, input, caller }: Call): void => {
    if (caller === operator) return;
    for (const deed of deedsOf(service, operation, input, arnOf)) {
      const allowed = permits(caller, deed);
      (allowed ? used : denied).note(caller, deed);
      if (!allowed) throw refusal(service, caller, deed);
    }
  };

  return { policies, check, permits, used: used.of, denied: denied.of };
};
