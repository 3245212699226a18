import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { readFile, type DossierFile } from '../api/files.ts';
import { Failure } from '../ui/failure.tsx';
import { formatMoment, formatNumber } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import type { Language } from '../words/writing.ts';
import { files } from './words/words.ts';

const sizeText = (bytes: number, language: Language): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${formatNumber(bytes / 1_000_000, language, 1)} MB`;

/** What the signatures in it say, in plain words. */
const Verdict = ({ file }: { readonly file: DossierFile }) => {
  const { language } = useSpeech();
  const { signed: words } = useWords(files);
  if (file.signed === undefined) return null;
  return (
    <p class={file.signed === 'unknown' ? 'match no' : undefined}>
      {file.signed === 'result' ? words.result(file.number ?? '') : words[file.signed]}{' '}
      {file.signers
        .map(({ name, at }) => `${words.by(name)}${at === undefined ? '' : ` (${formatMoment(at, language)})`}`)
        .join('; ')}
    </p>
  );
};

/** What else can be done with a file, beside saving it. */
type More = (file: DossierFile) => ComponentChildren;

const One = ({ code, file, more }: { readonly code: string; readonly file: DossierFile; readonly more?: More }) => {
  const { language } = useSpeech();
  const words = useWords(files);
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      location.assign(await readFile(code, file.file));
    } catch (failure) {
      setError(failure);
    }
  };
  const kinds: Readonly<Record<string, string>> = words.kind;
  return (
    <li>
      <strong class="file-name">{file.name}</strong>{' '}
      <span class="muted">
        {kinds[file.type] ?? file.type} · {sizeText(file.bytes, language)} · {words[file.by]} ·{' '}
        {formatMoment(file.at, language)}
      </span>
      <Verdict file={file} />
      <p>
        <button type="button" class="button quiet" aria-label={words.downloadOf(file.name)} onClick={() => void save()}>
          {words.download}
        </button>{' '}
        {more?.(file)}
      </p>
      {error !== undefined && <Failure error={error} />}
    </li>
  );
};

/** Files with who sent them, when, and what is known of them. */
export const SentFiles = ({
  code,
  items,
  ...rest
}: {
  readonly code: string;
  readonly items: readonly DossierFile[];
  readonly more?: More;
}) => (
  <ul class="files">
    {items.map((file) => (
      <One key={file.file} code={code} file={file} {...rest} />
    ))}
  </ul>
);
