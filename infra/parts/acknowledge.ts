import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Findings of the rule packs that stand, each with its reason, on the narrowest construct they concern. All of them are
 * listed in `docs/acknowledgements.md`.
 */
export const acknowledge = (construct: Construct, reasons: Readonly<Record<string, string>>): void =>
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
