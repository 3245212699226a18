import { tidied } from '../../../form/writing.ts';

/** What is written in a form of an officer; it outlives the form. */
export interface Writing {
  readonly note: string;
  readonly write: (note: string) => void;
  readonly cancel: () => void;
  /** Takes what the act’s request says beside what it always says. */
  readonly send: (body: object) => void;
}

/** A request with the note that may stand in it. */
export const withNote = (body: object, note: string): object =>
  tidied(note) === '' ? body : { ...body, note: tidied(note) };
