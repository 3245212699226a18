import { useRef, useState } from 'preact/hooks';
import { actOn, readDossier } from '../../api/dossier.ts';
import type { StaffRole } from '../../api/session.ts';
import type { Part } from '../../api/part.ts';
import type { Means } from '../../api/signing.ts';
import { filterText, readInbox, readInboxCounts, type InboxFilter, type InboxRole } from '../../api/inbox.ts';
import type { InboxItem } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useParts } from '../../ui/use-parts.ts';
import { useWords } from '../../words/language.tsx';
import { useWaiting } from '../signing/use-waiting.ts';
import { WaitingSignatures } from '../signing/waiting-signatures.tsx';
import { officer } from '../words/words.ts';
import { BatchApproval } from './batch-approval.tsx';
import { InboxFilters, searchId } from './inbox-filters.tsx';
import { InboxTable, rowLink } from './inbox-table.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const rolesOf = (roles: readonly StaffRole[]): InboxRole[] =>
  (['officer', 'leader'] as const).filter((role) => roles.includes(role));

/** Whether tasks can wait for somebody of these roles. */
export const hasInbox = (roles: readonly StaffRole[]): boolean => rolesOf(roles).length > 0;

const focusRow = (item: InboxItem | undefined) =>
  item !== undefined && document.getElementById(rowLink(item.code))?.focus();

/** Whoever comes back from a dossier finds the list as they left it. */
let lastFilter: InboxFilter = {};

interface ListProps {
  /** It is not the whole list. */
  readonly narrowed: boolean;
  readonly part: Part<InboxItem>;
  readonly means: Means | undefined;
  readonly changed: () => void;
  readonly more: () => void;
}

const List = ({ part, narrowed, means, changed, more }: ListProps) => {
  const { items } = part;
  const { inbox } = useWords(officer);
  const [claimed, setClaimed] = useState<string | undefined>();
  const [failed, setFailed] = useState<unknown>();

  const busy = useRef(false);
  const claim = async ({ code }: InboxItem) => {
    // Pressed twice, it is still claimed once.
    if (busy.current) return;
    busy.current = true;
    setFailed(undefined);
    setClaimed(undefined);
    try {
      const dossier = await readDossier(code);
      await actOn(code, 'claim', dossier?.value.version ?? 0);
      setClaimed(code);
      changed();
    } catch (error) {
      setFailed(error);
      // Whoever was faster is in the list that comes now.
      changed();
    }
    busy.current = false;
  };
  const here = () => items.findIndex(({ code }) => document.activeElement?.id === rowLink(code));
  const [shortcuts, setShortcuts] = useShortcuts({
    j: () => focusRow(items[Math.min(here() + 1, items.length - 1)]),
    k: () => focusRow(items[Math.max(here() - 1, 0)]),
    n: () => {
      const item = items[here()];
      if (item?.claimable === true) void claim(item);
    },
    '/': () => document.getElementById(searchId)?.focus(),
  });
  return (
    <>
      {claimed !== undefined && (
        <Notice kind="info" live>
          <p>{inbox.claimed(claimed)}</p>
        </Notice>
      )}
      {failed !== undefined && <Failure error={failed} />}
      <BatchApproval items={items} means={means} changed={changed}>
        {(choiceOf) =>
          items.length > 0 && <InboxTable items={items} claim={(item) => void claim(item)} choiceOf={choiceOf} />
        }
      </BatchApproval>
      {items.length === 0 && <p class="big">{narrowed ? inbox.noneSuch(part.next !== undefined) : inbox.none}</p>}
      <MoreButton part={part} more={more} linkOf={({ code }) => rowLink(code)} />
      <div class="shortcuts">
        <Tick id="shortcuts" label={inbox.keys} checked={shortcuts} change={setShortcuts} />
        {shortcuts && <p class="muted">{inbox.keysHint}</p>}
      </div>
    </>
  );
};

/** What waits for this person, by role. */
export const InboxPage = ({ roles }: { roles: readonly StaffRole[] }) => {
  const { inbox } = useWords(officer);
  const mine = rolesOf(roles);
  const [role, setRole] = useState<InboxRole | undefined>(mine[0]);
  const [filter, setFilter] = useState(lastFilter);
  const { loaded, retry, more } = useParts(
    async (cursor) => (role === undefined ? { items: [] } : readInbox(role, filter, cursor)),
    `${role} ${filterText(filter)}`,
  );
  const [round, setRound] = useState(0);
  const [counts] = useLoaded(role === undefined ? undefined : async () => readInboxCounts(role), `${role} ${round}`);
  const narrow = (wanted: InboxFilter) => {
    lastFilter = wanted;
    setFilter(wanted);
  };
  const waiting = useWaiting(String(round));
  const changed = () => {
    retry();
    setRound((before) => before + 1);
  };
  return (
    <Page title={inbox.title} wide>
      {mine.length > 1 && (
        <div class="tabs" role="group" aria-label={inbox.roleLabel}>
          {mine.map((each) => (
            <button type="button" key={each} aria-pressed={each === role} onClick={() => setRole(each)}>
              {inbox.roles[each]}
            </button>
          ))}
        </div>
      )}
      <WaitingSignatures waiting={waiting} />
      <InboxFilters filter={filter} counts={counts.state === 'ready' ? counts.value : undefined} change={narrow} />
      <Await loaded={loaded} retry={retry}>
        {(part) => (
          <List
            key={role}
            part={part}
            narrowed={filterText(filter) !== ''}
            means={waiting?.means}
            changed={changed}
            more={more}
          />
        )}
      </Await>
    </Page>
  );
};
