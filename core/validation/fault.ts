import type { Guard } from '../guard/lint.ts';
import type { GuardDocument } from '../guard/document.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Source } from '../procedure/source.ts';

/** Something wrong in the data: a person would be asked for what is known, or a unit is not the national list’s. */
export interface DataFault {
  /** Data file, from the root of the repository. */
  readonly file: string;
  /** Where in it: edition, then component, field or text. */
  readonly place: string;
  readonly reason: string;
}

/** What rules look at beside the procedure itself. */
export interface Surroundings {
  /** Databases that can be asked, as Resolution 66.7 names them. */
  readonly databases: readonly string[];
  readonly sources: readonly Source[];
  readonly documents: readonly GuardDocument[];
  readonly guard: Guard;
}

/** One rule over one procedure. */
export type ProcedureRule = (procedure: Procedure, surroundings: Surroundings) => Omit<DataFault, 'file'>[];
