import { readProcedure } from '../../api/catalogue.ts';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** What is said of the procedure comes at the same time as what shows it. */
export const ProcedurePage = ({ slug }: { slug: string }) => {
  const [loaded, retry] = useLoaded(() => readProcedure(slug), slug);
  const [code, reload] = useLater(() => import('./procedure-page.tsx'), 'procedure');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(procedure) => (
        <LoadedPage loaded={code} retry={reload}>
          {({ Guide }) => <Guide procedure={procedure} />}
        </LoadedPage>
      )}
    </LoadedPage>
  );
};
