import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Link } from '../router/link.tsx';
import type { Dictionary } from '../words/dictionary.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { useProvince } from './catalogue.tsx';
import { Mark } from './mark.tsx';

const BrandContext = createContext<Dictionary<{ readonly brand: string }>>(shared);

/** Calls a site otherwise than the whole portal, in its header and in the title of each page. */
export const BrandProvider = BrandContext.Provider;

export const useBrand = (): string => useWords(useContext(BrandContext)).brand;

/** The site’s name, whose portal it is, and the way to its first page. */
export const Brand = ({ to }: { to: string }) => {
  const { say } = useSpeech();
  const name = useBrand();
  const province = useProvince();
  return (
    <Link to={to} class="brand">
      <Mark />
      <span>
        {name} <span class="owner">{province !== undefined && say(province.agency.name)}</span>
      </span>
    </Link>
  );
};
