import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { AwsError } from '../../local/cloud/engine.ts';
import type { Handle } from '../runtime/runtime.ts';
import type { Call, Mutant } from './mutant.ts';
import { isFrom } from './swallowed.ts';

type Row = Readonly<Record<string, AttributeValue>>;
const hasItem = (answer: object): answer is { Item: Row } => 'Item' in answer && typeof answer.Item === 'object';
const hasItems = (answer: object): answer is { Items: Row[] } => 'Items' in answer && Array.isArray(answer.Items);

const withoutGiven = ({ signing, ...row }: Row): Row => {
  if (signing?.M === undefined) return { ...row };
  const { given: _given, ...asked } = signing.M;
  return { ...row, signing: { M: asked } };
};
const isGiven = ({ event }: Row): boolean => event?.M?.['type']?.S === 'signature-given';

const isOfSeal = ({ operation, input }: Call): boolean =>
  operation === 'GetObject' && 'Key' in input && String(input.Key).startsWith('sealing/');

const twice =
  (handle: Handle): Handle =>
  async (event, context) => {
    await handle(event, context);
    return handle(event, context);
  };

/** What leaders sign with keys of their own. */
export const signatures: readonly Mutant[] = [
  {
    name: 'asks-somebody-else',
    fault: 'the signing service is asked for the key of another leader than the one who approved',
    outside: ({ phones, ...outside }) => ({
      ...outside,
      phones: (ask) => {
        const service = phones(ask);
        return { ...service, sign: async (owner, ...asked) => service.sign(`${owner}-deputy`, ...asked) };
      },
    }),
  },
  {
    name: 'signed-as-often-as-sent',
    fault: 'a signature by a token that comes twice, as each does here, is taken twice',
    handle: (name, handle) => (name === 'collecting' ? twice(handle) : handle),
    call: () => async (call, perform) => {
      const answer = await perform(call);
      if (isFrom('collecting', 'GetItem')(call) && hasItem(answer))
        return { ...answer, Item: withoutGiven(answer.Item) };
      if (!isFrom('collecting', 'Query')(call) || !hasItems(answer)) return answer;
      return { ...answer, Items: answer.Items.filter((row) => !isGiven(row)) };
    },
  },
  {
    name: 'seal-has-to-be-there',
    fault:
      'a try that brought a signature is cut off, and the next one takes the seal that is not written yet for a fault',
    // So seldom is a try cut off just there that trouble alone does not do it in a few worlds; it is no fault of ours.
    call: () => async (call, perform) => {
      if (isOfSeal(call))
        return perform(call).catch(() => {
          throw new AwsError('NoSuchSeal', 'The seal does not exist', 404);
        });
      const answer = await perform(call);
      if (isFrom('signing', 'TransactWriteItems')(call) && JSON.stringify(call.input).includes('"signature-given"'))
        throw new AwsError('Sandbox.Timedout', 'Task timed out');
      return answer;
    },
  },
  {
    name: 'refusal-unheard',
    fault: 'who says no on the phone is taken for somebody who has not answered',
    outside: ({ phones, ...outside }) => ({
      ...outside,
      phones: (ask) => {
        const service = phones(ask);
        return { ...service, answer: async (operation) => service.answer(operation).catch(() => undefined) };
      },
    }),
  },
];
