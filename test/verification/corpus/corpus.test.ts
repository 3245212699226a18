import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileQuestion, type FileVerdict, verifyFile } from '../../../verification/verify-file.ts';
import type { Question, Verdict } from '../../../verification/verify-result.ts';
import { ask } from '../../functions/results/asking.ts';
import { issuedAt } from '../../functions/results/samples.ts';
import { result } from '../../functions/results/signed-result.ts';
import { pem } from '../../functions/results/test-identity.ts';
import { forgedCopies, signedCopy } from './copies.ts';
import { genuineCases } from './genuine.ts';
import { judgedAt, makeOriginals, type Originals } from './originals.ts';
import { tamperedPages } from './tampered-pages.ts';
import { tamperedSignatures } from './tampered-signatures.ts';

let originals: Originals;
const directory = mkdtempSync(join(tmpdir(), 'motcua-corpus-'));
const store = `sql:${directory}`;
const table: string[] = [];

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined && spawnSync('certutil').error === undefined;

beforeAll(async () => {
  originals = await makeOriginals();
  if (!hasPdfsig) return;
  const root = join(directory, 'root.pem');
  writeFileSync(root, pem(originals.office.authority.root));
  spawnSync('certutil', ['-N', '-d', store, '--empty-password']);
  spawnSync('certutil', ['-A', '-d', store, '-n', 'root', '-t', 'C,C,C', '-i', root]);
});

afterAll(() => {
  process.stdout.write(`${table.join('\n')}\n`);
});

/** What an ordinary reader says of the signatures, for comparison. */
const opinion = (pdf: Uint8Array): string => {
  if (!hasPdfsig) return 'pdfsig is not installed';
  const file = join(directory, 'file.pdf');
  writeFileSync(file, pdf);
  const { stdout } = spawnSync('pdfsig', ['-nssdir', store, file], { encoding: 'utf8' });
  const valid = stdout.match(/Signature is Valid/g)?.length ?? 0;
  const trusted = stdout.match(/Certificate is Trusted/g)?.length ?? 0;
  const all = stdout.match(/^Signature #/gm)?.length ?? 0;
  return `${valid} of ${all} valid, ${trusted} trusted`;
};

const judge = (pdf: Uint8Array, change: Partial<Question> = {}): Promise<Verdict> =>
  ask(originals.office, pdf, { at: judgedAt, ...change });

const note = (name: string, verdict: FileVerdict, pdf: Uint8Array): void => {
  const said = verdict.genuine ? verdict.level : verdict.reasons.map(({ code }) => code).join(', ');
  table.push(`${name} | ${said} | ${opinion(pdf)}`);
};

describe('is genuine', () => {
  test.each(genuineCases)('$name', async ({ name, level, make }) => {
    const { pdf, ask: change } = await make(originals);
    const verdict = await judge(pdf, change);
    note(name, verdict, pdf);
    expect(verdict).toMatchObject({ genuine: true, level });
  });
});

describe('is refused', () => {
  test.each([...tamperedPages, ...tamperedSignatures])('$name', async ({ name, because, make }) => {
    const made = await make(originals);
    const { pdf, ask: change } = made instanceof Uint8Array ? { pdf: made, ask: {} } : made;
    const verdict = await judge(pdf, change);
    note(name, verdict, pdf);
    expect(verdict.genuine ? [] : verdict.reasons.map(({ code }) => code)).toEqual(because);
  });
});

const judgeCopy = (pdf: Uint8Array, change: Partial<FileQuestion> = {}): Promise<FileVerdict> =>
  verifyFile(pdf, { roots: originals.office.roots, at: judgedAt, required: ['officer', 'seal'], ...change });

describe('an agency’s electronic copy of a paper', () => {
  test('is one, and no result', async () => {
    const pdf = await signedCopy(originals.office);
    const verdict = await judgeCopy(pdf, { agencies: () => [result.agency.name] });
    note('a copy by the agency', verdict, pdf);
    expect(verdict).toMatchObject({
      genuine: true,
      level: 'B-T',
      copy: { agency: result.agency.name, at: issuedAt },
      signatures: [{ field: 'copy' }],
    });
    expect(verdict).not.toHaveProperty('result');
    expect(await judge(pdf)).toMatchObject({ genuine: false });
    // What is a result stays one.
    expect(await judgeCopy(originals.genuine)).toMatchObject({ genuine: true, result });
  });

  test.each(forgedCopies)('is none: $name', async ({ name, because, make, ask: change }) => {
    const pdf = await make(originals);
    const verdict = await judgeCopy(pdf, change);
    note(`a copy, ${name}`, verdict, pdf);
    expect(verdict).toMatchObject({ genuine: false });
    expect(verdict.genuine ? undefined : verdict.reasons[0]?.code).toBe(because);
  });
});
