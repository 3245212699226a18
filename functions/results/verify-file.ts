import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { readDossierCode, writeDossierCode } from '../../core/dossier-code.ts';
import { encodeResult } from '../../verification/result-document.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { type Verdict, verifyResult } from '../../verification/verify-result.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';

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

const ownRoots = join(import.meta.dirname, '../../.motcua/roots.pem');

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

/** As we print it, if it is a code at all. */
const codeIn = (typed: string): string => {
  const code = readDossierCode(typed);
  return code === undefined ? typed : writeDossierCode(code);
};

/** npm runs every command in the project’s folder and tells where it was typed. */
const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? '', file);

const options = {
  roots: { type: 'string', default: process.env['MOTCUA_ROOTS'] ?? ownRoots },
  dossier: { type: 'string' },
  fields: { type: 'string', default: 'officer,seal' },
  at: { type: 'string', default: new Date().toISOString() },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const failing =
  (vi: string, en: string) =>
  (error: unknown): never => {
    throw new Error(`${vi} | ${en} (${because(error)}).`);
  };

const questionOf = (args: string[]) => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file = '', ...others] = positionals;
  if (values.help !== true && (file === '' || others.length > 0)) throw new Error('one FILE is expected');
  const at = z.safeParse(Moment, values.at);
  if (!at.success) throw new Error(`--at ${values.at}: a time such as 2026-11-22T09:00:00+07:00 is expected`);
  return { ...values, file, at: new Date(at.data) };
};

const answer = async ({ file, roots, at, fields, dossier, data }: ReturnType<typeof questionOf>): Promise<number> => {
  const bytes = await readFile(fromHere(file)).catch(failing(`Không đọc được ${file}.`, `${file} cannot be read`));
  const trusted = await readFile(fromHere(roots), 'utf8')
    .then(readRoots)
    .catch(failing(`Không có chứng thư gốc trong ${roots}.`, `No root certificates in ${roots}`));
  const required = fields.split(',');
  const verdict = await verifyResult(bytes, {
    roots: trusted,
    at,
    required,
    ...(dossier === undefined ? {} : { dossier: codeIn(dossier) }),
  });
  print(describe(verdict));
  if (!verdict.genuine) return 1;
  if (data !== undefined)
    await writeFile(fromHere(data), encodeResult(verdict.result)).catch(
      failing(`Không ghi được ${data}.`, `${data} cannot be written`),
    );
  return 0;
};

/** Exit status: 0 genuine, 1 not genuine, 2 something could not be read or written. */
const run = async (args: string[]): Promise<number> => {
  let question: ReturnType<typeof questionOf>;
  try {
    question = questionOf(args);
  } catch (error) {
    throw new Error(`Dòng lệnh không đúng. | ${because(error)}\n\n${usage.trimEnd()}`, { cause: error });
  }
  if (question.help !== true) return answer(question);
  process.stdout.write(usage);
  return 0;
};

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${because(error)}\n`);
  return 2;
});
