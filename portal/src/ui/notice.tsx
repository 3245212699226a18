import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error' | 'done';
  readonly heading?: string;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

export const Notice = ({ kind, heading, live = false, children }: NoticeProps) => (
  <div class={`notice ${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
    {heading !== undefined && <h2>{heading}</h2>}
    {children}
  </div>
);
