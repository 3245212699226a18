import { AwsError, type Caller, type Engine, type Surroundings } from './engine.ts';
import { required } from './parameters.ts';
import type { Hands } from './states/hands.ts';

/** Lambda's Invoke, at the shape of the SDK's Command. */
export interface InvokeInput {
  readonly FunctionName?: string | undefined;
  readonly InvocationType?: 'DryRun' | 'Event' | 'RequestResponse' | undefined;
  readonly Payload?: Uint8Array | string | undefined;
}
export interface InvokeOutput {
  readonly StatusCode: number;
  readonly Payload?: Uint8Array;
  readonly FunctionError?: 'Unhandled';
}

const parse = (payload: Uint8Array | string | undefined): unknown => {
  if (payload === undefined || payload.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(payload).toString());
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json.');
  }
};

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value ?? null));

/** How functions are reached; they run elsewhere. */
export interface FunctionHands {
  readonly invoke: Hands['invoke'];
  /** Takes an event whose outcome nobody waits for. */
  enqueue(functionArn: string, payload: unknown, caller: Caller): void;
}

export const createFunctions = ({ region, account }: Surroundings, hands: FunctionHands): Engine => ({
  async Invoke(input: InvokeInput, caller: Caller): Promise<InvokeOutput> {
    const name = required(input.FunctionName, 'FunctionName');
    const arn = name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
    const payload = parse(input.Payload);
    if (input.InvocationType === 'DryRun') return { StatusCode: 204 };
    if (input.InvocationType === 'Event') {
      hands.enqueue(arn, payload, caller);
      return { StatusCode: 202 };
    }
    const result = await hands.invoke(arn, payload, caller);
    if ('payload' in result) return { StatusCode: 200, Payload: bytes(result.payload) };
    return { StatusCode: 200, FunctionError: 'Unhandled', Payload: bytes(result.error) };
  },
});
