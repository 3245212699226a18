import { AwsError, operator, type Caller, type Service } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import { deedsOf } from './iam-deeds.ts';
import { judge, type Deed, type Statement, type Verdict } from './iam-evaluate.ts';
import { placesOf } from './iam-places.ts';
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

const ownerOf = (policies: Policies, resource: string): Statement[] => {
  const exact = policies.resources.get(resource);
  if (exact) return exact;
  const owner = [...policies.resources.keys()].find(
    (arn) => resource.startsWith(`${arn}/`) || resource.startsWith(`${arn}:`),
  );
  return owner === undefined ? [] : (policies.resources.get(owner) ?? []);
};

interface Keeper {
  readonly note: (role: string, deed: Deed) => void;
  readonly of: (role: string) => readonly Deed[];
}

const keeper = (): Keeper => {
  const kept = new Map<string, Map<string, Deed>>();
  return {
    note: (role, deed) => {
      const deeds = kept.get(role) ?? new Map<string, Deed>();
      deeds.set(`${deed.action} ${deed.resource ?? ''}`, deed);
      kept.set(role, deeds);
    },
    of: (role) => [...(kept.get(role)?.values() ?? [])],
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
  const policies = readPolicies(assembly);
  const places = placesOf(assembly);
  const used = keeper();
  const denied = keeper();
  const root = [assembly.account, `arn:aws:iam::${assembly.account}:root`];

  const asService = (principal: string, source: string, deed: Deed): Verdict =>
    judge(
      ownerOf(policies, deed.resource ?? '').filter(
        ({ Principal }) => Principal?.['Service']?.includes(principal) ?? Principal?.['AWS']?.includes('*'),
      ),
      {
        ...deed,
        context: {
          ...deed.context,
          'aws:SourceArn': [source],
          'aws:SourceAccount': [assembly.account],
          'aws:PrincipalIsAWSService': ['true'],
        },
      },
    );

  const asRole = (role: string, deed: Deed): Verdict => {
    const carried = ownerOf(policies, deed.resource ?? '');
    const named = (wanted: readonly string[]): Statement[] =>
      carried.filter(({ Principal }) => Principal?.['AWS']?.some((one) => wanted.includes(one)));
    const own = judge(policies.roles.get(role) ?? [], deed);
    const direct = judge(named([role, '*']), deed);
    if (own === 'denied' || direct === 'denied') return 'denied';
    if (direct === 'allowed') return 'allowed';
    // A key's policy decides alone, unless it hands the decision to the account's policies (KMS developer guide).
    const delegated =
      !deed.action.startsWith('kms:') || deed.resource === undefined || judge(named(root), deed) === 'allowed';
    return delegated ? own : 'silent';
  };

  const permits = (caller: Caller, deed: Deed): boolean => {
    if (caller === operator) return true;
    const general = { 'aws:SecureTransport': ['true'], 'aws:RequestedRegion': [assembly.region] };
    const [principal = '', source] = caller.split(' ');
    const full = { ...deed, context: { ...general, 'aws:PrincipalArn': [principal], ...deed.context } };
    return (source === undefined ? asRole(principal, full) : asService(principal, source, full)) === 'allowed';
  };

  const check = ({ service, operation, input, caller }: Call): void => {
    if (caller === operator) return;
    for (const deed of deedsOf(service, operation, input, places)) {
      const allowed = permits(caller, deed);
      (allowed ? used : denied).note(caller, deed);
      if (!allowed) throw refusal(service, caller, deed);
    }
  };

  return { policies, check, permits, used: used.of, denied: denied.of };
};
