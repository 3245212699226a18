import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../api/catalogue.ts';
import type { NationalSearch } from '../../api/national.ts';
import { Link } from '../../router/link.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { frontWords } from './words/words.ts';

/** What was open and what had the focus in the page that was there before its script. */
export interface Left {
  readonly open: readonly string[];
  readonly focused: string | undefined;
}

interface FoldProps {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

const Fold = ({ id, title, open, children }: FoldProps) => (
  <details id={id} open={open}>
    <summary id={`${id}-title`}>{title}</summary>
    {children}
  </details>
);

interface Entry {
  readonly to: string;
  readonly title: string;
}
const Links = ({ of, large = false }: { of: readonly Entry[]; large?: boolean }) => (
  <ul class={large ? 'large-links' : 'links'}>
    {of.map(({ to, title }) => (
      <li key={to}>
        <Link to={to} id={to}>
          {title}
        </Link>
      </li>
    ))}
  </ul>
);

/** Whoever was on one of the links stays there, although it has been written anew. */
const useSameFocus = ({ focused }: Left): void =>
  useLayoutEffect(() => {
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  }, []);

interface FrontListsProps {
  readonly items: Catalogue['items'];
  readonly national: Pick<NationalSearch, 'events' | 'areas'>;
  readonly left: Left;
}

/** The ways in: what happens to people, and all that is offered, by area. */
export const FrontLists = ({ items, national: { events, areas = [] }, left }: FrontListsProps) => {
  const { say } = useSpeech();
  const words = useWords(frontWords);
  const [{ open }] = useState(left);
  useSameFocus(left);
  // Most go on to one, and some on a bad line.
  useEffect(() => void import('../pages/procedure-page.tsx').catch(() => {}), []);
  const happening = (some: NationalSearch['events']): Entry[] =>
    some.map(({ id, title }) => ({ to: `/viec/${id}`, title: say(title) }));
  const offered = (some: Catalogue['items']): Entry[] =>
    some.map(({ slug, name }) => ({ to: `/thu-tuc/${slug}`, title: say(name) }));
  const groups = [
    ...areas.map(({ id, title, fields }) => ({
      id,
      title: say(title),
      of: items.filter(({ field }) => fields.includes(field.vi)),
    })),
    {
      id: 'others',
      title: words.others,
      of: items.filter(({ field }) => !areas.some(({ fields }) => fields.includes(field.vi))),
    },
  ].filter(({ of }) => of.length > 0);
  return (
    <>
      <h2>{words.events}</h2>
      <Links large of={happening(events.filter(({ common }) => common === true))} />
      <Fold id="events" title={words.otherEvents} open={open.includes('events')}>
        <Links of={happening(events.filter(({ common }) => common !== true))} />
      </Fold>
      <h2>{words.procedures}</h2>
      <div class="areas">
        {groups.map(({ id, title, of }) => (
          <Fold key={id} id={`area-${id}`} title={`${title} (${of.length})`} open={open.includes(`area-${id}`)}>
            <Links of={offered(of)} />
          </Fold>
        ))}
      </div>
    </>
  );
};
