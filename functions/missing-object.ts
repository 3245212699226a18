/** To a caller who may not list the bucket S3 does not tell a missing object from a forbidden one (GetObject). */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'AccessDenied');

/** What was asked for from a bucket, or nothing where it is not there. */
export const unlessMissing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
