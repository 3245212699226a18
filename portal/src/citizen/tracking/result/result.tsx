import type { Dossier } from '../../../api/dossier.ts';
import { PaperButton } from '../../../ui/paper-button.tsx';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { citizen } from '../../words/words.ts';
import { PaperCopy } from './paper-copy.tsx';
import { Wallet } from './wallet.tsx';
import { resultWords } from './words/words.ts';

/** The result: to be downloaded, checked by whoever is given it, and carried in the wallet as long as it stands. */
export const Result = ({ dossier, changed }: { dossier: Dossier; changed: () => void }) => {
  const { code, result } = dossier;
  const { language } = useSpeech();
  const words = useWords(resultWords);
  const { footer } = useWords(citizen);
  if (result === undefined) return null;
  const stands = result.revoked === undefined;
  return (
    <section class="panel">
      <h2>{words.result}</h2>
      <p>{words.issued(result.number, formatDay(result.issuedAt, language))}</p>
      <PaperButton code={code} paper="result" label={words.download} strong={stands} />
      <p>
        {words.check}
        <a href="/xac-minh">{footer.check}</a>.
      </p>
      {stands && <Wallet code={code} wallet={result.wallet} />}
      <PaperCopy dossier={dossier} changed={changed} />
    </section>
  );
};
