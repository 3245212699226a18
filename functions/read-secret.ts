import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A secret as it is now; one that nobody has put in yet is a fault. */
export const readSecret = async (secrets: SecretsManagerClient, id: string): Promise<string> => {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: id }));
  if (SecretString === undefined) throw new Error(`the secret ${id} is empty`);
  return SecretString;
};
