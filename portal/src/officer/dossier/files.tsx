import { useState } from 'preact/hooks';
import { listFiles, type DossierFile, type FileList } from '../../api/files.ts';
import type { StaffDossier } from '../../api/staff.ts';
import { SentFiles } from '../../files/sent-files.tsx';
import { Upload } from '../../files/upload.tsx';
import { toDossier } from '../../files/use-upload.ts';
import { files } from '../../files/words/words.ts';
import { Link } from '../../router/link.tsx';
import { digitiseWords } from '../digitise/words/words.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { contentCode, officer } from '../words/words.ts';

/** What the applicant signed for an officer to file: nothing is read out of it. */
const signedDeclaration = 'signed-declaration';

/** What was filed with the sheet that lies beside it, to be compared with what is printed there. */
const SignedFor = ({ version, hash }: NonNullable<DossierFile['declared']>) => {
  const { onBehalf: words } = useWords(officer).dossier;
  return (
    <>
      <br />
      <strong>{words.signed(version, contentCode(hash))}</strong> {words.compare}{' '}
      <span class="muted file-name">{hash}</span>
    </>
  );
};

/** The counter scans a paper that was brought. */
const Scan = ({ code, open, received }: { code: string; open: FileList['open']; received: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(files);
  const [chosen, setChosen] = useState(open.find(({ missing }) => missing)?.component ?? open[0]?.component ?? '');
  const component = open.find((each) => each.component === chosen) ?? open[0];
  if (component === undefined) return null;
  return (
    <details>
      <summary>{words.scan}</summary>
      <div class="question">
        <label for="scan-component">{words.component}</label>
        <select
          id="scan-component"
          value={component.component}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {open.map(({ component: id, name, missing }) => (
            <option key={id} value={id}>
              {say(name)}
              {missing ? ` (${words.missing})` : ''}
            </option>
          ))}
        </select>
      </div>
      <Upload
        key={component.component}
        send={toDossier(code, component.component)}
        component={component.component}
        label={say(component.name)}
        received={received}
      />
    </details>
  );
};

/** The files of a dossier by the papers they stand for, and the way to scan one. */
export const Files = ({ dossier, changed }: { dossier: StaffDossier; changed: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(files);
  const digitise = useWords(digitiseWords);
  const { code, version } = dossier;
  const [loaded, retry] = useLoaded(() => listFiles(code), `${code}@${version}`);
  const received = () => {
    retry();
    changed();
  };
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, open }) =>
        items.length === 0 && open.length === 0 ? null : (
          <section>
            <h2>{words.title}</h2>
            {items.length === 0 && <p class="muted">{words.none}</p>}
            {[...new Set(items.map(({ component }) => component))].map((component) => {
              const own = items.filter((file) => file.component === component);
              const [first] = own;
              return (
                <section key={component}>
                  {first !== undefined && <h3>{say(first.componentName)}</h3>}
                  <SentFiles
                    code={code}
                    items={own}
                    more={({ file, name, declared }) => {
                      if (component !== signedDeclaration)
                        return <Link to={`/can-bo/so-hoa/${code}/${file}`}>{digitise.open(name)}</Link>;
                      return declared === undefined ? null : <SignedFor {...declared} />;
                    }}
                  />
                </section>
              );
            })}
            <Scan code={code} open={open} received={received} />
          </section>
        )
      }
    </Await>
  );
};
