import { qualityIn } from '../../core/data-quality.ts';
import type { Announced } from '../../events/announced.ts';
import type { Catalogue } from '../catalogue.ts';
import { deadlinesIn } from '../dossiers/clock.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { CountFigures } from '../views/figures.ts';
import type { Filing } from '../views/filing.ts';
import type { CountQuality } from '../views/quality.ts';

interface FilingTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly file: Filing;
  readonly countQuality: CountQuality;
  readonly countFigures: CountFigures;
}

/**
 * Files a changed dossier under its present lists, and its next deadline by when that passes. Reads the dossier itself,
 * so order and repeats do not matter.
 */
export const fileViews =
  ({ catalogue, dossiers, file, countQuality, countFigures }: FilingTools) =>
  async ({ dossier: code, sequence }: Announced): Promise<string> => {
    const log = await dossiers.logTo(code, sequence);
    const { dossier, deadlines } = deadlinesIn(catalogue, log);
    const [next] = deadlines;
    await file(dossier, next === undefined ? undefined : new Date(next.at).toISOString());
    await countQuality(dossier, qualityIn(log));
    await countFigures(log);
    return 'filed';
  };
