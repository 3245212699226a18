import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type Context,
  type EntityJson,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { PartnerAgency, RuledDossier } from '../../core/authorisation.ts';
import { openOpinions } from '../../core/consulted.ts';
import type { Period } from '../../core/mandate.ts';
import type { Citizen } from '../../core/person.ts';
import type { StaffMember } from '../../functions/staff/staff-member.ts';

const folder = resolve(import.meta.dirname, '../../policies');
export const policies = readFileSync(resolve(folder, 'motcua.cedar'), 'utf8');
export const schema = readFileSync(resolve(folder, 'motcua.cedarschema'), 'utf8');

const name = 'motcua';
for (const parsed of [preparsePolicySet(name, { staticPolicies: policies }), preparseSchema(name, schema)])
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));

/** Somebody with everything that the directory and their sign-in tell of them. */
export type Inside = Citizen | { readonly kind: 'staff'; readonly member: StaffMember; readonly citizen: string };
/** Or whoever decides outside the province. */
export type Asker = Inside | PartnerAgency;

const uid = (type: string, id: string) => ({ type: `Motcua::${type}`, id });
const entity = (type: string, id: string) => ({ __entity: uid(type, id) });
const citizen = (id: string) => entity('Citizen', id);
const datetime = (instant: string) => ({ __extn: { fn: 'datetime', arg: instant } });
const period = ({ from, until }: Period) => ({
  from: datetime(from),
  ...(until === undefined ? {} : { until: datetime(until) }),
});

interface Named extends EntityJson {
  readonly uid: ReturnType<typeof uid>;
}

const staffEntity = ({ id, unit, roles, left }: StaffMember, self?: string): Named => ({
  uid: uid('Staff', id),
  attrs: {
    unit: entity('Agency', unit),
    roles,
    ...(self === undefined ? {} : { citizen: citizen(self) }),
    ...(left === undefined ? {} : { left: datetime(left.at) }),
  },
  parents: [],
});

const dossierEntity = (dossier: RuledDossier): Named => ({
  uid: uid('Dossier', 'D'),
  attrs: {
    unit: entity('Agency', dossier.unit),
    procedure: dossier.procedure,
    status: dossier.status,
    applicant: citizen(dossier.applicant),
    transactor: citizen(dossier.transactor),
    ...(dossier.representative === undefined ? {} : { representative: citizen(dossier.representative) }),
    ...(dossier.acting === undefined
      ? {}
      : {
          acting: {
            by: dossier.acting.by,
            ended: dossier.acting.ended === true,
            ...(dossier.acting.until === undefined ? {} : { until: datetime(dossier.acting.until) }),
          },
        }),
    named: dossier.named.map(citizen),
    assistants: dossier.assistants.map((id) => entity('Staff', id)),
    assessors: dossier.assessors.map((id) => entity('Staff', id)),
    consulted: openOpinions(dossier).map((asked) => entity('Agency', asked.unit)),
    ...(dossier.approvedBy === undefined ? {} : { approver: entity('Staff', dossier.approvedBy) }),
    ...(dossier.outside === undefined ? {} : { partner: entity('Partner', dossier.outside.partner) }),
  },
  parents: [],
});

/** What somebody can bring forward: nothing, or one of their mandates with one of their certificates. */
const circumstances = (asker: Asker, instant: string): Context[] => {
  const now = datetime(instant);
  if (asker.kind === 'citizen') {
    const { represents: named } = asker;
    if (named === undefined) return [{ now }];
    return [{ now, represents: { subjects: named.subjects.map(citizen), until: datetime(named.until) } }];
  }
  if (asker.kind === 'partner') return [{ now }];
  const { mandates, certificates } = asker.member;
  const proofs = certificates.length === 0 ? [{}] : certificates.map((dates) => ({ certificate: period(dates) }));
  const brought = mandates.flatMap(({ to, procedures, by, ...dates }) => {
    const covered = procedures === 'all' ? {} : { procedures };
    const mandate = { to, delegated: by !== undefined, period: period(dates), ...covered };
    return proofs.map((proof) => ({ now, mandate, ...proof }));
  });
  return [...brought, { now }];
};

/** What Cedar has said so far: how often it was asked, and which policies, by their place, alone decided an answer. */
export const said = { times: 0, alone: new Set<string>() };

const principalOf = (asker: Asker): Named['uid'] => {
  if (asker.kind === 'staff') return uid('Staff', asker.member.id);
  return uid(asker.kind === 'citizen' ? 'Citizen' : 'Partner', asker.id);
};

/** One question to the published policy; `checked` holds it against the schema too. */
const permits = (asker: Asker, action: string, resource: Named, now: string, checked: boolean): boolean => {
  const self = asker.kind === 'staff' ? staffEntity(asker.member, asker.citizen) : undefined;
  const principal = principalOf(asker);
  const isSelf = resource.uid.type === principal.type && resource.uid.id === principal.id;
  const entities = [...(self === undefined ? [] : [self]), ...(isSelf ? [] : [resource])];
  return circumstances(asker, now).some((context) => {
    said.times++;
    const answer = statefulIsAuthorized({
      principal,
      action: uid('Action', action),
      resource: resource.uid,
      context,
      preparsedPolicySetId: name,
      ...(checked ? { preparsedSchemaName: name } : {}),
      validateRequest: checked,
      entities,
    });
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
    const { decision, diagnostics } = answer.response;
    if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
    const [only, ...others] = diagnostics.reason;
    if (only !== undefined && others.length === 0) said.alone.add(only);
    return decision === 'allow';
  });
};

/** Whether the published policy lets somebody do this to a dossier. */
export const cedarMay = (asker: Asker, action: string, dossier: RuledDossier, now: string, checked = false): boolean =>
  permits(asker, action, dossierEntity(dossier), now, checked);

/** Whether it lets them do this to a member of staff. */
export const cedarMayToStaff = (asker: Asker, action: string, member: StaffMember, now: string): boolean =>
  permits(asker, action, staffEntity(member), now, false);
