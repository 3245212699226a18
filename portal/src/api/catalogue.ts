import type { Form } from '../form/field.ts';
import type { Text } from '../words/text.ts';
import { readPublic } from './request.ts';

export interface Term {
  readonly unit: 'day' | 'working-day' | 'working-hour' | 'working-minute';
  readonly count: number;
  /** `HH:MM`: what is received later on a working day counts from the next working day on. */
  readonly cutoff?: string | undefined;
  readonly ground: string;
}

export interface Fee {
  readonly amount: number;
  readonly currency: string;
  readonly note: Text;
  readonly ground: string;
}

interface ProcedureItem {
  readonly code: string;
  readonly slug: string;
  readonly name: Text;
  readonly summary: Text;
  readonly field: Text;
  readonly fee: Fee;
  readonly term: Term;
  /** It begins dossiers of several others, and has none of its own. */
  readonly linked?: true;
}

export interface Catalogue {
  readonly items: readonly ProcedureItem[];
  readonly province: {
    readonly slug: string;
    readonly name: Text;
    readonly agency: { readonly code: string; readonly name: Text };
  };
}

export interface Component {
  readonly id: string;
  readonly name: Text;
  readonly kind: 'eform' | 'data' | 'submit' | 'present';
  readonly copies: number;
  readonly when?: Text;
  readonly replacedBy: readonly { readonly database: string; readonly name: string; readonly owner: string }[];
  readonly ground: string;
}

export interface Lookup {
  readonly id: string;
  readonly source: string;
  /** Whom or what it is about. */
  readonly label: Text;
  readonly why: Text;
  /** Whose data they are. */
  readonly owner?: Text;
  /** What the citizen should know when the source has nothing. */
  readonly none?: Text | undefined;
}

/** As a form makes it. */
export interface AskedLookup extends Lookup {
  /** Without this one it cannot be made: it names whom it is about. */
  readonly needs?: string | undefined;
  /** For how many minutes what it says may be used again, and by what ground. */
  readonly keep?: { readonly minutes: number; readonly ground: string } | undefined;
}

export interface Procedure {
  readonly code: string;
  readonly slug: string;
  readonly name: Text;
  readonly decider: Text;
  readonly summary: Text;
  readonly edition: {
    readonly id: string;
    readonly grounds: readonly string[];
    readonly term: Term;
    readonly fee: Fee;
    readonly components: readonly Component[];
    readonly lookups: readonly Lookup[];
    readonly result: { readonly name: Text };
  };
  /** To fill in, by a strict estimate: where all records are found, and where no source answers. */
  readonly fillSeconds: { readonly found: number; readonly silent: number };
  /** Other rules hold for what is received from this day on. */
  readonly next?: { readonly from: string; readonly grounds: readonly string[] } | undefined;
}

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
}

/** Everything a form page needs beside the draft. */
export interface FormAnswer {
  readonly code: string;
  readonly name: Text;
  readonly form: Form;
  readonly lookups: readonly AskedLookup[];
  /** Somebody may file it online for another. */
  readonly representation: boolean;
  readonly communes: readonly Commune[];
}

export const readCatalogue = (): Promise<Catalogue> => readPublic('/v1/procedures');
export const readProcedure = (slug: string): Promise<Procedure> =>
  readPublic(`/v1/procedures/${encodeURIComponent(slug)}`);
export const readForm = (slug: string): Promise<FormAnswer> =>
  readPublic(`/v1/procedures/${encodeURIComponent(slug)}/form`);
