import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';

/** The rule packs that every synthesis must pass; what stands against them is acknowledged at its construct. */
export const addChecks = (app: App): void =>
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app, { verbose: true }),
    new NIST80053R5Checks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
  );
