import type { Notice } from './notice.ts';

/** Messages to citizens. */
export interface Messages {
  /** Tells one person, by the personal identifier of the account they sign in with. The same notice again is no second message. */
  tell(person: string, notice: Notice): Promise<void>;
}

/** The message was not taken, or nobody knows: it is sent again. */
export class MessageNotTaken extends Error {
  constructor(reason: string) {
    super(`messages: ${reason}`);
    this.name = 'MessageNotTaken';
  }
}
