import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { readDossierCode, writeDossierCode } from '../../core/dossier-code.ts';
import { encodeResult, type ResultDocument } from '../../verification/result-document.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { verifyFile } from '../../verification/verify-file.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { askedPortal } from './asked-portal.ts';
import { verdictText } from './verdict-text.ts';

const usage = `Cách dùng / Usage:
  npm run verify -- FILE [--roots PEM] [--dossier CODE] [--fields officer,seal] [--at TIME] [--data FILE]
                            [--status PORTAL] [--json]

FILE       kết quả điện tử đã ký, hoặc bản sao điện tử của cơ quan (PDF) /
           the signed result, or an agency’s electronic copy (PDF)
--roots    chứng thư gốc được tin cậy (PEM) / trusted root certificates (PEM);
           nếu không nêu / otherwise: MOTCUA_ROOTS, .motcua/roots.pem
--dossier  mã hồ sơ mà kết quả phải thuộc về / the dossier the result must belong to
--fields   các chữ ký phải có; nếu không nêu: officer,seal, hoặc copy của bản sao /
           the signatures that must be there; otherwise officer,seal, or copy of a copy
--status   hỏi trang của tỉnh xem kết quả có bị thu hồi hay thay thế không, ví dụ / ask the province’s portal
           whether the result was revoked or replaced, such as https://dichvucong.example.vn;
           không nêu thì không gửi gì đi đâu / without it nothing leaves this machine
--data     ghi dữ liệu kèm theo vào FILE / write the attached data to FILE, if genuine
--at       thời điểm kiểm tra (ISO 8601), nếu khác hiện tại / the time of the check, if not now
--json     trả lời bằng JSON cho máy đọc / answer in JSON, for machines

Kết thúc với / Exit status:
0  hợp lệ, và nếu đã hỏi thì không thấy bị thu hồi hay thay thế /
   genuine and, if that was asked, not known to be revoked or replaced
1  mọi trường hợp khác, kèm lý do: bị sửa, của người khác, bị thu hồi, bị thay thế… /
   anything else, with the reason: altered, somebody else’s, revoked, replaced…
2  không kiểm tra được / could not tell
`;

const ownRoots = join(import.meta.dirname, '../../.motcua/roots.pem');

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

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
  fields: { type: 'string' },
  at: { type: 'string', default: new Date().toISOString() },
  data: { type: 'string' },
  status: { type: 'string' },
  json: { type: 'boolean' },
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
  if (values.status !== undefined && !/^https?:\/\/./.test(values.status))
    throw new Error(`--status ${values.status}: an address such as https://dichvucong.example.vn is expected`);
  return { ...values, file, at: new Date(at.data) };
};

/** Faults of the network are no verdict: they end with 2. */
const portalAt = (origin: string, roots: readonly Uint8Array[], at: Date) => {
  const asked = askedPortal(origin, roots, at, fetch);
  const failed = failing(`Không hỏi được ${origin}.`, `${origin} could not be asked`);
  return {
    list: asked.list,
    questions: {
      status: (result: ResultDocument) => asked.status(result).catch(failed),
      agencies: () => asked.agencies().catch(failed),
    },
  };
};

const answer = async (question: ReturnType<typeof questionOf>): Promise<number> => {
  const { file, roots, at, fields, dossier, data, status: origin, json } = question;
  const bytes = await readFile(fromHere(file)).catch(failing(`Không đọc được ${file}.`, `${file} cannot be read`));
  const trusted = await readFile(fromHere(roots), 'utf8')
    .then(readRoots)
    .catch(failing(`Không có chứng thư gốc trong ${roots}.`, `No root certificates in ${roots}`));
  const asked = origin === undefined ? undefined : portalAt(origin, trusted, at);
  // Whoever names the signatures, or wants the data, asks for a result.
  const judge = fields === undefined && data === undefined ? verifyFile : verifyResult;
  const verdict = await judge(new Uint8Array(bytes), {
    roots: trusted,
    at,
    ...(fields === undefined ? {} : { required: fields.split(',') }),
    ...(dossier === undefined ? {} : { dossier: codeIn(dossier) }),
    ...asked?.questions,
  });
  const list = asked?.list();
  const when = list ? { statusAt: list.issuedAt, statusUntil: list.expiresAt } : {};
  print(
    json === true
      ? [JSON.stringify({ ...verdict, ...when }, null, 2)]
      : verdictText(verdict, at, { portal: asked !== undefined, list }),
  );
  if (!verdict.genuine) return 1;
  if (data !== undefined && 'result' in verdict)
    await writeFile(fromHere(data), encodeResult(verdict.result)).catch(
      failing(`Không ghi được ${data}.`, `${data} cannot be written`),
    );
  return 0;
};

/** Exit status: 0 genuine and not known to be out of force, 1 anything else, 2 something could not be read or written. */
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
