import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { holdData } from './folders.ts';
import { distrustRemoved } from './trust.ts';

const command = {
  typed: 'npm run reset',
  does: 'Xóa dữ liệu của một tỉnh trên máy này. | Removes a province’s data from this machine.',
  takes: ['province', 'data'],
} as const;

await runCommand(command, async ({ data }) => {
  if (!existsSync(data)) process.stdout.write(`Không có gì để xóa | nothing to remove at ${data}\n`);
  else {
    const held = holdData(data);
    // Away at once under its own name: nobody starts on half of it, also when this is interrupted.
    const leaving = mkdtempSync(`${data}.removed-`);
    renameSync(data, join(leaving, 'data'));
    held.release();
    rmSync(leaving, { recursive: true });
    distrustRemoved();
    process.stdout.write(`Đã xóa | removed ${data}\n`);
  }
  return 0;
});
