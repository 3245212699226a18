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
  | 'attachment'
  | 'line-end'
  | 'escape';

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** These words, as words, whatever stands behind them: what could stand there too, as a comment, has no end. */
const word = (words: string): string => `(?<![\\p{L}\\w])(?:${words})(?![\\p{L}\\w-])`;
/** Not after a dot, where it is a member, as in the text “result.json”; two dots spread what follows. */
const free = (words: string): string => `(?<!(?<!\\.)\\.)${word(words)}`;
const rule = (pattern: string, fault: TemplateFaultCode): Rule => ({ pattern: new RegExp(pattern, 'u'), fault });

const rules: readonly Rule[] = [
  rule('"\\s*@[^"]*"', 'package'),
  // Only the files that lie beside it.
  rule(`${free('import|include')}(?!\\s*"[a-z]+(?:-[a-z]+)*\\.typ")`, 'foreign-import'),
  rule(`${free('font')}(?!"?\\s*:\\s*"Tinos"\\s*[,)])`, 'font'),
  rule(`${word('fallback')}(?!\\s*:\\s*false\\b)`, 'fallback'),
  rule(word('eval'), 'eval'),
  rule(word('plugin'), 'plugin'),
  rule(free('read|json|csv|xml|yaml|toml|cbor|bibliography'), 'file-read'),
  rule(`${free('image')}(?!\\s*\\(\\s*bytes\\s*\\()`, 'file-read'),
  rule(word('today'), 'today'),
  rule(free('sys|std'), 'system'),
  rule(`\`|${free('raw')}`, 'raw-text'),
  rule('\\$', 'formula'),
  rule(word('foreground'), 'foreground'),
  rule(free('pdf'), 'attachment'),
  // Only a space that does not break: any other sign can be written as it is, and be seen.
  rule('\\\\u\\{(?!a0\\})', 'escape'),
  // Typst ends a line there too, and with it a comment; an editor does not.
  rule('[\\r\\v\\f\\u0085\\u2028\\u2029]', 'line-end'),
];

/**
 * A line that is nothing but a comment. One with a quotation mark or the end of a block comment may hide code after a
 * string or a comment that began on a line above, and counts as code.
 */
const isComment = (line: string): boolean =>
  /^[ \t]*\/\/[^"\r\v\f\u0085\u2028\u2029]*$/.test(line) && !line.includes('*/');

/**
 * What would make a template depend on the machine, on the day or on its data, each with its place; none when clean.
 * Words are looked for, not calls, so that no other name can be given to what is forbidden.
 */
export const templateFaults = (source: string): TemplateFault[] =>
  // As it is set: there are signs of which the composed form is another one, as a grave accent.
  source
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) =>
      isComment(line)
        ? []
        : rules.flatMap(({ pattern, fault }): TemplateFault[] => {
            const found = pattern.exec(line);
            return found === null ? [] : [{ code: fault, line: index + 1, column: found.index + 1 }];
          }),
    );
