import { assembly } from '../local/build.ts';
import { runCommand } from '../local/command.ts';
import { temporaryFolder } from '../local/folders.ts';
import { reportOf } from './cost/report.ts';
import { standingLines } from './cost/standing.ts';

const command = {
  typed: 'npm run cost',
  does: 'Đếm một hồ sơ tốn gì trên AWS. | Counts what one dossier costs on AWS.',
  takes: ['port'],
  port: 8640,
} as const;

await runCommand(command, async ({ port }) => {
  const { recordDossier } = await import('./cost/record.ts');
  const counted = await recordDossier(port, temporaryFolder('cost'));
  process.stdout.write(`${reportOf(counted, standingLines(assembly, 'lang-son'))}\n`);
  return 0;
});
