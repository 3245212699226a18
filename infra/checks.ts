import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, type NagPack, ServerlessChecks } from 'cdk-nag';

/** The rule packs that every synthesis must pass; what stands against them is acknowledged at its construct. */
export const packsFor = (app: App): NagPack[] => {
  const verbose = { verbose: true };
  return [
    new AwsSolutionsChecks(app, verbose),
    new NIST80053R5Checks(app, verbose),
    new ServerlessChecks(app, verbose),
  ];
};

export const addChecks = (app: App): void => Validations.of(app).addPlugins(...packsFor(app));
