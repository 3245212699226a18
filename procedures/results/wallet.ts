/** Which lists of Directive 24/CT-TTg a kind of result stands in, of 31 documents for people and 8 for organisations. */
const unread = (annex: 'III' | 'IV'): string =>
  `the contents of annex ${annex} were not found, only how many documents it has; that this is one of them is our reading`;

export const personalDocument = { list: 'III' as const, unverified: unread('III') };
export const organisationDocument = { list: 'IV' as const, unverified: unread('IV') };
