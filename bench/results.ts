import { cpus } from 'node:os';
import { createHash } from 'node:crypto';
import { officerAppearance, sealAppearance } from '../functions/results/appearance.ts';
import { extendLongTerm } from '../functions/results/long-term.ts';
import { signResultJson } from '../functions/results/result-jws.ts';
import { signPdf } from '../functions/results/sign.ts';
import { runCommand } from '../local/command.ts';
import { encodeResult } from '../verification/result-document.ts';
import { verifyResult } from '../verification/verify-result.ts';
import { cpuMs } from './intake/app.ts';
import { measureOcr } from './results/ocr.ts';
import { openOffice } from './results/office.ts';
import { certificate, issuedAt, result } from './results/sample.ts';
import { median } from './statistics.ts';

const rounds = 20;

/** One step of a result’s making: what it gave, and what it cost each time. */
interface Measured {
  readonly what: string;
  /** The study’s median in CPU milliseconds, on a machine of the same kind. */
  readonly study: string;
  readonly times: number[];
  bytes: number;
}

const measured = new Map<string, Measured>();

const timed = async <T extends Uint8Array | string>(
  what: string,
  study: string,
  work: () => T | Promise<T>,
): Promise<T> => {
  const row = measured.get(what) ?? { what, study, times: [], bytes: 0 };
  measured.set(what, row);
  const before = cpuMs();
  const made = await work();
  row.times.push(cpuMs() - before);
  row.bytes = Buffer.byteLength(made);
  return made;
};

const cell = (value: string): string => value.padStart(11);

const print = (): void => {
  const lines = [...measured.values()].map(({ what, study, times, bytes }) => {
    const [first = 0, ...warm] = times;
    return `${what.padEnd(40)}${cell(first.toFixed(1))}${cell(median(warm).toFixed(1))}${cell(Math.min(...warm).toFixed(1))}${cell(study)}${cell(String(bytes))}`;
  });
  process.stdout.write(
    `${rounds} lượt | rounds, ${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}; CPU ms\n` +
      `${''.padEnd(40)}${['first', 'median', 'least', 'study', 'bytes'].map((name) => name.padStart(11)).join('')}\n${lines.join('\n')}\n`,
  );
};

const command = {
  typed: 'npm run bench:results',
  does: 'Đo dựng, ký, kiểm tra một kết quả. | Measures rendering, signing and verifying a result.',
  takes: [],
};

await runCommand(command, async () => {
  const office = await openOffice();
  const { renderer, timestamp, revocation, roots } = office;
  const attach = { name: 'result.json', bytes: encodeResult(result) } as const;
  const render = () => renderer.render({ template: 'birth-certificate', data: certificate, attach, at: issuedAt });
  const { boxes } = render();
  const sign = async (pdf: Uint8Array, field: 'officer' | 'seal') => {
    const box = boxes.find((each) => each.field === field);
    if (box === undefined) throw new Error(`no place for ${field}`);
    const at = new Date();
    return signPdf(pdf, {
      field,
      box,
      appearance:
        field === 'officer'
          ? officerAppearance(renderer, box, result.signer, at)
          : sealAppearance(renderer, box, result.agency.name, at),
      name: field === 'officer' ? result.signer.name : result.agency.name,
      reason: 'bench',
      location: certificate.place,
      at,
      signer: office[field],
      timestamp,
    });
  };
  for (let round = 0; round < rounds; round++) {
    const page = await timed('render (PDF/A-3a, result.json)', '20', () => render().pdf);
    const approved = await timed('officer: ECDSA P-256, B-T, appearance', '77', () => sign(page, 'officer'));
    const sealed = await timed('seal: RSA-3072, B-T, appearance', '82', () => sign(approved, 'seal'));
    const kept = await timed('B-LTA: DSS and archive timestamp', '71', () =>
      extendLongTerm(sealed, { roots, revocation, timestamp }),
    );
    await timed('JWS of result.json', '2.8', () => signResultJson(attach.bytes, office.seal, new Date()));
    await timed('verify: three signatures, revisions', '300', async () => {
      const verdict = await verifyResult(kept, { roots, at: new Date(), required: ['officer', 'seal'] });
      if (!verdict.genuine) throw new Error(JSON.stringify(verdict.reasons));
      return kept;
    });
  }
  const [one, other] = [render().pdf, render().pdf].map((pdf) => createHash('sha256').update(pdf).digest('hex'));
  print();
  process.stdout.write(
    '\nOCR (Tesseract): CER và CPU mỗi trang | error rate and CPU a page; of the study: 0.08–3.48 %, 2.0–5.5 s\n',
  );
  for (const { what: page, cpuMs: ms, errorRate } of await measureOcr())
    process.stdout.write(
      `${page.padEnd(40)}${cell(`${(errorRate * 100).toFixed(2)} %`)}${cell(`${(ms / 1000).toFixed(1)} s`)}\n`,
    );
  process.stdout.write(`cùng dữ liệu, cùng byte | same data, same bytes: ${one === other ? 'yes' : 'NO'}\n`);
  await office.close();
  return one === other ? 0 : 1;
});
