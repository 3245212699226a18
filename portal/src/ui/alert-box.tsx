import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface AlertBoxProps {
  readonly kind: 'warning' | 'error';
  readonly heading: string;
  /** Whenever it changes, the box takes the focus again. */
  readonly turn?: unknown;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** What nobody may miss: it is read out, and takes the focus. */
export const AlertBox = ({ kind, heading, turn, id, children }: AlertBoxProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [turn]);
  return (
    <div class={`notice ${kind}`} role="alert" tabIndex={-1} ref={box} id={id}>
      <h2>{heading}</h2>
      {children}
    </div>
  );
};
