import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuerKeyOf } from '../../../functions/results/issuer-keys.ts';
import { statusToken } from '../../../functions/status/status-token.ts';
import { encodeResult } from '../../../verification/result-document.ts';
import { statusBits } from '../../../verification/status/status-bits.ts';
import type { TrustList } from '../../../verification/trust-list.ts';
import { signedCopy } from '../../verification/corpus/copies.ts';
import { type Office, openOffice, renderResult, result, signedResult, signField } from './signed-result.ts';
import { der, type Identity, pem } from './test-identity.ts';

const script = join(import.meta.dirname, '../../../functions/results/verify-file.ts');
const directory = mkdtempSync(join(tmpdir(), 'motcua-verify-'));
/** The script in one file: it starts so often that reading its parts would be most of the work. */
const packed = join(directory, 'verify.mjs');
const file = join(directory, 'result.pdf');
const roots = join(directory, 'roots.pem');
const at = ['--at', '2026-11-24T00:00:00Z'];

let office: Office;

beforeAll(async () => {
  const js = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
  const whole = { bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js } } as const;
  await build({ entryPoints: [script], outfile: packed, ...whole, logLevel: 'error' });
  office = await openOffice();
  writeFileSync(file, await signedResult(office));
  writeFileSync(roots, pem(office.authority.root));
});

const verify = (parameters: string[], environment: Record<string, string> = {}, cwd = directory) => {
  const env = { ...process.env, INIT_CWD: cwd, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [packed, ...parameters], {
    encoding: 'utf8',
    cwd,
    env,
  });
  return { status, stdout, stderr };
};

