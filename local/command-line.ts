import { parseArgs } from 'node:util';

/** A mistake of the person at the keyboard: printed as it is, without a stack. */
export class Mistake extends Error {}

/** What stands behind a command. */
interface Typed<Name extends string> {
  readonly help: boolean;
  readonly given: ReadonlyMap<Name, string>;
}

/**
 * What was typed, each option once and with its value; `switches` have none, and are `yes` where they were typed. What is
 * no option of the command is named, and `usage` follows.
 */
export const readTyped = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  usage: string,
  switches: readonly Name[] = [],
): Typed<Name> => {
  const wrong = (vi: string, en: string) => new Mistake(`${vi}. | ${en}.\n${usage}`);
  const taken = Object.fromEntries(
    names.map((name) => [name, { type: switches.includes(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const options = { ...taken, help: { type: 'boolean' as const, short: 'h' } };
  const given = new Map<Name, string>();
  let help = false;
  for (const token of parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') throw wrong(`Không hiểu “${token.value}”`, `“${token.value}” is not understood`);
    if (token.kind === 'option-terminator') continue;
    const { name: typed, rawName, value, inlineValue } = token;
    if (typed === 'help') {
      help = true;
      continue;
    }
    const name = names.find((known) => known === typed);
    if (name === undefined) throw wrong(`Không có tùy chọn ${rawName}`, `There is no option ${rawName}`);
    if (given.has(name)) throw wrong(`${rawName} được ghi hai lần`, `${rawName} is given twice`);
    if (switches.includes(name)) {
      if (value !== undefined) throw wrong(`${rawName} không có giá trị`, `${rawName} takes no value`);
      given.set(name, 'yes');
      continue;
    }
    if (value === undefined || (!inlineValue && value.startsWith('-')))
      throw wrong(`${rawName} thiếu giá trị`, `${rawName} has no value`);
    given.set(name, value);
  }
  return { help, given };
};
