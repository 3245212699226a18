import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that the browser journeys and the independent checks of signed files use, by what they bring. */
const tools = {
  '/usr/bin/chromium': 'chromium',
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf': 'fonts-noto-core',
  '/usr/bin/pdfsig': 'poppler-utils',
  '/usr/bin/qpdf': 'qpdf',
  '/usr/bin/certutil': 'libnss3-tools',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/xmlsec1': 'xmlsec1',
} as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const missing = (): string[] => Object.entries(tools).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0;

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const wanted = missing();
if (wanted.length > 0 && mayInstall) {
  say(`installing ${wanted.join(', ')}`);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...wanted);
}
const still = missing();
if (still.length > 0)
  say(
    `not installed: ${still.join(', ')}. Tests that need them are skipped: pages in a browser, independent checks of signed files.`,
  );
