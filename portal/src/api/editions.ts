import type { Text } from '../words/text.ts';
import type { Component, Fee, Term } from './catalogue.ts';
import { read } from './request.ts';

export interface Named {
  readonly code: string;
  readonly name: Text;
}

export type Standing = 'past' | 'in-force' | 'coming';
/** Whether what was simulated is the edition as it stands. */
export type Freshness = 'fresh' | 'stale' | 'none';

interface Dated {
  readonly id: string;
  readonly from: string;
  readonly until?: string;
  readonly standing: Standing;
}

export interface EditionsLine extends Named {
  readonly slug: string;
  readonly field: Text;
  readonly editions: readonly Dated[];
  /** The first day for which there is no edition any more. */
  readonly endsOn?: string;
  readonly doubts: number;
  readonly simulated?: { readonly freshness: Freshness; readonly faults: number };
  readonly parts?: readonly string[];
}

export interface Difference {
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly whom: 'citizen' | 'staff' | 'everybody';
  readonly id?: string;
  readonly label?: Text;
  readonly members?: readonly string[];
}

export interface EditionShown extends Dated {
  readonly grounds: readonly string[];
  readonly channels: readonly ('online' | 'counter' | 'post')[];
  readonly term: Term & { readonly unverified?: string };
  readonly fee: Fee;
  readonly components: readonly Component[];
  readonly decides: { readonly kind: string; readonly agencies: number };
  readonly route: readonly {
    readonly step: string;
    readonly role?: 'citizen' | 'officer' | 'leader' | 'operator';
    readonly term: Term;
  }[];
  readonly lookups: readonly { readonly id: string; readonly label: Text; readonly sourceName: Text }[];
  readonly fields: number;
  readonly fill: { readonly found: number; readonly silent: number };
  readonly result: { readonly code?: string; readonly name: Text; readonly template: string };
  readonly changes?: { readonly since: string; readonly items: readonly Difference[] };
}

export interface Simulated {
  readonly edition: string;
  readonly citizens: number;
  readonly seed: number;
  readonly dossiers: number;
  readonly turnedAway: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
  readonly late: number;
  readonly medianSteps: number;
  readonly medianHours: number;
  readonly mostHours: number;
  readonly unseen: readonly string[];
  readonly faults: readonly Text[];
}

export interface EditionsView extends Named {
  readonly slug: string;
  readonly field: Text;
  readonly decider: Text;
  readonly sources: readonly string[];
  readonly endsOn?: string;
  readonly editions: readonly EditionShown[];
  readonly doubts: readonly { readonly place: string; readonly why: string }[];
  readonly simulated?: { readonly freshness: Freshness; readonly report?: Simulated };
  readonly parts?: readonly Named[];
}

const place = '/v1/administration/procedures';

export const readEditionsList = async (): Promise<{ readonly items: readonly EditionsLine[] }> => read(place);
export const readEditions = async (code: string): Promise<EditionsView> => read(`${place}/${encodeURIComponent(code)}`);
