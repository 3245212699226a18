import { CertificateRevocationList, RevokedCertificate, Time } from 'pkijs';
import { der as encode, readCertificate } from '../../../verification/asn1.ts';
import { der, type Identity } from './test-identity.ts';

/** A list (DER) signed by `issuer` that revokes the certificate since that time. */
export const revoke = async (issuer: Identity, revoked: Identity, since: Date): Promise<Uint8Array> => {
  const time = new Time({ type: 0, value: since });
  const list = new CertificateRevocationList({
    version: 1,
    issuer: readCertificate(der(issuer)).subject,
    thisUpdate: time,
    revokedCertificates: [
      new RevokedCertificate({ userCertificate: readCertificate(der(revoked)).serialNumber, revocationDate: time }),
    ],
  });
  await list.sign(issuer.keys.privateKey, 'SHA-256');
  return encode(list);
};
