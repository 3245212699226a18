import { invalid } from './refusals.ts';
import { attribute, type Item, type Value } from './values.ts';

/** The way to a value through maps, by attribute names. */
export type Path = readonly string[];

export const valueAt = (item: Item, path: Path): Value | undefined => {
  let value: Value | undefined = { M: item };
  for (const name of path) value = value && 'M' in value ? attribute(value.M, name) : undefined;
  return value;
};

/** A copy of the item with the value at the path, or without it. */
export const withValue = (item: Item, [name = '', ...rest]: Path, leaf: Value | undefined): Item => {
  if (rest.length > 0) {
    const inner = attribute(item, name);
    if (inner && 'M' in inner) return { ...item, [name]: { M: withValue(inner.M, rest, leaf) } };
    throw invalid('The document path provided in the update expression is invalid for update');
  }
  if (leaf) return { ...item, [name]: leaf };
  return Object.fromEntries(Object.entries(item).filter(([other]) => other !== name));
};
