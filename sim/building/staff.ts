import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { mandateOf, powersAt, type Mandate } from '../../core/mandate.ts';
import type { Agency } from '../../core/agency.ts';
import type { Certificate, SigningMeans } from '../../core/certificate.ts';
import type { StaffRole } from '../../core/person.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { operator } from '../../local/cloud/engine.ts';
import type { State } from '../outside/authority.ts';
import { keyIds, tables } from './names.ts';

/** An agency as far as people work in it and it has a seal. */
export type Unit = Pick<Agency, 'code' | 'name'>;

/** Somebody who works in a unit. */
export interface Clerk {
  readonly id: string;
  readonly unit: string;
  readonly role: StaffRole;
  /** Where the key of a leader is. */
  readonly means?: SigningMeans;
}

const PublicKey = z.object({ PublicKey: z.instanceof(Uint8Array) });
const titles = { officer: 'Công chức Tư pháp – Hộ tịch', leader: 'Chủ tịch', operator: 'Quản trị' } as const;

const always = { from: '2025-06-30T17:00:00.000Z' } as const;
const lasting = (certificate: string, more: Partial<Certificate> = {}) => ({
  ...always,
  chain: [certificate],
  ...more,
});

const deeds = { officer: 'assess', leader: 'sign', operator: undefined } as const;
const inOffice = { ...always, procedures: 'all', ground: 'Quyết định mô phỏng' } as const;
const mandatesOf = (role: StaffRole): Mandate[] => {
  const to = deeds[role];
  return to === undefined ? [] : [mandateOf({ ...inOffice, to })];
};
/** What the mandates let somebody do, as the authoriser tells it. */
export const powersOf = (role: StaffRole): string => JSON.stringify(powersAt(mandatesOf(role), '2026-01-01T00:00:00Z'));

/** Where the keys of the leaders of each unit are: most sign on the phone or with a token. */
const meansOf = [
  ['service', 'device'],
  ['service', 'kms'],
] as const;

/** Two officers and two leaders in each unit, so that two are at the same dossier now and then; and one operator. */
const clerksOf = (units: readonly Unit[]): Clerk[] => [
  ...units.flatMap(({ code: unit }, place) => [
    ...[1, 2].map((one) => ({ id: `officer-${unit}-${one}`, unit, role: 'officer' as const })),
    ...(meansOf[place] ?? []).map((means, at) => ({
      id: `leader-${unit}-${at + 1}`,
      unit,
      role: 'leader' as const,
      means,
    })),
  ]),
  { id: 'operator', unit: 'H37', role: 'operator' },
];

/** Fills the staff directory, with the certificates under which leaders and agencies sign. */
export const employ = async (
  cloud: Cloud,
  state: Pick<State, 'certify' | 'ownKeys'>,
  units: readonly Unit[],
): Promise<Clerk[]> => {
  const put = async (item: Record<string, unknown>): Promise<void> => {
    const Item = marshall(item, { removeUndefinedValues: true });
    await cloud.execute('dynamodb', 'PutItem', { TableName: tables.staff, Item }, operator);
  };
  const keyOf = async (KeyId: string): Promise<Uint8Array> =>
    PublicKey.parse(await cloud.execute('kms', 'GetPublicKey', { KeyId }, operator)).PublicKey;
  const [officerKey, sealKey] = [await keyOf(keyIds.officer), await keyOf(keyIds.seal)];
  const clerks = clerksOf(units);
  for (const { code: unit, name: named } of units) {
    const name = named.vi;
    const certificates = [lasting(await state.certify(name, sealKey))];
    await put({ pk: `SEAL#${unit}`, unit, name, certificates });
  }
  const issuer = 'Ủy ban nhân dân tỉnh mô phỏng';
  const own = lasting(await state.certify(issuer, await keyOf(keyIds.issuer)));
  await put({ pk: 'ISSUER', unit: 'H37', name: issuer, certificates: [own] });
  /** The service knows a key by its owner’s name. */
  const certificateOf = async (name: string, id: string, means: SigningMeans) => {
    const key = means === 'kms' ? officerKey : state.ownKeys.publicKey;
    return lasting(await state.certify(name, key), { means, ...(means === 'service' && { credential: id }) });
  };
  for (const { id, unit, role, means } of clerks) {
    const name = `Nông Văn ${id}`;
    const certificates = means === undefined ? [] : [await certificateOf(name, id, means)];
    await put({
      pk: `STAFF#${id}`,
      id,
      name,
      title: titles[role],
      unit,
      roles: [role],
      mandates: mandatesOf(role),
      certificates,
    });
  }
  return clerks;
};
