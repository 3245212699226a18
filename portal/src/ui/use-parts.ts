import { useState } from 'preact/hooks';
import type { Part } from '../api/part.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

export interface Parts<Item> {
  readonly loaded: Loaded<Part<Item>>;
  /** Asks again for as much as is shown. */
  readonly retry: () => void;
  readonly more: () => void;
}

type Load<Item> = (cursor: string | undefined) => Promise<Part<Item>>;

const loadParts = async <Item>(load: Load<Item>, wanted: number): Promise<Part<Item>> => {
  let part = await load(undefined);
  for (let read = 1; read < wanted && part.next !== undefined; read++) {
    const { items, next } = await load(part.next);
    part = { items: [...part.items, ...items], ...(next === undefined ? {} : { next }) };
  }
  return part;
};

/** A list that comes in parts, the first of them to begin with. */
export const useParts = <Item>(load: Load<Item>, key: string): Parts<Item> => {
  const [shown, setShown] = useState({ key, parts: 1 });
  const parts = shown.key === key ? shown.parts : 1;
  const [loaded, retry] = useLoaded(() => loadParts(load, parts), `${key} ${parts}`);
  return { loaded, retry, more: () => setShown({ key, parts: parts + 1 }) };
};
