import type { TargetedMouseEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface SummarisedError {
  /** The id of the input to go to. */
  readonly target: string;
  readonly message: string;
}

interface SummaryProps {
  readonly heading: string;
  readonly errors: readonly SummarisedError[];
  /** Counts the attempts, so that each one brings the focus back here. */
  readonly attempt: number;
}

const goTo = (event: TargetedMouseEvent<HTMLAnchorElement>, target: string) => {
  event.preventDefault();
  const input = document.getElementById(target);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
};

/** All errors of the page at its top, each a link to its input; takes the focus. */
export const ErrorSummary = ({ heading, errors, attempt }: SummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div class="notice error" role="alert" tabIndex={-1} ref={box} id="errors">
      <h2>{heading}</h2>
      <ul>
        {errors.map(({ target, message }) => (
          <li key={target}>
            <a href={`#${target}`} onClick={(event) => goTo(event, target)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
