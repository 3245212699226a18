import { Link } from '../router/link.tsx';
import { useSpeech } from '../words/language.tsx';
import { useProvince } from './catalogue.tsx';
import { Mark } from './mark.tsx';

/** The portal’s name, whose portal it is, and the way to its first page. */
export const Brand = ({ to, name }: { to: string; name: string }) => {
  const { say } = useSpeech();
  const province = useProvince();
  return (
    <Link to={to} class="brand">
      <Mark />
      <span>
        {name} <span class="owner">{province !== undefined && say(province.agency.name)}</span>
      </span>
    </Link>
  );
};
