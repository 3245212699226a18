import type { ComponentChildren } from 'preact';

interface QuestionProps {
  /** The id of the input that the label belongs to; its hint and error hang on it. */
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Several inputs answer it together: radios, the boxes of a date. */
  readonly group?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** The ids that describe an input, for `aria-describedby`. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** A label, the hint and the error above whatever answers the question. */
export const Question = ({ id, label, hint, error, group = false, children }: QuestionProps) => {
  const body = (
    <>
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p class="error-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </>
  );
  const style = error === undefined ? 'question' : 'question faulty';
  if (!group)
    return (
      <div class={style}>
        <label for={id}>{label}</label>
        {body}
      </div>
    );
  return (
    <fieldset class={style} aria-describedby={describedBy(id, hint, error)}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  );
};
