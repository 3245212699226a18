import { existsSync, rmSync } from 'node:fs';
import { runCommand } from './command.ts';
import { holdData } from './folders.ts';
import { distrustRemoved } from './trust.ts';

const command = {
  typed: 'npm run reset',
  does: 'Xóa dữ liệu của một tỉnh trên máy này. | Removes a province’s data from this machine.',
  takes: ['province', 'data'],
} as const;

await runCommand(command, async ({ data }) => {
  if (existsSync(data)) {
    const held = holdData(data);
    rmSync(data, { recursive: true });
    held.release();
    distrustRemoved();
  }
  process.stdout.write(`Đã xóa | removed ${data}\n`);
  return 0;
});
