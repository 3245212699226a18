/** What a person wrote, in their own lines. */
export const Written = ({ note }: { note: string | undefined }) =>
  note === undefined ? null : <blockquote>{note}</blockquote>;
