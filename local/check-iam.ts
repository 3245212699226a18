import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EveryRight } from './every-right.ts';
import { readOptions } from './options.ts';
import { runProvince } from './province.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a province through good and bad days and compares what each role may do with what it did. */
const data = mkdtempSync(join(tmpdir(), 'motcua-iam-'));
const { province: slug, port } = readOptions();
const province = await runProvince({ province: slug, port, data });
let found = 0;
try {
  await new EveryRight(province, say).use();
  const report = province.stack.iamReport();
  for (const { role, ...findings } of report) {
    const counts = Object.entries(findings).map(([kind, rights]) => `${kind} ${rights.length}`);
    say(`${role.split('/').at(-1) ?? role}: ${counts.join(', ')}`);
    for (const [kind, rights] of Object.entries<readonly string[]>(findings))
      for (const right of rights) say(`  ${kind}: ${right}`);
    found += Object.values<readonly string[]>(findings).flat().length;
  }
  say(`${report.length} roles, ${found} findings`);
} finally {
  await province.close();
  rmSync(data, { recursive: true, force: true });
}
process.exit(found === 0 ? 0 : 1);
