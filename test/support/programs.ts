import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has a program that judges papers independently of us. */
export const has = (program: 'pdfsig' | 'qpdf' | 'pdftotext' | 'xmlsec1'): boolean => existsSync(`/usr/bin/${program}`);

/** What a program says about a file that it finds nothing wrong with. */
export const says = (program: string, options: readonly string[], file: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, file);
    const output = program === 'pdftotext' ? ['-'] : [];
    const { status, stdout } = spawnSync(program, [...options, path, ...output], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stdout}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
