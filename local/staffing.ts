import { X509Certificate } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Certificate, SigningMeans } from '../core/certificate.ts';
import { mandateOf, type Mandate } from '../core/mandate.ts';
import type { StaffRole } from '../core/person.ts';
import { decidingAgency, type Commune, type Province } from '../core/province.ts';
import type { Cloud } from './cloud/cloud.ts';
import { operator } from './cloud/engine.ts';
import type { World } from './world/world.ts';

const Read = z.object({ Item: z.optional(z.unknown()) });
const PublicKey = z.object({ PublicKey: z.instanceof(Uint8Array) });

const outputNamed = (outputs: Readonly<Record<string, string>>, name: string): string => {
  const value = outputs[name];
  if (value === undefined) throw new Error(`the template has no output ${name}`);
  return value;
};

/** A certificate as the directory keeps it: when it is valid is written in it. */
const certificateOf = (chain: readonly string[]): Certificate => {
  const { validFrom, validTo } = new X509Certificate(Buffer.from(chain[0] ?? '', 'base64'));
  return { from: new Date(validFrom).toISOString(), until: new Date(validTo).toISOString(), chain: [...chain] };
};

/** Where the keys of each commune’s leader and deputy are, so that every way of signing is seen; then always here. */
const meansOf: readonly (readonly [leader: SigningMeans, deputy: SigningMeans])[] = [
  ['kms', 'kms'],
  ['service', 'device'],
  ['device', 'service'],
];

const inside = ['kms', 'kms'] as const;

/** Since the two levels of local government began (Law 72/2025/QH15); the decision is invented, like the people. */
const inOffice = {
  procedures: 'all',
  from: '2025-06-30T17:00:00.000Z',
  ground: 'Quyết định 01/QĐ-UBND (giả lập)',
} as const;

const mandatesOf = (roles: readonly StaffRole[], deputy: boolean): Mandate[] => [
  ...(roles.includes('officer') ? [mandateOf({ ...inOffice, to: 'assess' })] : []),
  ...(roles.includes('leader') && !deputy ? [mandateOf({ ...inOffice, to: 'sign' })] : []),
];

/**
 * Fills the staff directory as a province would: who works where, in which role, with which mandates, and the
 * certificates under which leaders and agencies sign. Who is in it already stays as they are: a certificate issued anew at every start would
 * begin later than a paper that still waits for its signature.
 */
export const staffProvince = async (
  cloud: Cloud,
  outputs: Readonly<Record<string, string>>,
  world: World,
  province: Province,
): Promise<void> => {
  const TableName = outputNamed(outputs, 'StaffTable');
  const put = async (item: Record<string, unknown>): Promise<void> => {
    const Item = marshall(item, { removeUndefinedValues: true });
    await cloud.execute('dynamodb', 'PutItem', { TableName, Item }, operator);
  };
  const isKnown = async (pk: string): Promise<boolean> => {
    const asked = await cloud.execute('dynamodb', 'GetItem', { TableName, Key: marshall({ pk }) }, operator);
    return Read.parse(asked).Item !== undefined;
  };
  const publicKey = async (output: string): Promise<Uint8Array> => {
    const asked = await cloud.execute('kms', 'GetPublicKey', { KeyId: outputNamed(outputs, output) }, operator);
    return PublicKey.parse(asked).PublicKey;
  };
  const [officerKey, sealKey] = [await publicKey('OfficerKeyId'), await publicKey('SealKeyId')];
  const communeOf = (code: string | undefined): Commune | undefined =>
    province.communes.find((commune) => commune.code === code);

  if (!(await isKnown('ISSUER'))) {
    const subject = { name: province.agency.name.vi, organisation: province.agency.name.vi };
    const publicKeyDer = await publicKey('IssuerKeyId');
    const certificate = certificateOf(await world.certify({ publicKeyDer, subject, usage: 'seal' }));
    await put({ pk: 'ISSUER', unit: province.agency.code, name: subject.name, certificates: [certificate] });
  }
  for (const { staffId, name, title, roles, deputy = false, commune: place, agency: kind } of world.officers) {
    const pk = `STAFF#${staffId}`;
    if (await isKnown(pk)) continue;
    const commune = communeOf(place?.code);
    const served = commune === undefined ? undefined : decidingAgency(province, kind ?? 'committee', commune);
    const organisation = (served ?? province.agency).name.vi;
    const atCommittee = served?.kind === 'committee' && commune !== undefined;
    const [ofLeader, ofDeputy] = meansOf[atCommittee ? province.communes.indexOf(commune) : -1] ?? inside;
    const held = deputy ? ofDeputy : ofLeader;
    const subject = { name, title, organisation };
    const signingCertificate = async (): Promise<Certificate> => {
      if (held === 'kms')
        return certificateOf(await world.certify({ publicKeyDer: officerKey, subject, usage: 'officer' }));
      const certificate = certificateOf(await world.certifyHeld({ staffId, means: held, subject }));
      return { ...certificate, means: held, ...(held === 'service' ? { credential: staffId } : {}) };
    };
    const certificates = roles.includes('leader') ? [await signingCertificate()] : [];
    const unit = (served ?? province.agency).code;
    if (served !== undefined && roles.includes('leader') && !(await isKnown(`SEAL#${unit}`))) {
      const agency = { name: organisation, organisation };
      const seal = certificateOf(await world.certify({ publicKeyDer: sealKey, subject: agency, usage: 'seal' }));
      await put({ pk: `SEAL#${unit}`, unit, name: organisation, certificates: [seal] });
    }
    await put({ pk, id: staffId, name, title, unit, roles, mandates: mandatesOf(roles, deputy), certificates });
  }
};
