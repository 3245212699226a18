import { X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, IssuerAndSerialNumber, type SignedData } from 'pkijs';
import { PDFHexString } from 'pdf-lib';
import { certificateDer, firstValue, oid, own, readSignedData } from '../../verification/asn1.ts';
import { name, openPdf } from '../../verification/pdf/objects.ts';
import { signatureFields } from '../../verification/signature-fields.ts';
import { timestampInfo } from '../../verification/timestamp-info.ts';
import type { Path } from './revocation/revocation-client.ts';

const longestPath = 6;

/** The certificates that lead from this one to a root; a fault when they do not. */
const pathFrom = (
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): X509Certificate[] => {
  const path = [certificate];
  const isRoot = (each: X509Certificate): boolean =>
    roots.some(({ fingerprint256 }) => fingerprint256 === each.fingerprint256);
  for (let last = certificate; !isRoot(last); path.push(last)) {
    const subject = last;
    const issuer = [...roots, ...others].find(
      (each) => each.ca && subject.checkIssued(each) && subject.verify(each.publicKey),
    );
    if (!issuer || path.length === longestPath) throw new Error('the chain of a certificate leads to no root');
    last = issuer;
  }
  return path;
};

interface Used {
  readonly certificate: X509Certificate;
  readonly others: X509Certificate[];
  readonly at: Date;
}

const usedIn = (signedData: SignedData, at: Date): Used => {
  const all = (signedData.certificates ?? []).filter((each) => each instanceof Certificate);
  const sid: unknown = signedData.signerInfos[0]?.sid;
  const signer = all.find(
    ({ issuer, serialNumber }) =>
      sid instanceof IssuerAndSerialNumber && issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
  );
  if (!signer) throw new Error('a signature without its certificate');
  const others = all.filter((each) => each !== signer);
  return {
    certificate: new X509Certificate(certificateDer(signer)),
    others: others.map((each) => new X509Certificate(certificateDer(each))),
    at,
  };
};

const isEncodable = (value: unknown): value is { toBER(): ArrayBuffer } =>
  typeof value === 'object' && value !== null && 'toBER' in value && typeof value.toBER === 'function';

/** The timestamp token over a signature. */
const tokenOf = (signature: SignedData): SignedData => {
  const attributes = signature.signerInfos[0]?.unsignedAttrs?.attributes ?? [];
  const value: unknown = attributes.find(({ type }) => type === oid.signatureTimestamp)?.values[0];
  if (!isEncodable(value)) throw new Error('a signature without a timestamp');
  return readSignedData(new Uint8Array(fromBER(value.toBER()).result.toBER()));
};

/** The signer and the timestamp authority of one signature, or of a document timestamp the authority alone. */
const usedFor = (cms: Uint8Array): Used[] => {
  const signedData = readSignedData(firstValue(cms));
  const isTimestamp = signedData.encapContentInfo.eContentType === oid.timestampInfo;
  const token = isTimestamp ? signedData : tokenOf(signedData);
  const { genTime } = timestampInfo(token);
  return [...(isTimestamp ? [] : [usedIn(signedData, genTime)]), usedIn(token, genTime)];
};

/**
 * Everybody whose certificate the signatures in the file rest on, with the path to one of the roots and the proven time.
 * The file is one of ours: what is wrong with it is a fault.
 */
export const signersIn = async (pdf: Uint8Array, roots: readonly Uint8Array[]): Promise<Path[]> => {
  const trusted = roots.map((each) => new X509Certificate(each));
  const document = await openPdf(pdf);
  return signatureFields(document).flatMap(({ value }) => {
    const contents = value.get(name('Contents'));
    if (!(contents instanceof PDFHexString)) throw new Error('a signature without /Contents');
    return usedFor(new Uint8Array(own(contents.asBytes()))).map(({ certificate, others, at }) => ({
      certificates: pathFrom(certificate, others, trusted).map(({ raw }) => new Uint8Array(raw)),
      at,
    }));
  });
};