/** The same while this process goes on, which serves what is asked for. */
const later = (parameters: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [packed, ...parameters], { cwd: directory }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

test('says in both languages that a result is genuine, and whose', () => {
  // However the code was typed: here as a word processor writes it.
  const typed = result.dossier.toLowerCase().replaceAll('-', ' – ');
  const { status, stdout } = verify([file, '--roots', roots, '--dossier', typed, ...at]);
  expect(stdout).toContain('HỢP LỆ / GENUINE');
  expect(stdout).toContain('Cấp cho / Holder: Nguyễn Hoàng Thúy Quỳnh');
  expect(stdout).toContain('2026-11-23T10:04:05+07:00 (dấu thời gian / timestamp: TSA thử nghiệm)');
  expect(status).toBe(0);
});

test('says why one is not, and ends with 1; the roots may come from the environment', () => {
  const { status, stdout } = verify([file, '--dossier', 'H37.001-261120-0008', ...at], { MOTCUA_ROOTS: roots });
  expect(stdout).toContain('KHÔNG HỢP LỆ / NOT GENUINE');
  expect(stdout).toContain('foreign-dossier: Kết quả thuộc về hồ sơ khác / The result belongs to another dossier');
  expect(status).toBe(1);
});

test('ends with 2 and one sentence when something cannot be read or written', () => {
  const none = join(directory, 'none.pem');
  for (const [parameters, said] of [
    [[file], `No root certificates in ${none} (ENOENT`],
    [[directory, '--roots', roots], `${directory} cannot be read (EISDIR`],
    [[file, '--roots', roots, '--data', directory, ...at], `${directory} cannot be written (EISDIR`],
  ] as const) {
    const { status, stderr } = verify([...parameters], { MOTCUA_ROOTS: none });
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  }
});

test('ends with 2 and shows how to ask when it was asked wrongly; help is no mistake', () => {
  for (const parameters of [[], ['--colour', file], [file, '--at', 'yesterday']]) {
    const { status, stderr } = verify(parameters);
    expect(stderr).toMatch(/^Dòng lệnh không đúng\. \| .+\n\nCách dùng \/ Usage/);
    expect(status).toBe(2);
  }
  expect(verify(['--help'])).toEqual({ status: 0, stdout: expect.stringMatching(/^Cách dùng/), stderr: '' });
});

test('files lie where the command was typed, not where npm runs it', () => {
  const parameters = ['result.pdf', '--roots', 'roots.pem', '--data', 'out.json', ...at];
  const { status } = verify(parameters, { INIT_CWD: directory }, tmpdir());
  expect(status).toBe(0);
  expect(existsSync(join(directory, 'out.json'))).toBe(true);
});

test('a file that was signed later than now is not genuine yet, and the reason is plain', () => {
  const { status, stdout } = verify([file, '--roots', roots, '--at', '2026-11-20T00:00:00Z']);
  expect(stdout).toContain('The signing time lies in the future of this computer’s clock');
  expect(stdout).toContain('officer: 2026-11-23T10:04:05+07:00');
  expect(status).toBe(1);
});

test('answers in JSON for machines', () => {
  const { status, stdout } = verify([file, '--roots', roots, '--json', ...at]);
  const verdict: unknown = JSON.parse(stdout);
  expect(verdict).toMatchObject({ genuine: true, level: 'B-T', result: { number: result.number } });
  expect(status).toBe(0);
});

describe('asks the portal whether the result still stands, when told to', () => {
  const tokens = new Map<string, string>();
  let platform: Identity;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const token = tokens.get(request.url ?? '');
    response.writeHead(token === undefined ? 404 : 200).end(token);
  });
  const listedFile = join(directory, 'listed.pdf');
  const copyFile = join(directory, 'copy.pdf');
  let portal: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    portal = `http://127.0.0.1:${portOf(server.address())}`;
    platform = await office.authority.make({ subject: 'CN=UBND tỉnh Lạng Sơn' });
    const attached = encodeResult({ ...result, status: { list: '/v1/status-lists/1', index: 5 } });
    const byOfficer = await signField(office, renderResult(office, { attached }).pdf, 'officer');
    writeFileSync(listedFile, await signField(office, byOfficer, 'seal'));
  });
  afterAll(() => server.close());

  const trust = () => {
    const [from, until] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
    const chain = [Buffer.from(der(platform)).toString('base64')];
    return JSON.stringify({
      version: 1,
      origin: portal,
      province: { slug: 'lang-son', name: { vi: 'Tỉnh Lạng Sơn', en: 'Lạng Sơn Province' } },
      at: from,
      until,
      roots: [pem(office.authority.root)],
      issuers: [issuerKeyOf({ from, until, chain })],
      agencies: [result.agency.name],
      statusLists: ['/v1/status-lists/1'],
    } satisfies TrustList);
  };
  const publish = async (
    exceptions: [number, 'revoked' | 'replaced'][],
    { address = '/v1/status-lists/1', by = platform } = {},
  ) => {
    tokens.set('/v1/trust', trust());
    const signer = await office.authority.signerOf(by);
    const list = statusBits(exceptions);
    const told = { address: `${portal}${address}`, list, at: new Date('2026-11-23T20:00:00Z'), signer };
    tokens.set('/v1/status-lists/1', await statusToken(told));
  };
  const ask = (...more: string[]) =>
    later([listedFile, '--roots', roots, '--dossier', result.dossier, '--status', portal, ...at, ...more]);

  test('it does', async () => {
    await publish([]);
    const { status, stdout } = await ask();
    expect(stdout).toContain('Stands, by the province’s list (2026-11-24T03:00:00+07:00)');
    expect([status, asked]).toEqual([0, ['/v1/status-lists/1', '/v1/trust']]);
  });
  test('it was revoked, or replaced', async () => {
    await publish([[5, 'revoked']]);
    const { status, stdout } = await ask();
    expect(stdout).toMatch(/^THẬT, NHƯNG ĐÃ BỊ THU HỒI \/ GENUINE, BUT REVOKED\n/);
    expect(stdout).toContain('revoked-result: Cơ quan đã thu hồi kết quả này');
    expect(stdout).toContain('Issued: 2026-11-23T10:04:05+07:00');
    expect(status).toBe(1);
    await publish([[5, 'replaced']]);
    const replaced = await ask();
    expect(replaced).toMatchObject({ status: 1, stdout: expect.stringContaining('Hãy dùng kết quả mới') });
    expect(replaced.stdout).toMatch(/^THẬT, NHƯNG ĐÃ CÓ KẾT QUẢ KHÁC THAY THẾ \/ GENUINE, BUT REPLACED/);
  });
  test('the list is another, or cannot be had: nothing can be said', async () => {
    await publish([], { by: office.authority.identities.officer });
    expect(await ask()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('not with a key of the'),
    });
    await publish([], { address: '/v1/status-lists/2' });
    expect(await ask()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('could not be asked') });
    tokens.clear();
    expect(await ask()).toMatchObject({ status: 2, stderr: expect.stringContaining('answered 404') });
  });
  test('an agency’s electronic copy is called one, if the agency is of that province', async () => {
    writeFileSync(copyFile, await signedCopy(office));
    await publish([]);
    const { status, stdout } = await later([copyFile, '--roots', roots, '--status', portal, ...at]);
    expect(stdout).toMatch(/^BẢN SAO ĐIỆN TỬ: chữ ký của cơ quan còn đúng \/ CERTIFIED ELECTRONIC COPY/);
    expect(stdout).toContain(`Cơ quan sao / Copied by: ${result.agency.name}`);
    expect(stdout).not.toMatch(/HỢP LỆ/);
    expect(status).toBe(0);
    tokens.set('/v1/trust', trust().replaceAll(result.agency.name, 'Ủy ban nhân dân xã khác'));
    expect(await later([copyFile, '--roots', roots, '--status', portal, ...at])).toMatchObject({ status: 1 });
    expect(verify([copyFile, '--roots', roots, '--dossier', result.dossier, ...at]).status).toBe(1);
  });
  test('an old list is said to be old', async () => {
    await publish([]);
    expect((await ask('--at', '2026-12-24T00:00:00Z')).stdout).toContain('an old list');
  });
});
