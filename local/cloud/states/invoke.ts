import { AwsError } from '../engine.ts';
import type { Json } from '../json.ts';
import { StatesError } from './failure.ts';
import type { Hands } from './hands.ts';

export interface Call {
  readonly FunctionName: string;
  readonly Payload: Json;
}

/**
 * Calls a task's function and answers as `lambda:invoke` does. A function's own error keeps its type as error name, with
 * the JSON that the runtime reported as cause; a refusal by the service gets the name that AWS gives it.
 */
export const invoke = async ({ FunctionName, Payload }: Call, hands: Hands, role: string): Promise<Json> => {
  const invocation = await hands.invoke(FunctionName, Payload, role).catch((error: unknown) => {
    if (!(error instanceof AwsError)) throw new StatesError('Lambda.SdkClientException', String(error));
    const cause = `${error.message} (Service: Lambda, Status Code: ${error.status})`;
    throw new StatesError(`Lambda.${error.code}`, cause);
  });
  if ('error' in invocation)
    throw new StatesError(invocation.error.errorType || 'Lambda.Unknown', JSON.stringify(invocation.error));
  const payload: Json = JSON.parse(JSON.stringify(invocation.payload ?? null));
  return { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
};
