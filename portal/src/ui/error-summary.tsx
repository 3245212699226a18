import type { TargetedMouseEvent } from 'preact';
import { AlertBox } from './alert-box.tsx';

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
export const ErrorSummary = ({ heading, errors, attempt }: SummaryProps) => (
  <AlertBox kind="error" heading={heading} turn={attempt} id="errors">
    <ul>
      {errors.map(({ target, message }) => (
        <li key={target}>
          <a href={`#${target}`} onClick={(event) => goTo(event, target)}>
            {message}
          </a>
        </li>
      ))}
    </ul>
  </AlertBox>
);
