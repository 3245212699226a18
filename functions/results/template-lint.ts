interface Rule {
  readonly pattern: RegExp;
  readonly fault: TemplateFaultCode;
}

/** Why a template is not taken; what each means is told in `template-problems.ts`. */
export type TemplateFaultCode =
  | 'package'
  | 'foreign-import'
  | 'font'
  | 'fallback'
  | 'eval'
  | 'plugin'
  | 'file-read'
  | 'today'
  | 'system'
  | 'raw-text'
  | 'formula'
  | 'foreground'
  | 'attachment';

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

// A name after a dot is a member, as in the text “result.json”.
const rules: readonly Rule[] = [
  { pattern: /"\s*@[^"]*"/, fault: 'package' },
  // Only the files that lie beside it.
  {
    pattern: /(?<![\p{L}\w.-])(?:import|include)(?![\p{L}\w-])(?!\s*"[a-z]+(?:-[a-z]+)*\.typ")/u,
    fault: 'foreign-import',
  },
  { pattern: /(?<![\p{L}\w.-])"?font"?\s*:(?!\s*"Tinos"\s*[,)])/u, fault: 'font' },
  { pattern: /\bfallback\s*:(?!\s*false\b)/, fault: 'fallback' },
  { pattern: /(?<![\p{L}\w-])eval(?![\p{L}\w-])/u, fault: 'eval' },
  { pattern: /(?<![\p{L}\w-])plugin(?![\p{L}\w-])/u, fault: 'plugin' },
  {
    pattern: /(?<![\p{L}\w.-])(?:read|json|csv|xml|yaml|toml|cbor|bibliography)(?=\s*[(),;\]}]|\.\w|\s*$)/u,
    fault: 'file-read',
  },
  { pattern: /(?<![\p{L}\w.-])image(?!\s*\(\s*bytes\s*\()(?=\s*[(),;\]}]|\.\w|\s*$)/u, fault: 'file-read' },
  { pattern: /\bdatetime\s*\.\s*today\b/, fault: 'today' },
  { pattern: /(?<![\p{L}\w.-])(?:sys|std)(?=\s*[.(),;\]}]|\s*$)/u, fault: 'system' },
  { pattern: /`|(?<![\p{L}\w.-])raw(?=\s*[(),;\]}.])/u, fault: 'raw-text' },
  { pattern: /\$/, fault: 'formula' },
  // There a preview says that it is one.
  { pattern: /\bforeground\s*:/, fault: 'foreground' },
  { pattern: /(?<![\p{L}\w.-])pdf\s*\./u, fault: 'attachment' },
];

/**
 * A line that is nothing but a comment. One with a quotation mark or the end of a block comment may hide code after a
 * string or a comment that began on a line above, and counts as code.
 */
const isComment = (line: string): boolean => /^\s*\/\/[^"]*$/.test(line) && !line.includes('*/');

/**
 * What would make a template depend on the machine, on the day or on its data, each with its place; none when clean.
 * Words are looked for, not calls, so that no other name can be given to what is forbidden.
 */
export const templateFaults = (source: string): TemplateFault[] =>
  source.split('\n').flatMap((line, index) =>
    isComment(line)
      ? []
      : rules.flatMap(({ pattern, fault }): TemplateFault[] => {
          const found = pattern.exec(line);
          return found === null ? [] : [{ code: fault, line: index + 1, column: found.index + 1 }];
        }),
  );
