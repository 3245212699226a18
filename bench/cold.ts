import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { capabilities, capabilityNames } from '../functions/capabilities.ts';
import { settings } from '../functions/settings.ts';
import { budgets } from '../infra/bundling/budgets.ts';
import { bundle } from '../infra/bundling/bundle.ts';
import { runCommand } from '../local/command.ts';
import { temporaryFolder } from '../local/folders.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';

const spawns = 11;

const entries = fileURLToPath(new URL('../functions/entries', import.meta.url));

/** Every setting with a value it accepts, and a catalogue as large as the real one. */
const environment = async (work: string): Promise<Record<string, string>> => {
  const [procedures, [province], holidays, sources] = await Promise.all([
    readCatalogue(),
    readProvinces(),
    readHolidays(),
    readSources(),
  ]);
  const catalogue = join(work, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify({ province, procedures, holidays, rules: oneStopRules, sources, documents }));
  return {
    ...Object.fromEntries(Object.keys(settings).map((name) => [name, 'https://a.invalid'])),
    CITIZEN_IDLE_MINUTES: '30',
    STAFF_IDLE_MINUTES: '60',
    CATALOGUE: catalogue,
    QUEUES: '[]',
    SOURCES: JSON.stringify(province?.integrations.sources),
    ROOTS: Buffer.from(rootCertificates[0] ?? '').toString('base64'),
    AWS_REGION: 'ap-southeast-1',
    PATH: process.env['PATH'] ?? '',
  };
};

/** CPU milliseconds that one import takes in a fresh process. */
const importOnce = (file: string, env: Record<string, string>): number => {
  const probe =
    `const before = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)});` +
    'const { user, system } = process.cpuUsage(before); process.stdout.write(String((user + system) / 1000));' +
    'process.exit(0);';
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', probe], {
    encoding: 'utf8',
    env,
  });
  if (!/^[\d.]+$/.test(stdout)) throw new Error(`${file} cannot be imported: ${stderr.slice(-500)}`);
  return Number(stdout);
};

const command = {
  typed: 'npm run bench:cold',
  does: 'Đo từng hàm nặng bao nhiêu, khởi động tốn gì. | Measures what each function weighs and what its start costs.',
  takes: [],
};

await runCommand(command, async () => {
  const work = temporaryFolder('cold');
  await bundle({ entries, outdir: work });
  const env = await environment(work);
  const found = capabilityNames.map((name) => ({
    name,
    file: join(work, capabilities[name].entry, 'index.mjs'),
    budget: budgets[name],
    times: new Array<number>(),
  }));
  // In turns, so that a moment in which the machine is busy falls on all of them.
  for (let round = 0; round < spawns; round++)
    for (const { file, budget, times } of found) if (budget !== undefined) times.push(importOnce(file, env));
  const rows = found.map(({ name, file, budget, times }) => ({
    name,
    bytes: statSync(file).size,
    ms: Math.round(Math.min(...times)),
    budget,
  }));

  process.stdout.write(
    `| function | bytes | budget | import, CPU ms, least of ${spawns} | budget |\n|---|--:|--:|--:|--:|\n`,
  );
  for (const { name, bytes, ms, budget } of rows) {
    const cells = budget === undefined ? [bytes, '–', '–', '–'] : [bytes, budget.bytes, ms, budget.ms];
    process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
  }
  const over = rows.filter(({ bytes, ms, budget }) => budget !== undefined && (bytes > budget.bytes || ms > budget.ms));
  if (over.length > 0) process.stderr.write(`over budget: ${over.map(({ name }) => name).join(', ')}\n`);
  return over.length === 0 ? 0 : 1;
});
