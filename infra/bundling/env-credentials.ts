/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. Lambda always gives a function its credentials in
 * the environment; the other eight providers would be a third of every bundle and of its start (AWS Lambda Developer
 * Guide, "Defined runtime environment variables").
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set');
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}) };
};
