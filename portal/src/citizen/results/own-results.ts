import type { Wallets } from '../../api/dossier.ts';
import { read } from '../../api/request.ts';
import type { Text } from '../../words/text.ts';

/** A result that was issued to the person, or to somebody for whom they may use it. */
export interface OwnResult {
  /** Of the dossier in which it was issued. */
  readonly code: string;
  readonly name: Text;
  readonly number: string;
  readonly issuedAt: string;
  readonly agency: string;
  readonly holder: string;
  readonly role: 'holder' | 'also';
  readonly state: 'valid' | 'revoked' | 'replaced';
  /** It stands, but what it was taken from does not. */
  readonly outdated?: 'revoked' | 'replaced';
  readonly url?: string;
  readonly wallet?: Wallets;
  /** Procedures that begin with it. */
  readonly uses: readonly { readonly slug: string; readonly name: Text }[];
}

export const listOwnResults = async (): Promise<readonly OwnResult[]> =>
  (await read<{ readonly items: readonly OwnResult[] }>('/v1/results')).items;

/** What was issued to the firms that the person represents now by the business register. */
export const listOrganisationResults = async (): Promise<readonly OwnResult[]> =>
  (await read<{ readonly items: readonly OwnResult[] }>('/v1/results?of=organisations')).items;

/** The short-lived address of its file. */
export const fileOf = async (url: string): Promise<string> => (await read<{ readonly url: string }>(url)).url;
