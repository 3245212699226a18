/** To a caller who may not list the bucket S3 does not tell a missing object from a forbidden one (GetObject). */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'AccessDenied');
