import { parseOperand } from './parse-condition.ts';
import type { Action, Assigned, Path } from './syntax.ts';
import { showPath } from './syntax.ts';
import type { Tokens } from './tokens.ts';

const clauses = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;
type Clause = (typeof clauses)[number];

/** Refuses two paths of which one lies in the other: their order would decide the result. */
const refuseOverlap = (tokens: Tokens, paths: readonly Path[]): void => {
  for (const [place, one] of paths.entries())
    for (const other of paths.slice(place + 1)) {
      const shared = Math.min(one.length, other.length);
      if (showPath(one.slice(0, shared)) === showPath(other.slice(0, shared)))
        tokens.fault(
          'Two document paths overlap with each other; must remove or rewrite one of these paths; ' +
            `path one: ${showPath(one)}, path two: ${showPath(other)}`,
        );
    }
};

const parseTerm = (tokens: Tokens): Assigned => {
  const call = tokens.peek(1) === '(' ? tokens.peek() : undefined;
  if (call !== 'if_not_exists' && call !== 'list_append') {
    const operand = parseOperand(tokens);
    if (operand.kind === 'size') tokens.fault('The function is not allowed in an update expression; function: size');
    return operand;
  }
  tokens.take(call.toUpperCase());
  tokens.expect('(');
  if (call === 'if_not_exists') {
    const path = tokens.path();
    tokens.expect(',');
    const otherwise = parseAssigned(tokens);
    tokens.expect(')');
    return { kind: 'default', path, otherwise };
  }
  const left = parseAssigned(tokens);
  tokens.expect(',');
  const right = parseAssigned(tokens);
  tokens.expect(')');
  for (const operand of [left, right])
    if (operand.kind === 'placeholder') tokens.mustBe(operand.name, ['L'], 'operator or function: list_append');
  return { kind: 'append', left, right };
};

const parseAssigned = (tokens: Tokens): Assigned => {
  const left = parseTerm(tokens);
  const sign = tokens.take('+') ? 1 : tokens.take('-') ? -1 : undefined;
  if (sign === undefined) return left;
  const right = parseTerm(tokens);
  for (const operand of [left, right])
    if (operand.kind === 'placeholder')
      tokens.mustBe(operand.name, ['N'], `operator or function: ${sign === 1 ? '+' : '-'}`);
  return { kind: 'sum', sign, left, right };
};

const parseAction = (tokens: Tokens, verb: Clause): Action => {
  const path = tokens.path();
  if (verb === 'REMOVE') return { verb, path };
  if (verb === 'SET') {
    tokens.expect('=');
    return { verb, path, value: parseAssigned(tokens) };
  }
  const placeholder = tokens.placeholder();
  const sets = ['SS', 'NS', 'BS'] as const;
  tokens.mustBe(placeholder, verb === 'ADD' ? ['N', ...sets] : sets, `operator: ${verb}`);
  return { verb, path, placeholder };
};

export const parseUpdate = (tokens: Tokens): readonly Action[] => {
  const actions: Action[] = [];
  const seen = new Set<Clause>();
  while (!tokens.done) {
    const verb = clauses.find((clause) => tokens.take(clause)) ?? tokens.unexpected();
    if (seen.has(verb)) tokens.fault(`The "${verb}" section can only be used once in an update expression;`);
    seen.add(verb);
    do actions.push(parseAction(tokens, verb));
    while (tokens.take(','));
  }
  refuseOverlap(
    tokens,
    actions.map((action) => action.path),
  );
  return actions;
};

export const parseProjection = (tokens: Tokens): readonly Path[] => {
  const paths = [tokens.path()];
  while (tokens.take(',')) paths.push(tokens.path());
  tokens.end();
  refuseOverlap(tokens, paths);
  return paths;
};
