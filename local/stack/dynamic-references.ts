import type { Secrets } from '../cloud/secrets.ts';

const wholeSecret = /^\{\{resolve:secretsmanager:(arn:[^}]+):SecretString:::\}\}$/;

/**
 * What CloudFormation puts in the place of `{{resolve:secretsmanager:…}}` when it deploys: the text that the secret has
 * then. Other references, and parts of texts, are not emulated.
 */
export const deployed = ({ operations }: Secrets, text: string): string => {
  if (!text.includes('{{resolve:')) return text;
  const [, SecretId] = wholeSecret.exec(text) ?? [];
  if (SecretId === undefined) throw new Error(`the reference ${text} is not emulated`);
  return operations.GetSecretValue({ SecretId }).SecretString;
};
