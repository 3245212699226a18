import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { tables } from '../building/names.ts';
import type { Mutant } from './mutant.ts';
import { forgotten, isFrom } from './swallowed.ts';
import { changed, isKey, isPlace, type Part } from './writes.ts';

/** Guarded to look at, while the guard holds whatever stands there. */
const overAnything = ({ write }: Part): TransactWriteItem => {
  if (write.Put === undefined) return write;
  const { ExpressionAttributeValues: _values, ...put } = write.Put;
  const never = {
    ConditionExpression: 'attribute_not_exists(#never)',
    ExpressionAttributeNames: { '#never': 'never' },
  };
  return { Put: { ...put, ...never } };
};

/** Submissions that are lost, come twice, or leave the birth to others. */
export const submissions: readonly Mutant[] = [
  forgotten(
    'lost-submission',
    'one receipt in four is for what was not written',
    4,
    isFrom('intake', 'TransactWriteItems'),
  ),
  {
    name: 'repeat-taken-in',
    fault: 'a repeat is remembered over what it repeats, and drafts are not used up',
    call: () => (call, perform) =>
      perform(
        changed(call, (part) => {
          if (call.caller !== 'intake') return part.write;
          if (isPlace(part) || part.table === tables.drafts) return undefined;
          return isKey(part) ? overAnything(part) : part.write;
        }),
      ),
  },
  {
    name: 'place-not-taken',
    fault: 'no dossier takes the place of its birth',
    call: () => (call, perform) => perform(changed(call, (part) => (isPlace(part) ? undefined : part.write))),
  },
];
