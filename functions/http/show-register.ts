import * as z from 'zod/mini';
import { problemAt } from '../../core/form/check-answers.ts';
import { pointerTo, Refusal } from '../../core/refusal.ts';
import { addDays, dateOf } from '../../core/vietnam-time.ts';
import { bookFields } from '../accesses/field-sets.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import { codesIn, writeRegister, type Asked, type RegisterTools } from '../papers/write-register.ts';
import { linkTo } from './paper-link.ts';
import { readingBy } from './reading-by.ts';

/** A book that is read in one go: a month at most, and as many dossiers as fit the pages of one paper. */
const mostDays = 31;
const mostDossiers = 300;

const tooMuch = (): never => {
  const detail = {
    vi: `Hãy chọn khoảng thời gian ngắn hơn: trong cùng một năm, không quá ${mostDays} ngày và ${mostDossiers} hồ sơ.`,
    en: `Choose a shorter time: within one year, at most ${mostDays} days and ${mostDossiers} dossiers.`,
  };
  throw new Refusal('invalid-fields', [{ pointer: pointerTo(['until']), code: 'too-long', detail }]);
};

/** A book of days that are yet to come, or that lie before the first of the rules, could only be empty. */
const requirePossible = ({ from, until }: Asked, first: string, today: string): void => {
  const early = {
    vi: `Hệ thống không tiếp nhận hồ sơ nào trước ngày ${first}.`,
    en: `No dossier was received here before ${first}.`,
  };
  const problems = [
    ...(from < first ? [{ pointer: '/from', code: 'too-old', detail: early }] : []),
    ...(until > today ? [problemAt(from > today ? '/from' : '/until', 'future')] : []),
  ];
  if (problems.length > 0) throw new Refusal('invalid-fields', problems);
};

const nobody = {
  vi: 'Những ngày này không có hồ sơ nào để ghi sổ.',
  en: 'In these days there is no dossier that would stand in the book.',
};

const invalid = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };

/** Today’s dossiers where no days are given; of one of the `fields` that are offered, or of all of them. */
const askedIn = ({ query, at }: Request, unit: string, fields: readonly string[]): Asked => {
  const Query = z
    .object({
      from: z.prefault(z.iso.date(), dateOf(at)),
      until: z.optional(z.iso.date()),
      field: z.optional(z.enum(fields)),
    })
    .check(z.refine(({ from, until = from }) => from <= until, { path: ['until'] }));
  const parsed = Query.safeParse(query);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => pointerTo(path));
    throw new Refusal(
      'invalid-fields',
      places.map((pointer) => ({ pointer, code: 'invalid', detail: invalid })),
    );
  }
  const { from, until = from, field } = parsed.data;
  if (until >= addDays(from, mostDays) || from.slice(0, 4) !== until.slice(0, 4)) return tooMuch();
  return { unit, field, from, until };
};

/** The register of the caller’s own unit as a paper; everybody who stands in it is told who read it. */
export const showRegister =
  (tools: RegisterTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const fields = tools.catalogue.procedures.map(({ field }) => field.vi);
    const asked = askedIn(request, person.unit, fields);
    requirePossible(asked, tools.catalogue.rules[0]?.from ?? '', dateOf(request.at));
    const codes = await codesIn(tools, asked);
    if (codes.length > mostDossiers) return tooMuch();
    const reading = readingBy(request, person, { what: 'dossier-register', purpose: 'download', fields: bookFields });
    const key = await writeRegister(tools, asked, codes, { person, reading, requestId: request.id });
    if (key === undefined) throw new Refusal('invalid-fields', [{ pointer: '/until', code: 'empty', detail: nobody }]);
    return linkTo(tools.s3, { Bucket: tools.bucket, Key: key }, `${asked.unit}-${asked.from}-${asked.until}`);
  };
