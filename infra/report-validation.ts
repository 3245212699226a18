import { parseArgs } from 'node:util';
import { validate, type Everything, type Validated } from '../core/validation/everything.ts';

/** Faults a line each, file, place and reason; or one line that says what was found without any. */
const inWords = ({ procedures, linked, provinces, faults }: Validated): string =>
  faults.length > 0
    ? faults.map(({ file, place, reason }) => `${file}: ${place}: ${reason}\n`).join('')
    : `${procedures.length} procedures, ${linked.length} linked ones and ${provinces.length} provinces hold together\n`;

const named = (all: readonly { slug: string }[]): string[] => all.map(({ slug }) => slug);

const inJson = ({ procedures, linked, provinces, faults }: Validated): string => {
  const listed = faults.map(({ file, place, reason }) => ({ file, field: place, reason }));
  const report = { procedures: named(procedures), linked: named(linked), provinces: named(provinces), faults: listed };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};

const isJson = (args: readonly string[]): boolean =>
  parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json === true;

interface Report {
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `validate` answers. Status: 0 nothing is wrong; 1 something is, and is named; 2 nobody knows what was typed. */
export const reportOn = async (args: readonly string[], read: () => Promise<Everything>): Promise<Report> => {
  let json = false;
  try {
    json = isJson(args);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: '', stderr: `${said}\nnpm run validate [-- --json]\n` };
  }
  const validated = validate(await read());
  const status = validated.faults.length > 0 ? 1 : 0;
  if (json) return { status, stdout: inJson(validated), stderr: '' };
  const words = inWords(validated);
  return status === 0 ? { status, stdout: words, stderr: '' } : { status, stdout: '', stderr: words };
};
