import { Edition } from '../../core/procedure/edition.ts';

/** A reason as procedures give them: its code, its words and its ground. */
export const Reason = Edition.shape.fee.shape.exemptions.def.element;
