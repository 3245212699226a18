import { codeIn } from '../../../verification/code/code-address.ts';
import { verifyCode } from '../../../verification/code/verify-code.ts';
import { TrustList } from '../../../verification/trust-list.ts';
import { Unfound, type Checked, type Finding, type Standing } from './finding.ts';

/** From the network, or what the keeper has of it. */
const readTrust = async (): Promise<TrustList> => {
  try {
    const answer = await fetch('/v1/trust', { credentials: 'omit' });
    if (!answer.ok) throw new Error(`trust list: ${answer.status}`);
    return TrustList.parse(await answer.json());
  } catch (error) {
    throw new Unfound('no-trust', error);
  }
};

type Place = { readonly list: string; readonly index: number } | undefined;

const standing = async (place: Place, trust: TrustList): Promise<Standing> => {
  if (place === undefined) return { state: 'unknown', because: 'no-list' };
  const { standingOf } = await import('./standing.ts');
  return standingOf(place, trust, new Date());
};

const concluded = (checked: Checked, trust: TrustList): Finding => ({
  ...checked,
  at: new Date().toISOString(),
  trust,
});

/** Judges what stood behind the `#` of an address, or in a scanned picture. */
export const checkCode = async (text: string): Promise<Finding> => {
  const trust = await readTrust();
  const verdict = await verifyCode(codeIn(text) ?? new Uint8Array(), trust);
  const place = verdict.genuine ? verdict.statement.status : undefined;
  return concluded({ of: 'code', verdict, standing: await standing(place, trust) }, trust);
};

/** As the check of files allows, so that nobody waits for a long file to be read and refused. */
const largest = 20_000_000;

/** Judges a signed file without sending it anywhere. */
export const checkFile = async (file: File): Promise<Finding> => {
  if (file.size > largest) throw new Unfound('too-large');
  const trust = await readTrust();
  const { verdictOn } = await import('./verdict-on.ts');
  const verdict = await verdictOn(new Uint8Array(await file.arrayBuffer()), trust, new Date());
  const { name } = file;
  if ('copy' in verdict) return concluded({ of: 'copy', name, verdict }, trust);
  const place = verdict.genuine ? verdict.result.status : undefined;
  return concluded({ of: 'file', name, verdict, standing: await standing(place, trust) }, trust);
};
