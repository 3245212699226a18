import { LeavePage } from './leave-page.tsx';
import { RatingBox } from './rating-box.tsx';

/** How a dossier went, or why a form is given up. */
export const Voice = (props: Parameters<typeof RatingBox>[0] | Parameters<typeof LeavePage>[0]) =>
  'dossier' in props ? <RatingBox {...props} /> : <LeavePage {...props} />;
