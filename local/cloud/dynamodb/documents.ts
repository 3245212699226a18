import { invalid } from './refusals.ts';
import type { Path, Step } from './syntax.ts';
import { attribute, type Item, type Value } from './values.ts';

const child = (value: Value, step: Step): Value | undefined => {
  if (typeof step === 'number') return 'L' in value ? value.L[step] : undefined;
  return 'M' in value ? attribute(value.M, step) : undefined;
};

export const valueAt = (item: Item, path: Path): Value | undefined => {
  let value: Value | undefined = { M: item };
  for (const step of path) value = value && child(value, step);
  return value;
};

const replaced = (container: Value | undefined, path: Path, leaf: Value | undefined): Value => {
  const [step = '', ...rest] = path;
  const inner = container && child(container, step);
  const next = rest.length > 0 ? replaced(inner, rest, leaf) : leaf;
  if (container && 'L' in container && typeof step === 'number') {
    if (next === undefined) return { L: container.L.filter((_, place) => place !== step) };
    return { L: step < container.L.length ? container.L.with(step, next) : [...container.L, next] };
  }
  if (container && 'M' in container && typeof step === 'string') {
    if (next !== undefined) return { M: { ...container.M, [step]: next } };
    return { M: Object.fromEntries(Object.entries(container.M).filter(([name]) => name !== step)) };
  }
  throw invalid('The document path provided in the update expression is invalid for update');
};

/** A copy of the item with the value at the path, or without it. A list index past the end appends. */
export const withValue = (item: Item, path: Path, value: Value | undefined): Item => {
  const whole = replaced({ M: item }, path, value);
  return 'M' in whole ? whole.M : item;
};

/** Only what the paths name. Of a list the named elements stay, close together and in their order. */
export const project = (item: Item, paths: readonly Path[]): Item => {
  const picked = pick({ M: item }, paths);
  return picked && 'M' in picked ? picked.M : {};
};

const pick = (value: Value, paths: readonly Path[]): Value | undefined => {
  if (paths.some((path) => path.length === 0)) return value;
  const steps = new Map<Step, Path[]>();
  for (const [step = '', ...rest] of paths) steps.set(step, [...(steps.get(step) ?? []), rest]);
  const parts = [...steps].flatMap(([step, rest]) => {
    const inner = child(value, step);
    const part = inner && pick(inner, rest);
    return part ? [[step, part] as const] : [];
  });
  if (parts.length === 0) return undefined;
  if ('L' in value) return { L: parts.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part) };
  return { M: Object.fromEntries(parts) };
};
