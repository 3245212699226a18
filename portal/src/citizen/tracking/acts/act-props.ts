import type { ComponentChildren } from 'preact';
import type { Dossier } from '../../../api/dossier.ts';

/** What every act of a citizen is given. */
export interface ActProps {
  readonly dossier: Dossier;
  /** The dossier may be another now. */
  readonly changed: () => void;
  /** The person leaves everything as it is. */
  readonly cancel?: (() => void) | undefined;
  /** What the act is about. */
  readonly children?: ComponentChildren;
}
