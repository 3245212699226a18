import { AwsError } from '../engine.ts';

/** The answer to a request that is wrong in itself; the wording is DynamoDB's own wherever it is known. */
export const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** A wrong value for a parameter, in the wording AWS uses for constraints of its API model. */
export const violated = (member: string, value: string, constraint: string): AwsError =>
  invalid(`1 validation error detected: Value ${value} at '${member}' failed to satisfy constraint: ${constraint}`);

export const notFound = (what: string): AwsError =>
  new AwsError('ResourceNotFoundException', `Requested resource not found: ${what}`);

/** A part of DynamoDB that this engine leaves out. Refused, so that nothing is ignored in silence. */
export const notEmulated = (what: string): AwsError => invalid(`${what}: not emulated by the local DynamoDB`);
