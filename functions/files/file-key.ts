/** Where a file that was sent in and screened lies among the papers. */
export const fileKey = (code: string, file: string): string => `files/${code}/${file}`;

/** Where it lies before it is screened. */
export const quarantineKey = (file: string): string => `uploads/${file}`;
