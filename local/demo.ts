import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BirthStory } from './birth-story.ts';
import { runCommand } from './command.ts';
import { requireWritable, temporaryFolder } from './folders.ts';
import type { LocalProvince } from './province.ts';
import { trustHere } from './trust.ts';

const begun = performance.now();
let last = begun;
const tell = (what: string): void => {
  const now = performance.now();
  process.stdout.write(
    `${((now - begun) / 1000).toFixed(2).padStart(6)} s  +${((now - last) / 1000).toFixed(2)}  ${what}\n`,
  );
  last = now;
};

/** A birth from the form to the signed certificate; the status says whether the certificate is genuine. */
const show = async ({ offer, stack, world }: LocalProvince, out: string): Promise<number> => {
  tell(`${offer.province.fullName} đang chạy ở ${stack.url}`);
  const story = new BirthStory(stack.url, tell);
  const mother = world.citizens.find(({ story: words }) => words?.startsWith('Mới sinh con gái tuần này') === true);
  const officer = world.officers.find(({ roles }) => roles.includes('officer'));
  const leader = world.officers.find(({ roles }) => roles.includes('leader'));
  if (mother === undefined || officer === undefined || leader === undefined) throw new Error('the world lacks people');

  const parent = await story.visitor('citizen', mother.citizenId);
  tell('phụ huynh đã đăng nhập bằng VNeID');
  const code = await story.submit(parent);
  await story.verify(await story.visitor('staff', officer.staffId), code);
  await story.confirm(parent, code);
  await story.approve(await story.visitor('staff', leader.staffId), code);
  await story.finish(parent, code);

  const result = await story.download(parent, code, 'result');
  writeFileSync(join(out, 'result.pdf'), result);
  writeFileSync(join(out, 'receipt.pdf'), await story.download(parent, code, 'receipt'));
  const events = await parent.get(`/v1/dossiers/${code}/events`);
  writeFileSync(join(out, 'dossier.json'), `${JSON.stringify(events.body, null, 2)}\n`);
  writeFileSync(join(out, 'roots.pem'), world.roots);
  trustHere(out, world.roots);
  const asked = [join(out, 'result.pdf'), '--dossier', code, '--data', join(out, 'result.json')];
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'functions/results/verify-file.ts', ...asked, '--roots', join(out, 'roots.pem')],
    { cwd: resolve(import.meta.dirname, '..'), stdio: 'inherit' },
  );
  tell(`đã ghi result.pdf, result.json, dossier.json, receipt.pdf vào ${out}`);
  return status ?? 1;
};

const command = {
  typed: 'npm run demo',
  does: 'Đưa một hồ sơ khai sinh từ tờ khai đến bản ký số. | Takes a birth from the form to the signed certificate.',
  takes: ['province', 'port', 'out'],
  port: 8180,
} as const;

await runCommand(command, async ({ province: slug, port, out }) => {
  const { runProvince } = await import('./province.ts');
  const province = await runProvince({ province: slug, port, data: temporaryFolder('demo') });
  try {
    requireWritable(out);
    return await show(province, out);
  } finally {
    await province.close();
  }
});
