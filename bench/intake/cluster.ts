import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../local/folders.ts';

const versions = '/usr/lib/postgresql';

/** A PostgreSQL cluster of our own, reached through a socket in its folder and from nowhere else. */
export interface Cluster {
  readonly version: string;
  readonly directory: string;
  /** Process of the server; its children do the work. */
  readonly pid: number;
}

const binaries = (): string | undefined => {
  const [newest] = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folder = newest === undefined ? undefined : join(versions, newest, 'bin');
  return folder !== undefined && existsSync(join(folder, 'initdb')) ? folder : undefined;
};

const postgresId = (option: '-u' | '-g'): number =>
  Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));

/** PostgreSQL refuses to run as root; Debian’s package brings a user for it. */
const userOf = (): { uid?: number; gid?: number } =>
  process.getuid?.() !== 0 ? {} : { uid: postgresId('-u'), gid: postgresId('-g') };

/** As Debian ships it, but with the memory that a small database server gets. */
const configuration = (directory: string): string => `
listen_addresses = ''
unix_socket_directories = '${directory}'
shared_buffers = 512MB
max_wal_size = 4GB
`;

/**
 * Starts a cluster in a temporary folder, with one database `motcua`; undefined where PostgreSQL is not installed.
 * It ends with this process.
 */
export const startCluster = (): Cluster | undefined => {
  const folder = binaries();
  if (folder === undefined) return undefined;
  const user = userOf();
  const directory = temporaryFolder('postgresql');
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const run = (program: string, ...args: string[]): void =>
    void execFileSync(join(folder, program), args, { ...user, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  run('initdb', '-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  appendFileSync(join(data, 'postgresql.conf'), configuration(directory));
  run('pg_ctl', 'start', '-w', '-D', data, '-l', join(directory, 'log'));
  process.prependOnceListener('exit', () => run('pg_ctl', 'stop', '-D', data, '-m', 'fast'));
  run('createdb', '-h', directory, '-U', 'bench', 'motcua');
  const [pid = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  return {
    version: readFileSync(join(data, 'PG_VERSION'), 'utf8').trim(),
    directory,
    pid: Number(pid),
  };
};
