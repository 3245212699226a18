import { type SignedData, TSTInfo } from 'pkijs';
import { oid } from './asn1.ts';

/** What a TimeStampToken says, without judging who said it. */
export const timestampInfo = (token: SignedData): TSTInfo => {
  if (token.encapContentInfo.eContentType !== oid.timestampInfo) throw new Error('not a timestamp token');
  const content = token.encapContentInfo.eContent?.getValue();
  if (!content) throw new Error('timestamp token is empty');
  return TSTInfo.fromBER(content);
};
