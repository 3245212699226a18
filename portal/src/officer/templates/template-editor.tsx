import { useState } from 'preact/hooks';
import type { TemplateSource } from '../../api/templates.ts';
import { Notice } from '../../ui/notice.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { FaultList } from './fault-list.tsx';
import { usePreview } from './use-preview.ts';
import { templateWords } from './words/words.ts';

const sourceId = 'source';
const dataId = 'data';

const objectIn = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

interface CodeProps {
  readonly id: string;
  readonly value: string;
  readonly rows: number;
  readonly described?: string;
  readonly change: (value: string) => void;
}

const Code = ({ id, value, rows, described, change }: CodeProps) => (
  <textarea
    id={id}
    class="source-code"
    rows={rows}
    spellcheck={false}
    autocomplete="off"
    wrap="off"
    value={value}
    aria-describedby={described}
    onInput={(event) => change(event.currentTarget.value)}
  />
);

/** The source of a template and, beside it, what it makes of its sample. */
export const TemplateEditor = ({ template }: { template: TemplateSource }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const sample = JSON.stringify(template.sample, null, 2);
  const [source, setSource] = useState(template.source);
  const [data, setData] = useState(sample);
  const [wrong, setWrong] = useState(false);
  const { shown, failed, busy, set } = usePreview(template.kind);
  const isStale = failed !== undefined && shown !== undefined;
  const go = (event: Event) => {
    event.preventDefault();
    const object = objectIn(data);
    setWrong(object === undefined);
    if (object === undefined) return document.getElementById(dataId)?.focus();
    if (!busy) void set({ source, data: object });
  };
  const reset = () => {
    setSource(template.source);
    setData(sample);
    setWrong(false);
    void set({});
  };
  return (
    <div class="editing">
      <form noValidate onSubmit={go}>
        <Question id={sourceId} label={words.source} hint={words.sourceHint}>
          <Code id={sourceId} value={source} rows={24} described={`${sourceId}-hint`} change={setSource} />
        </Question>
        <details>
          <summary>{words.data}</summary>
          <Question id={dataId} label={words.data} error={wrong ? words.dataWrong : undefined}>
            <Code id={dataId} value={data} rows={14} change={setData} />
          </Question>
        </details>
        {failed !== undefined && <FaultList failed={failed} id={sourceId} />}
        <p class="buttons">
          <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
            {busy ? words.setting : words.set}
          </button>
          <button type="button" class="button quiet" onClick={reset}>
            {words.reset}
          </button>
        </p>
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(source)}`} download={`${template.kind}.typ`}>
          {words.download}
        </a>
      </form>
      <section aria-label={words.preview} aria-busy={busy}>
        <h2>{words.preview}</h2>
        {isStale ? (
          <Notice kind="warning" live>
            <p>{words.stale}</p>
          </Notice>
        ) : (
          <p role="status">{shown === undefined ? words.setting : words.done(shown.pages)}</p>
        )}
        {shown !== undefined && (
          <>
            <p>
              <a href={shown.pdf} download={`xem-truoc-${template.kind}.pdf`}>
                {words.open}
              </a>
            </p>
            <img
              class={isStale ? 'paper-picture stale' : 'paper-picture'}
              src={shown.picture}
              alt={words.picture(say(template.name), shown.pages)}
            />
          </>
        )}
      </section>
    </div>
  );
};
