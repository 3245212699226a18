import { operandValue } from './conditions.ts';
import { valueAt, withValue } from './documents.ts';
import { sum } from './numbers.ts';
import { invalid } from './refusals.ts';
import type { Action, Assigned, Path } from './syntax.ts';
import { attribute, kindOf, setMembers, type Item, type Value } from './values.ts';

const wrongType = (): never => {
  throw invalid('An operand in the update expression has an incorrect data type');
};

const assignedValue = (assigned: Assigned, item: Item, values: Item): Value => {
  switch (assigned.kind) {
    case 'default':
      return valueAt(item, assigned.path) ?? assignedValue(assigned.otherwise, item, values);
    case 'append': {
      const [left, right] = [assignedValue(assigned.left, item, values), assignedValue(assigned.right, item, values)];
      return 'L' in left && 'L' in right ? { L: [...left.L, ...right.L] } : wrongType();
    }
    case 'sum': {
      const [left, right] = [assignedValue(assigned.left, item, values), assignedValue(assigned.right, item, values)];
      return 'N' in left && 'N' in right ? { N: sum(left.N, right.N, assigned.sign) } : wrongType();
    }
    case 'path':
    case 'placeholder':
    case 'size': {
      const value = operandValue(assigned, item, values);
      if (value) return value;
      throw invalid('The provided expression refers to an attribute that does not exist in the item');
    }
  }
};

const setOf = (like: Value, members: readonly string[]): Value | undefined => {
  if (members.length === 0) return undefined;
  return 'SS' in like ? { SS: members } : 'NS' in like ? { NS: members } : { BS: members };
};

const added = (present: Value | undefined, addend: Value): Value | undefined => {
  if (!present) return addend;
  if ('N' in present && 'N' in addend) return { N: sum(present.N, addend.N) };
  const [members, more] = [setMembers(present), setMembers(addend)];
  if (!members || !more || kindOf(present) !== kindOf(addend)) return wrongType();
  return setOf(present, [...new Set([...members, ...more])]);
};

const deleted = (present: Value | undefined, unwanted: Value): Value | undefined => {
  if (!present) return undefined;
  const [members, less] = [setMembers(present), setMembers(unwanted)];
  if (!members || !less || kindOf(present) !== kindOf(unwanted)) return wrongType();
  return setOf(
    present,
    members.filter((member) => !less.includes(member)),
  );
};

/** Later list elements first, so that the indexes of the others still hold. */
const byDescendingIndex = (a: Path, b: Path): number => {
  const place = a.findIndex((step, at) => step !== b[at]);
  const [one, other] = [a[place], b[place]];
  return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
};

/** The item after the update. Every value is computed from the item as it was before. */
export const updated = (before: Item, actions: readonly Action[], values: Item): Item => {
  const changes = actions.flatMap((action): { path: Path; value: Value | undefined }[] => {
    if (action.verb === 'REMOVE') return [];
    if (action.verb === 'SET') return [{ path: action.path, value: assignedValue(action.value, before, values) }];
    const [present, argument] = [valueAt(before, action.path), attribute(values, action.placeholder)];
    if (!argument) return [];
    const value = action.verb === 'ADD' ? added(present, argument) : deleted(present, argument);
    return present || value ? [{ path: action.path, value }] : [];
  });
  const removals = actions.flatMap((action) => (action.verb === 'REMOVE' ? [action.path] : []));
  const changed = changes.reduce((item, { path, value }) => withValue(item, path, value), before);
  return removals.toSorted(byDescendingIndex).reduce((item, path) => withValue(item, path, undefined), changed);
};
