import { runCommand } from './command.ts';
import { temporaryFolder } from './folders.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const command = {
  typed: 'npm run check:iam',
  does:
    'Cho một tỉnh chạy qua ngày tốt và ngày xấu, so quyền được cấp với quyền đã dùng. | ' +
    'Runs a province through good and bad days and compares what each role may do with what it did.',
  takes: ['province', 'port'],
  port: 8280,
} as const;

await runCommand(command, async ({ province: slug, port }) => {
  const { runProvince } = await import('./province.ts');
  const { useEveryRight } = await import('./every-right.ts');
  const province = await runProvince({ province: slug, port, data: temporaryFolder('iam') });
  try {
    await useEveryRight(province, say);
    const report = province.stack.iamReport();
    let found = 0;
    let patterns = 0;
    for (const { role, ...kinds } of report) {
      const counts = Object.entries(kinds).map(([kind, rights]) => `${kind} ${rights.length}`);
      say(`${role.split('/').at(-1) ?? role}: ${counts.join(', ')}`);
      for (const [kind, rights] of Object.entries<readonly string[]>(kinds))
        for (const right of rights) say(`  ${kind}: ${right}`);
      found += kinds.excess.length + kinds.missing.length + kinds.wildcards.length;
      patterns += kinds.patterns.length;
    }
    say(`${report.length} roles, ${found} findings; ${patterns} rights on a pattern, each with its reason`);
    return found === 0 ? 0 : 1;
  } finally {
    await province.close();
  }
});
