import type { Phase } from '../../core/lifecycle.ts';
import type { Text } from '../../core/text.ts';
import type { FillTime } from '../../core/form/fill-time.ts';
import type { Acting } from '../../events/acting.ts';
import type { Usage } from './meter.ts';
import type { Deed } from './shares.ts';

/** A deed of staff, and how many working minutes it took. */
export interface Worked {
  /** `consulted`: an officer of another agency, which was asked. */
  readonly role: 'officer' | 'leader' | 'consulted';
  readonly deed: Deed;
  readonly dossier: string;
  readonly minutes: number;
}

/** A form that somebody sent in: what they typed, and where they met a refusal, why. */
export interface Filing {
  readonly typed: readonly string[];
  /** Values that the form had from sources. */
  readonly held: number;
  readonly seconds: number;
  /** By what right it was filed for somebody else. */
  readonly by?: Acting['by'];
  readonly dossier?: string;
  readonly refusal?: { readonly code: string; readonly places: readonly string[] };
}

/** How many working hours a dossier stood in one phase, all its times there together. */
export interface Stay {
  readonly phase: Phase;
  readonly hours: number;
}

/** What became of one dossier. */
export interface Course {
  readonly dossier: string;
  /** Where it stands when the trial is over. */
  readonly phase: Phase;
  readonly phases: readonly Phase[];
  readonly submittedAt: number;
  /** When it ended, or when something last happened. */
  readonly endedAt: number;
  readonly workingHours: number;
  readonly stays: readonly Stay[];
  readonly late: boolean;
  readonly events: readonly string[];
  readonly papers: number;
  readonly questions: number;
  /** States that each of its executions entered, one after the other, and whether that has ended. */
  readonly executions: readonly Execution[];
}
export interface Execution {
  readonly states: readonly string[];
  /** What is paid for. */
  readonly transitions: number;
  readonly status: string;
}

/** What a trial has gathered. Plain data: figures and pages are made from nothing else. */
export interface Sample {
  readonly procedure: { readonly code: string; readonly slug: string; readonly name: Text; readonly edition: string };
  /** The strict estimate where all sources answer, and where none does. */
  readonly fill: { readonly found: FillTime; readonly silent: FillTime };
  readonly citizens: number;
  readonly seed: number;
  readonly filings: readonly Filing[];
  readonly worked: readonly Worked[];
  readonly courses: readonly Course[];
  readonly usage: Usage;
  /** Virtual days, over all worlds. */
  readonly days: number;
}
