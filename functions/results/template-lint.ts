interface Rule {
  readonly pattern: RegExp;
  readonly fault: string;
}

const rules: readonly Rule[] = [
  { pattern: /"@[^"]*"/, fault: 'imports a package: the compiler would ask the network' },
  { pattern: /\bfont:(?!\s*"Tinos"\s*[,)])/, fault: 'names a font other than "Tinos"' },
  { pattern: /\bfallback:\s*true\b/, fault: 'lets text fall back to a font of the host' },
  { pattern: /\beval\s*\(/, fault: 'evaluates data as markup' },
  { pattern: /\bplugin\s*\(/, fault: 'loads a plug-in' },
  { pattern: /\bdatetime\.today\b/, fault: 'depends on the day it is rendered' },
  { pattern: /`|\braw\s*\(/, fault: 'sets raw text in a font we do not ship' },
  { pattern: /\$/, fault: 'sets a formula in a font we do not ship' },
];

const withoutComments = (source: string): string => source.replaceAll(/(^|[^:])\/\/.*$/gm, '$1');

/** What would make a template depend on the machine or on its data; each fault with its line, none when clean. */
export const templateFaults = (source: string): string[] =>
  withoutComments(source)
    .split('\n')
    .flatMap((line, index) =>
      rules.filter(({ pattern }) => pattern.test(line)).map(({ fault }) => `line ${index + 1}: ${fault}`),
    );
