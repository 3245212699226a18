import { stdout } from 'node:process';
import { runCommand } from './command.ts';
import type { LocalProvince } from './province.ts';
import { trustHere } from './trust.ts';
import { devicePin } from './world/signing-device.ts';
import { aheadOfHere } from './world/kept-clock.ts';
import { fullName } from './world/people.ts';

const say = (line = ''): void => void stdout.write(`${line}\n`);

const present = ({ offer, stack, world, clock }: LocalProvince, seconds: number, data: string): void => {
  const { name } = offer.province;
  say(`motcua · ${name.vi} đang chạy | is running: ${stack.url}   (${seconds.toFixed(1)} s)`);
  say();
  say('Công dân | citizens (chọn ở trang đăng nhập | pick one on the sign-in page):');
  for (const person of world.citizens.filter(({ level }) => level !== undefined).slice(0, 8)) {
    say(`  ${person.citizenId}  ${fullName(person.name)}${person.story === undefined ? '' : `: ${person.story}`}`);
  }
  say('Cán bộ | staff:');
  for (const { staffId, name: full, title, commune } of world.officers)
    say(`  ${staffId.padEnd(12)} ${full}, ${title}${commune === undefined ? '' : `, ${commune.fullName}`}`);
  say();
  say(`Trang cán bộ | staff pages: ${stack.url}/can-bo`);
  say(`Bảng điều hành | figures for leaders: ${stack.url}/lanh-dao`);
  say(
    `Ký số | signing: mã PIN của mọi thiết bị | PIN of every token: ${devicePin}` +
      `   ·   điện thoại | phones: ${world.urls.signingService}/phone`,
  );
  say(`Công tắc thế giới bên ngoài | switches of the outside world: ${world.urls.control}`);
  say(`API: ${stack.url}/v1/openapi.json   ·   AWS: ${stack.cloudUrl}   ·   dữ liệu | data: ${data}`);
  const ahead = aheadOfHere(clock);
  if (ahead !== undefined) say(`${ahead.vi} | ${ahead.en}`);
  for (const missing of stack.notEmulated) say(`không mô phỏng | not emulated: ${missing}`);
  say('Ctrl-C để dừng | to stop');
};

const command = {
  typed: 'npm start',
  does: 'Chạy một tỉnh trên máy này. | Runs a province on this machine.',
  takes: ['province', 'port', 'data'],
} as const;

await runCommand(command, async (options) => {
  const begun = performance.now();
  // Whoever mistypes an option, or asks for help, waits for none of it.
  const { runProvince } = await import('./province.ts');
  const province = await runProvince(options);
  trustHere(options.data, province.world.roots);
  present(province, (performance.now() - begun) / 1000, options.data);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop()).once('SIGTERM', () => stop());
  });
  say();
  await province.close();
  return 0;
});
