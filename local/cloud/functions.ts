import { AwsError, type Caller, type Engine, type Surroundings } from './engine.ts';
import { required, understanding } from './parameters.ts';
import type { Hands } from './states/hands.ts';

/** Lambda's Invoke, at the shape of the SDK's Command. */
interface InvokeInput {
  readonly FunctionName?: string | undefined;
  readonly InvocationType?: 'Event' | 'RequestResponse' | undefined;
  readonly Payload?: Uint8Array | string | undefined;
}

const parse = (payload: Uint8Array | string = '{}'): unknown => {
  try {
    return JSON.parse(Buffer.from(payload).toString());
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json.');
  }
};

/** How functions are reached; they run elsewhere. */
export interface FunctionHands {
  readonly invoke: Hands['invoke'];
  /** Takes an event whose outcome nobody waits for. */
  enqueue(functionArn: string, payload: unknown, caller: Caller): void;
}

export const createFunctions = ({ region, account }: Surroundings, hands: FunctionHands): Engine => {
  const Invoke = async (input: InvokeInput, caller: Caller) => {
    const name = required(input.FunctionName, 'FunctionName');
    const arn = name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
    const payload = parse(input.Payload);
    if (input.InvocationType === 'Event') {
      hands.enqueue(arn, payload, caller);
      return { StatusCode: 202 };
    }
    const result = await hands.invoke(arn, payload, caller);
    const failed = 'error' in result;
    const Payload = Buffer.from(JSON.stringify((failed ? result.error : result.payload) ?? null));
    return { StatusCode: 200, Payload, ...(failed && { FunctionError: 'Unhandled' }) };
  };
  return understanding({ Invoke }, { Invoke: 'FunctionName InvocationType Payload' });
};
