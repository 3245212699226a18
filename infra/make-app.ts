import { App } from 'aws-cdk-lib';
import type { HolidayYear } from '../core/calendar.ts';
import type { Linked } from '../core/linked/linked.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import type { ResultKind } from '../core/procedure/result-kind.ts';
import type { Simulated } from '../core/procedure/simulated.ts';
import type { Source } from '../core/procedure/source.ts';
import type { Province } from '../core/province.ts';
import type { Rules } from '../core/rules.ts';
import type { NationalDocument } from '../core/national-procedure.ts';
import { addChecks } from './checks.ts';
import { ProvinceStage } from './province-stage.ts';

export interface Building {
  readonly catalogue: readonly Procedure[];
  readonly linked: readonly Linked[];
  readonly results: readonly ResultKind[];
  readonly provinces: readonly Province[];
  readonly holidays: readonly HolidayYear[];
  readonly rules: readonly Rules[];
  readonly sources: readonly Source[];
  readonly national: NationalDocument;
  readonly simulated: readonly Simulated[];
  /** Folder with one bundle per entry of `functions/entries`. */
  readonly bundles: string;
  /** Folder of the built portal. */
  readonly pages: string;
  /** Folder in which the layers' contents are put together. */
  readonly workdir: string;
  /** Where the assembly goes; the CDK says when it runs the app. */
  readonly outdir?: string;
  /** Feature flags, which `cdk.json` gives when the CDK runs the app. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Runs the rule packs at synthesis. */
  readonly checked: boolean;
}

/** All provinces, or the one that the CDK is asked for with `-c province=…`. */
const chosenOf = (provinces: readonly Province[], slug: unknown): readonly Province[] => {
  if (slug === undefined) return provinces;
  const chosen = provinces.filter((province) => province.slug === slug);
  if (chosen.length > 0) return chosen;
  throw new Error(
    `no province ${JSON.stringify(slug)}: there are ${provinces.map((province) => province.slug).join(', ')}`,
  );
};

/** The whole house: one stage per province. */
export const makeApp = ({ provinces, outdir, context, checked, ...props }: Building): App => {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    ...(context === undefined ? {} : { context: { ...context } }),
    builtinCloudFormationValidation: checked,
  });
  for (const province of chosenOf(provinces, app.node.tryGetContext('province')))
    new ProvinceStage(app, province, props);
  if (checked) addChecks(app);
  return app;
};
