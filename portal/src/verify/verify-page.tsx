import { useEffect, useRef } from 'preact/hooks';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { Keeping } from './keeping.tsx';
import { CameraWay } from './reading/camera-way.tsx';
import { FileWay } from './reading/file-way.tsx';
import { checkChosen } from './reading/read-file.ts';
import { Outcome } from './outcome.tsx';
import { checkCode, useCheck } from './use-check.ts';
import { verify } from './words/words.ts';

/** The ways to give it something to check, and above them what was found. */
export const VerifyPage = () => {
  const words = useWords(verify);
  const [check, begin] = useCheck();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (check.step === 'found' || check.step === 'failed') outcome.current?.scrollIntoView({ block: 'start' });
  }, [check]);
  return (
    <Page title={words.title}>
      {check.step !== 'found' && <p class="lead">{words.lead}</p>}
      <p class="private">{words.private}</p>
      <div ref={outcome} class="outcome">
        <Outcome check={check} />
      </div>
      <section class="ways">
        <h2>{check.step === 'found' ? words.again : words.ways}</h2>
        <CameraWay found={(text) => begin(checkCode(text))} />
        <FileWay chosen={(file) => begin(checkChosen(file))} />
      </section>
      <Keeping />
    </Page>
  );
};
