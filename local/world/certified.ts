import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { Authority } from './authority.ts';
import type { Registers } from './registers.ts';

/** A certificate the authority issued; `serial` in hexadecimal, without leading zeros. */
export interface Certified {
  readonly serial: string;
  readonly name: string;
  readonly by: 'root' | 'issuing';
  readonly from: string;
  /** Whole seconds. */
  readonly revokedAt?: string;
}

export const serialFrom = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(00)+/, '');

/** What is written down of a certificate (PEM, or DER in base64). */
const certifiedAs = (certificate: string, by: Certified['by']): Certified => {
  const { serialNumber, subjectName, notBefore } = new x509.X509Certificate(certificate);
  return {
    serial: serialFrom(Buffer.from(serialNumber, 'hex')),
    name: [...subjectName.getField('T'), ...subjectName.getField('CN')].join(' '),
    by,
    from: notBefore.toISOString(),
  };
};

/** The authority, writing down every certificate there is, so that each can be revoked. */
export const noted = (authority: Authority, { certified }: Pick<Registers, 'certified'>): Authority => {
  const note = (certificate: string, by: Certified['by']): void => {
    const entry = certifiedAs(certificate, by);
    if (!certified.get(entry.serial)) certified.put(entry.serial, entry);
  };
  note(authority.issuing.certificate, 'root');
  for (const { certificate } of [authority.timestamp, authority.hospital]) note(certificate, 'issuing');
  return {
    ...authority,
    certify: async (request) => {
      const chain = await authority.certify(request);
      note(chain[0] ?? '', 'issuing');
      return chain;
    },
  };
};
