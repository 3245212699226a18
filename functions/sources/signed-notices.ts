import type * as z from 'zod/mini';
import { AboutPerson } from './about-person.ts';
import type { Reading } from './reader.ts';
import type { SignedOnWire } from './signed-notice.ts';

/** One kind of notice: where an answer has them, what one says, whom it is about, and when that was (ISO 8601). */
interface NoticeKind<Body, Notice> {
  readonly operation: string;
  readonly answer: z.ZodMiniType<Body>;
  readonly signedIn: (body: Body) => readonly SignedOnWire[];
  readonly content: z.ZodMiniType<Notice>;
  readonly about: (notice: Notice) => string;
  readonly when: (notice: Notice) => string;
}

/**
 * A question for notices that hospitals have signed, answered the latest first: each must be this person’s and signed by
 * its own hospital over the content as sent; one that is not spoils the answer.
 */
export const signedNotices = <Body, Notice extends { readonly hospital: string }>(
  { operation, answer, signedIn, content, about, when }: NoticeKind<Body, Notice>,
  signerOf: (signed: SignedOnWire) => string | undefined,
): Reading<AboutPerson, Body, readonly Notice[]> => ({
  operation,
  question: AboutPerson,
  answer,
  said: (body, { SoDinhDanh }) => {
    const signed = signedIn(body);
    if (signed.length === 0) return null;
    const notices = signed.flatMap((each) => {
      const { data: notice } = content.safeParse(each.NoiDung);
      const isOwn = notice !== undefined && about(notice) === SoDinhDanh;
      return isOwn && signerOf(each)?.normalize('NFC') === notice.hospital ? [notice] : [];
    });
    if (notices.length < signed.length) return undefined;
    return notices.toSorted((a, b) => (when(a) < when(b) ? 1 : -1));
  },
});
