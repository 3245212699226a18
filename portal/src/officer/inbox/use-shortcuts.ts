import { useEffect, useState } from 'preact/hooks';

/** Single-letter keys get in the way of speech input, so they can be switched off (WCAG 2.2, 2.1.4). */
const memory = 'shortcuts';

export const useShortcuts = (keys: Readonly<Record<string, () => void>>): [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(() => localStorage.getItem(memory) !== 'off');
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  const set = (wanted: boolean) => {
    localStorage.setItem(memory, wanted ? 'on' : 'off');
    setOn(wanted);
  };
  return [on, set];
};
