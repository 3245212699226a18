import * as z from 'zod';
import { operator } from '../cloud/engine.ts';
import type { Execute } from './destinations.ts';

const Found = z.object({ SecretString: z.string() });
const reference = /\{\{resolve:.*\}\}/;
const wholeSecret = /^\{\{resolve:secretsmanager:(arn:[^}]+?|[^:}]+):SecretString:::\}\}$/;

/**
 * What CloudFormation puts in the place of `{{resolve:secretsmanager:…}}` when it deploys: the text that the secret has
 * then. Other references, and parts of texts, are not emulated.
 */
export const deployed = async (execute: Execute, text: string): Promise<string> => {
  if (!reference.test(text)) return text;
  const [, SecretId] = wholeSecret.exec(text) ?? [];
  if (SecretId === undefined) throw new Error(`the reference ${text} is not emulated`);
  return Found.parse(await execute('secretsmanager', 'GetSecretValue', { SecretId }, operator)).SecretString;
};
