import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { agencyName, type Commune, type Province } from '../core/province.ts';
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

/**
 * Fills the staff directory as a province would: who works where, in which role, and the certificates under which
 * leaders and agencies sign. Who is in it already stays as they are: a certificate issued anew at every start would
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

  for (const { staffId, name, title, roles, commune: place } of world.officers) {
    const pk = `STAFF#${staffId}`;
    if (await isKnown(pk)) continue;
    const commune = communeOf(place?.code);
    const organisation = (commune === undefined ? province.agency.name : agencyName(commune)).vi;
    const certificates = roles.includes('leader')
      ? await world.certify({ publicKeyDer: officerKey, subject: { name, title, organisation }, usage: 'officer' })
      : undefined;
    const unit = commune?.unit ?? province.agency.code;
    if (commune !== undefined && certificates !== undefined) {
      const subject = { name: organisation, organisation };
      const seal = await world.certify({ publicKeyDer: sealKey, subject, usage: 'seal' });
      await put({ pk: `SEAL#${unit}`, unit, name: organisation, certificates: seal });
    }
    await put({ pk, id: staffId, name, title, unit, roles, certificates });
  }
};
