import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { navigate } from './path.ts';

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

interface LinkProps {
  readonly to: string;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly current?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A link to another page of the same application. */
export const Link = ({ to, current, children, ...rest }: LinkProps) => {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || opensElsewhere(event)) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={to} aria-current={current === true ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
};
