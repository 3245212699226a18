import { useEffect, useState } from 'preact/hooks';

/** Reads one named part of the path. */
export type PathPart = (name: string) => string;

/** The named parts when `path` has the shape of `pattern` (`/nop/:slug`), otherwise undefined. */
export const matchPath = (pattern: string, path: string): PathPart | undefined => {
  const names = pattern.split('/');
  const parts = (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  if (names.length !== parts.length) return undefined;
  const found = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (!name.startsWith(':')) {
      if (name !== part) return undefined;
      continue;
    }
    const value = decoded(part);
    if (value === undefined || value === '') return undefined;
    found.set(name.slice(1), value);
  }
  return (name) => found.get(name) ?? '';
};

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const listeners = new Set<() => void>();
const currentPath = (): string => (typeof location === 'undefined' ? '/' : location.pathname);
const announce = () => {
  for (const listener of listeners) listener();
};

/** Goes to another page of this application without loading anything. */
export const navigate = (path: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  announce();
};

/** The path of the page shown; changes with `navigate` and with the browser's own back and forward. */
export const usePath = (): string => {
  const [path, setPath] = useState(currentPath);
  useEffect(() => {
    const follow = () => setPath(currentPath());
    listeners.add(follow);
    addEventListener('popstate', follow);
    return () => {
      listeners.delete(follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  return path;
};
