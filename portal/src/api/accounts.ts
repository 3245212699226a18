import type { Named } from './editions.ts';
import { read } from './request.ts';

export interface Account {
  readonly bin: string;
  readonly bank: string;
  readonly account: string;
  readonly holder: string;
  /** Of one agency alone: its code. */
  readonly unit?: string;
  readonly sample: boolean;
  readonly code?: string;
}

export interface Taker {
  readonly kind: string;
  readonly agencies: number;
  readonly takes: readonly Named[];
  readonly accounts: readonly Account[];
  readonly without: readonly Named[];
}

export interface Accounts {
  readonly items: readonly Taker[];
  readonly communes: { readonly all: number; readonly covered: number; readonly sample: number };
  readonly doubts: readonly string[];
}

export const readAccounts = async (): Promise<Accounts> => read('/v1/administration/accounts');
