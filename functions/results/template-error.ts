import { basename } from 'node:path';
import * as z from 'zod/mini';

/** What the typesetter says of a place in a template; `line` and `column` from 1, none where it is nowhere. */
export const Diagnostic = z.object({
  /** File name of a template, or of what stands around it. */
  file: z.string(),
  message: z.string(),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** A template that cannot be set. */
export class TemplateError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(template: string, diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(`template ${template}: ${JSON.stringify(diagnostics)}`, options);
    this.name = 'TemplateError';
    this.diagnostics = diagnostics;
  }
}

const Said = z.array(
  z.object({
    message: z.string(),
    path: z.string(),
    range: z.nullish(z.object({ start: z.object({ line: z.int(), character: z.int() }) })),
  }),
);

/** Where the folders of the function lie is nobody’s business: of a path its last name stays. */
const withoutFolders = (message: string): string => message.replaceAll(/(?<=^|[\s"'(`])\/(?:[^\n"'()`/]*\/)+/g, '');

/** The compiler’s own list, which counts from 0. */
export const diagnosticsIn = (said: unknown): Diagnostic[] =>
  Said.parse(said).map(({ message, path, range }) => ({
    file: basename(path),
    message: withoutFolders(message),
    ...(range ? { line: range.start.line + 1, column: range.start.character + 1 } : {}),
  }));

/** What writing the file refused, of which the compiler tells nothing but a dump of its own structure. */
export const refusedWriting = (template: string, cause: unknown): TemplateError => {
  const [, quoted] = /message: ("(?:[^"\\]|\\.)*")/.exec(String(cause)) ?? [];
  const message = withoutFolders(quoted === undefined ? String(cause) : String(JSON.parse(quoted)));
  return new TemplateError(template, [{ file: `${template}.typ`, message }], { cause });
};

/** A font that no template may use: the compiler brings its own, which no `fontPaths` takes away. */
export const strangeFont = (pdf: Uint8Array): string | undefined =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont ?\/(?:[A-Z]{6}\+)?([^\s/>]+)/g),
  ]
    .map(([, name = '']) => name)
    .find((name) => !name.startsWith('Tinos'));
