/** What is written in a form of an officer; it outlives the form. */
export interface Writing {
  readonly note: string;
  readonly write: (note: string) => void;
  readonly cancel: () => void;
}
