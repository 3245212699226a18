import { assembly } from '../local/build.ts';
import { recordDossier } from './cost/record.ts';
import { reportOf } from './cost/report.ts';
import { standingLines } from './cost/standing.ts';

const port = Number(process.argv[2] ?? 8640);
const counted = await recordDossier(port);
process.stdout.write(`${reportOf(counted, standingLines(assembly, 'lang-son'))}\n`);
process.exit();
