import type { WorkingWeek } from '../calendar.ts';
import type { Wrong } from '../data-error.ts';
import type { Guard } from '../guard/lint.ts';
import type { GuardDocument } from '../guard/document.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ResultKind } from '../procedure/result-kind.ts';
import type { Source } from '../procedure/source.ts';

/** Something wrong in the data: where in them (edition, then component, field or text), and why. */
export interface DataFault extends Wrong {
  /** Data file, from the root of the repository. */
  readonly file: string;
}

/** What rules look at beside the procedure itself. */
export interface Surroundings {
  /** Databases that can be asked, as Resolution 66.7 names them. */
  readonly databases: readonly string[];
  readonly sources: readonly Source[];
  readonly documents: readonly GuardDocument[];
  readonly guard: Guard;
  readonly kinds: readonly ResultKind[];
  /** What can be read from each kind of paper, by the names of its fields. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  /** When the provinces work. */
  readonly weeks: readonly Pick<WorkingWeek, 'hours'>[];
}

/** One rule over one procedure. */
export type ProcedureRule = (procedure: Procedure, surroundings: Surroundings) => Wrong[];
