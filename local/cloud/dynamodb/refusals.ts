import { AwsError } from '../engine.ts';

/** The answer to a request that is wrong in itself; the wording is DynamoDB's own wherever it is known. */
export const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** Begins most refusals of a value. */
export const wrong = 'One or more parameter values were invalid:';

/** A part of DynamoDB that this engine leaves out. Refused, so that nothing is ignored in silence. */
export const notEmulated = (what: string): AwsError => invalid(`${what}: not emulated by the local DynamoDB`);
