import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { readCatalogue, type Catalogue } from '../api/catalogue.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

const CatalogueContext = createContext<[Loaded<Catalogue>, () => void]>([{ state: 'loading' }, () => {}]);

export const CatalogueProvider = ({ children }: { children: ComponentChildren }) => (
  <CatalogueContext.Provider value={useLoaded(readCatalogue, 'catalogue')}>{children}</CatalogueContext.Provider>
);

export const useCatalogue = (): [Loaded<Catalogue>, () => void] => useContext(CatalogueContext);

/** Whose portal this is; undefined until the platform has said so. */
export const useProvince = (): Catalogue['province'] | undefined => {
  const [loaded] = useCatalogue();
  return loaded.state === 'ready' ? loaded.value.province : undefined;
};
