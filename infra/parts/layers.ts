import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { HolidayYear } from '../../core/calendar.ts';
import { composeLinked } from '../../core/linked/compose.ts';
import type { Linked } from '../../core/linked/linked.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { ResultKind } from '../../core/procedure/result-kind.ts';
import type { Simulated } from '../../core/procedure/simulated.ts';
import type { Source } from '../../core/procedure/source.ts';
import type { Province } from '../../core/province.ts';
import type { Rules } from '../../core/rules.ts';
import { documents } from '../../procedures/documents/dictionary.ts';
import type { NationalDocument } from '../../core/national-procedure.ts';
import { descriptionsOf } from '../../functions/openapi/descriptions.ts';
import { putReadingModels } from './reading-models.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const fonts = here('../../node_modules/@expo-google-fonts/tinos');
const templates = here('../../procedures/templates');

/** Where functions find the layers' files. */
export const layerPaths = {
  catalogue: '/opt/catalogue.json',
  openapi: '/opt/openapi.json',
  national: '/opt/national.json',
  simulated: '/opt/simulated.json',
  templates: '/opt/templates',
  fonts: '/opt/fonts',
  resultKinds: '/opt/result-kinds.json',
  readingModels: '/opt/models',
} as const;

export interface LayersProps {
  readonly catalogue: readonly Procedure[];
  readonly linked: readonly Linked[];
  readonly results: readonly ResultKind[];
  readonly province: Province;
  readonly holidays: readonly HolidayYear[];
  readonly rules: readonly Rules[];
  readonly sources: readonly Source[];
  readonly national: NationalDocument;
  readonly simulated: readonly Simulated[];
  /** Folder in which the layers' contents are put together. */
  readonly workdir: string;
}

/** Data that functions read as files: a new procedure changes the catalogue's layer and no function. */
export class Layers extends Construct {
  readonly catalogue: LayerVersion;
  /** Templates and fonts of receipts and results, and what the kinds of results say. */
  readonly paper: LayerVersion;
  /** What reads scans. */
  readonly reading: LayerVersion;

  constructor(scope: Construct, id: string, props: LayersProps) {
    super(scope, id);
    const {
      catalogue: procedures,
      linked,
      results,
      province,
      holidays,
      rules,
      sources,
      national,
      simulated,
      workdir,
    } = props;
    const folder = (name: string): string => {
      const path = join(workdir, name);
      rmSync(path, { recursive: true, force: true });
      mkdirSync(path, { recursive: true });
      return path;
    };
    const offer = folder(`catalogue-${province.slug}`);
    const wallets = results.flatMap(({ slug, wallet }) => (wallet === undefined ? [] : [slug]));
    const composed = linked.map((each) => composeLinked(each, procedures));
    const offered = { province, procedures, linked, composed, holidays, rules, sources, wallets, documents };
    writeFileSync(join(offer, 'catalogue.json'), JSON.stringify(offered));
    writeFileSync(
      join(offer, 'openapi.json'),
      JSON.stringify(descriptionsOf({ province, procedures: [...procedures, ...composed] })),
    );
    writeFileSync(join(offer, 'national.json'), JSON.stringify(national));
    const slugs = new Set(procedures.map(({ slug }) => slug));
    const reports = simulated.filter(({ procedure }) => slugs.has(procedure));
    writeFileSync(join(offer, 'simulated.json'), JSON.stringify(reports));
    this.catalogue = new LayerVersion(this, 'Catalogue', { code: Code.fromAsset(offer) });

    const paper = folder('paper');
    cpSync(templates, join(paper, 'templates'), { recursive: true });
    writeFileSync(join(paper, 'result-kinds.json'), JSON.stringify(results));
    for (const file of readdirSync(fonts, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ttf')) cpSync(join(fonts, file), join(paper, 'fonts', basename(file)));
    cpSync(join(fonts, 'LICENSE_FONT'), join(paper, 'fonts', 'LICENSE'));
    this.paper = new LayerVersion(this, 'Paper', { code: Code.fromAsset(paper) });

    const reading = folder('reading');
    putReadingModels(join(reading, 'models'));
    this.reading = new LayerVersion(this, 'Reading', { code: Code.fromAsset(reading) });
  }
}
