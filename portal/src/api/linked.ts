import type { Text } from '../words/text.ts';
import type { DossierItem } from './dossier.ts';
import { read } from './request.ts';

/** One of the procedures that a form began; its dossier for whoever may see that. */
export interface LinkedChild {
  readonly code: string;
  readonly name: Text;
  readonly state: string;
  readonly text: Text;
  /** By when its agency should have taken it up, and did not. */
  readonly late?: string;
  /** By when its agency is to be done, by which law. */
  readonly limit?: { readonly by: string; readonly ground: string };
  /** What to do where it brought nothing. */
  readonly instead?: Text;
  readonly dossier?: Omit<DossierItem, 'name'> & { readonly agency: Text };
}

/** Several procedures that one form began, and where each of them stands. */
export interface Linked {
  readonly name: Text;
  readonly state: string;
  readonly text: Text;
  readonly children: readonly LinkedChild[];
}

export const readLinked = (code: string): Promise<Linked> => read(`/v1/linked/${encodeURIComponent(code)}`);
