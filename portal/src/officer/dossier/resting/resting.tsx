import type { StaffDossier } from '../../../api/staff.ts';
import { Link } from '../../../router/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { restingWords } from './words/words.ts';

/** Results that were taken from this one: nothing changes them when it is put right or revoked. */
export const Resting = ({ resting }: Pick<StaffDossier, 'resting'>) => {
  const words = useWords(restingWords);
  if (resting.length === 0) return null;
  const outdated = resting.some((each) => each.outdated);
  return (
    <Notice kind={outdated ? 'warning' : 'info'}>
      <p>{words.lead(resting.length)}</p>
      <ul>
        {resting.map((each) => (
          <li key={each.dossier}>
            <Link to={`/can-bo/ho-so/${each.dossier}`}>{each.dossier}</Link>
            {each.outdated && ` · ${words.outdated}`}
          </li>
        ))}
      </ul>
      <p>{outdated ? words.tell : words.unchanged}</p>
    </Notice>
  );
};
