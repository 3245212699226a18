import { isEnd, isPause } from '../../core/lifecycle.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { routeDocument } from '../../workflows/route.ts';
import { endsIn, waysIn } from '../../workflows/ways.ts';
import { draw } from './drawing.ts';
import type { Figures } from './figures.ts';
import { phaseNames } from './names.ts';

/** How dossiers went from phase to phase, with how many went where. */
export const drawWays = ({ phases, moves }: Figures): string =>
  draw(
    phases.map(({ phase, dossiers }) => ({
      id: phase,
      lines: [phaseNames[phase].vi, `${phase} · ${dossiers}`],
      look: dossiers === 0 ? 'faint' : isEnd(phase) ? 'end' : isPause(phase) ? 'trouble' : 'plain',
    })),
    moves.map(({ from, to, times }) => ({
      from,
      to,
      ...(times === 0 ? {} : { label: String(times) }),
      look: times === 0 ? 'faint' : 'plain',
    })),
    { title: 'Đường đi của hồ sơ', direction: 'TB' },
  );

/** Ways that nearly every state has: back to where the phase is looked up, and to where an operator mends it. */
const everywhere: ReadonlySet<string> = new Set(['Where', 'Park']);

/** The deployed machine, state by state. */
export const drawMachine = ({ states }: Figures, procedure: Procedure): string => {
  const document = routeDocument(procedure);
  const ends = new Set(endsIn(document));
  const drawn = waysIn(document).filter(
    ({ from, to, by }) => from === document.StartAt || !everywhere.has(to) || (to === 'Park' && by === 'otherwise'),
  );
  // Several conditions lead the same way.
  const ways = new Map(drawn.filter(({ from, to }) => from !== to).map((way) => [`${way.from} ${way.to}`, way]));
  return draw(
    states.map(({ name, standing, dossiers }) => ({
      id: name,
      lines: [name, String(dossiers)],
      look: dossiers === 0 ? 'faint' : ends.has(name) ? 'end' : standing === 'trouble' ? 'trouble' : 'plain',
    })),
    [...ways.values()].map(({ from, to, by }) => ({ from, to, look: by === 'trouble' ? 'faint' : 'plain' })),
    { title: 'Máy trạng thái', direction: 'LR' },
  );
};
