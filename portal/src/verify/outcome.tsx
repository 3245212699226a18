import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/language.tsx';
import type { Finding } from './finding.ts';
import { Particulars } from './particulars.tsx';
import { Scope } from './scope.tsx';
import { StandingLine } from './standing-line.tsx';
import type { Check } from './use-check.ts';
import { verify } from './words/words.ts';

type Answer = 'fake' | 'revoked' | 'replaced' | 'unknown' | Finding['of'];

/** Results from before there were lists are no less genuine for it. */
const answerOf = (finding: Finding): Answer => {
  if (finding.of === 'copy') return 'copy';
  const { of, verdict, standing } = finding;
  if (!verdict.genuine) return 'fake';
  if (standing.state === 'unknown') return standing.because === 'no-list' ? of : 'unknown';
  return standing.state === 'valid' ? of : standing.state;
};

const tones = {
  fake: 'error',
  revoked: 'error',
  replaced: 'warning',
  unknown: 'warning',
  code: 'done',
  copy: 'done',
  file: 'done',
} as const satisfies Record<Answer, 'done' | 'warning' | 'error'>;

/** The verdict itself: short, and read out. */
const Headline = ({ finding }: { finding: Finding }) => {
  const { verdicts, doubts } = useWords(verify);
  const { verdict } = finding;
  const answer = answerOf(finding);
  const sentences: Record<Answer, string> = {
    fake: 'because' in verdict ? doubts[verdict.because] : verdicts.fakeFile,
    revoked: verdicts.revokedText,
    replaced: verdicts.replacedText,
    unknown: verdicts.unknownText,
    code: verdicts.genuineCode,
    copy: verdicts.genuineCopy,
    file: verdicts.genuineFile,
  };
  return (
    <Notice kind={tones[answer]} heading={verdicts[answer]}>
      <p>{sentences[answer]}</p>
    </Notice>
  );
};

const Found = ({ finding }: { finding: Finding }) => {
  const words = useWords(verify);
  return (
    <>
      <Particulars finding={finding} />
      {finding.of !== 'copy' && finding.verdict.genuine && <StandingLine standing={finding.standing} at={finding.at} />}
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
