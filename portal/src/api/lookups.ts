import type { Text } from '../words/text.ts';
import { partAddress, type Part } from './part.ts';
import { read, send } from './request.ts';

export interface LookUp {
  readonly question: string;
  /** Of a document in the wallet: which. */
  readonly kind?: string;
  readonly citizenId: string;
  readonly dossier?: string;
  readonly reason?: string;
}

/** What a source says of one person, in the record that a procedure would see. */
export interface LookedUp {
  readonly question: string;
  readonly source: string;
  readonly sourceName: Text;
  readonly status: 'found' | 'missing' | 'unavailable';
  readonly asOf?: string;
  readonly evidence?: string;
  readonly record?: Readonly<Record<string, unknown>>;
  /** Leaders, operators and the citizen were told. */
  readonly alert?: string;
}

/** Staff have looked somebody up without an open dossier for it. */
export interface AccessAlert {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly unit: string;
  readonly question: string;
  readonly source: string;
  readonly outside: string;
  readonly dossier?: string;
  /** A form was opened for it on behalf of the citizen. */
  readonly procedure?: string;
  /** Left out where nobody can read it any more. */
  readonly reason?: string;
  readonly seen: readonly { readonly at: string; readonly by: string }[];
}

export const lookUp = (body: LookUp): Promise<LookedUp> => send('POST', '/v1/lookups', { body });
/** An alert with the name of the source that was asked. */
export interface AlertLine extends AccessAlert {
  readonly asked?: Text | undefined;
}

/** What the API answers: sources are named once. */
export interface AlertPart extends Part<AccessAlert> {
  readonly sources: Readonly<Record<string, Text>>;
}

export const readAlertPart = (cursor: string | undefined): Promise<AlertPart> =>
  read(partAddress('/v1/access-alerts', cursor));

export const readAlerts = async (cursor: string | undefined): Promise<Part<AlertLine>> => {
  const { items, sources, ...rest } = await readAlertPart(cursor);
  return { ...rest, items: items.map((alert) => ({ ...alert, asked: sources[alert.source] })) };
};
export const seeAlert = (id: string): Promise<AccessAlert> =>
  send('POST', `/v1/access-alerts/${encodeURIComponent(id)}/seen`, { body: {} });
