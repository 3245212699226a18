import { useEffect } from 'preact/hooks';
import { Waiting } from '../ui/waiting.tsx';
import { navigate } from './path.ts';

/** Stands at an address whose page is elsewhere, and leads there. */
export const Redirect = ({ to }: { to: string }) => {
  useEffect(() => navigate(to, 'replace'), [to]);
  return <Waiting />;
};
