import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { encodeResult } from './result-document.ts';
import { readRoots } from './trust-roots.ts';
import { type Verdict, verifyResult } from './verify.ts';
import { vietnamTime } from './vietnam-time.ts';

const usage = `Cách dùng / Usage:
  npm run verify -- FILE [--roots PEM] [--dossier CODE] [--fields officer,seal] [--at TIME] [--data FILE]

FILE       kết quả điện tử đã ký (PDF) / the signed result (PDF)
--roots    chứng thư gốc được tin cậy (PEM) / trusted root certificates (PEM);
           nếu không nêu / otherwise: MOTCUA_ROOTS, .motcua/roots.pem
--dossier  mã hồ sơ mà kết quả phải thuộc về / the dossier the result must belong to
--fields   các chữ ký phải có / the signatures that must be there
--data     ghi dữ liệu kèm theo vào FILE / write the attached data to FILE, if genuine
--at       thời điểm kiểm tra (ISO 8601), nếu khác hiện tại / the time of the check, if not now
`;

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const signatureLines = ({ signatures }: Verdict): string[] =>
  signatures.flatMap(({ field, name, signedAt, timestampAuthority }) => [
    `  [${field}] ${name}`,
    `    ${vietnamTime(signedAt)} (dấu thời gian / timestamp: ${timestampAuthority})`,
  ]);

const describe = (verdict: Verdict): string[] => {
  if (!verdict.genuine) {
    return [
      'KHÔNG HỢP LỆ / NOT GENUINE',
      ...verdict.reasons.flatMap(({ code, vi, en, detail }) => [
        `  ${code}: ${vi} / ${en}`,
        ...(detail === undefined ? [] : [`    ${detail}`]),
      ]),
      ...(verdict.signatures.length > 0 ? ['Chữ ký còn đúng / Signatures that hold:'] : []),
      ...signatureLines(verdict),
    ];
  }
  const { number, dossier, procedure, agency, holder, issuedAt } = verdict.result;
  return [
    'HỢP LỆ / GENUINE',
    `  Số / Number: ${number}`,
    `  Mã hồ sơ / Dossier: ${dossier}`,
    `  Thủ tục / Procedure: ${procedure.code} (${procedure.edition})`,
    `  Cơ quan / Agency: ${agency.name}`,
    `  Cấp cho / Holder: ${holder.name}`,
    `  Thời điểm cấp / Issued: ${issuedAt}`,
    'Chữ ký / Signatures:',
    ...signatureLines(verdict),
  ];
};

const Moment = z.iso.datetime({ offset: true });

const options = {
  roots: { type: 'string', default: process.env['MOTCUA_ROOTS'] ?? '.motcua/roots.pem' },
  dossier: { type: 'string' },
  fields: { type: 'string', default: 'officer,seal' },
  at: { type: 'string', default: new Date().toISOString() },
  data: { type: 'string' },
} as const;

/** Exit status: 0 genuine, 1 not genuine, 2 the question could not be asked. */
const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error('one file is expected');
  const [bytes, roots] = await Promise.all([readFile(file), readFile(values.roots, 'utf8')]);
  const verdict = await verifyResult(bytes, {
    roots: readRoots(roots),
    at: new Date(z.parse(Moment, values.at)),
    required: values.fields.split(','),
    ...(values.dossier === undefined ? {} : { dossier: values.dossier }),
  });
  print(describe(verdict));
  if (verdict.genuine && values.data !== undefined) await writeFile(values.data, encodeResult(verdict.result));
  return verdict.genuine ? 0 : 1;
};

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  return 2;
});
