import type { Notice } from './notice.ts';

/** Messages to citizens. */
export interface Messages {
  /**
   * Tells one person, by the personal identifier of the account they sign in with; answers whether there is such an
   * account. The same notice again is no second message.
   */
  tell(person: string, notice: Notice): Promise<'told' | 'no-account'>;
}

/** The message was not taken, or nobody knows: it is sent again. */
export class MessageNotTaken extends Error {
  constructor(reason: string) {
    super(`messages: ${reason}`);
    this.name = 'MessageNotTaken';
  }
}
