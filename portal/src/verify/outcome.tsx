import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/language.tsx';
import type { Finding, Standing } from './finding.ts';
import { Particulars } from './particulars.tsx';
import { Scope } from './scope.tsx';
import { StandingLine } from './standing-line.tsx';
import type { Check } from './use-check.ts';
import { verify } from './words/words.ts';

const toneOf = (genuine: boolean, { state }: Standing): 'done' | 'warning' | 'error' => {
  if (!genuine || state === 'revoked') return 'error';
  return state === 'replaced' ? 'warning' : 'done';
};

/** The verdict itself: short, and read out. */
const Headline = ({ finding }: { finding: Finding }) => {
  const { verdicts, doubts } = useWords(verify);
  const { of, verdict, standing } = finding;
  const tone = toneOf(verdict.genuine, standing);
  if (!verdict.genuine)
    return (
      <Notice kind={tone} heading={verdicts.fake}>
        <p>{'because' in verdict ? doubts[verdict.because] : verdicts.fakeFile}</p>
      </Notice>
    );
  const { state } = standing;
  if (state === 'revoked' || state === 'replaced')
    return (
      <Notice kind={tone} heading={verdicts[state]}>
        <p>{state === 'revoked' ? verdicts.revokedText : verdicts.replacedText}</p>
      </Notice>
    );
  return (
    <Notice kind={tone} heading={verdicts.genuine}>
      <p>{of === 'code' ? verdicts.genuineCode : verdicts.genuineFile}</p>
    </Notice>
  );
};

const Found = ({ finding }: { finding: Finding }) => {
  const words = useWords(verify);
  return (
    <>
      <Particulars finding={finding} />
      {finding.verdict.genuine && <StandingLine standing={finding.standing} at={finding.at} />}
      <Scope finding={finding} />
      <p>
        <button type="button" class="button quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </>
  );
};

/** Where the check stands. What changes is read out; the particulars below are there to be read. */
export const Outcome = ({ check }: { check: Check }) => {
  const words = useWords(verify);
  return (
    <>
      <div role="status">
        {check.step === 'checking' && <p class="big">{words.checking}</p>}
        {check.step === 'failed' && (
          <Notice kind="warning" heading={words.trouble}>
            <p>{words.troubles[check.trouble]}</p>
          </Notice>
        )}
        {check.step === 'found' && <Headline finding={check.finding} />}
      </div>
      {check.step === 'found' && <Found finding={check.finding} />}
    </>
  );
};
