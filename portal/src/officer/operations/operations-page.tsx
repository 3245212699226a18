import type { StaffRole } from '../../api/session.ts';
import { later } from '../../ui/later.tsx';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { Outages } from './outages.tsx';
import { ParkedList } from './parked-list.tsx';
import { UnsynchronisedList } from './unsynchronised-list.tsx';

const LaterQueues = later('queues', async () => (await import('./queues-list.tsx')).QueuesList);

/** What stands still and needs somebody who keeps the platform running. */
export const OperationsPage = ({ roles }: { roles: readonly StaffRole[] }) => {
  const { operations } = useWords(officer);
  return (
    <Page title={operations.title} wide>
      {roles.includes('operator') ? (
        <>
          <h2>{operations.parked}</h2>
          <ParkedList />
          <h2>{operations.unsynchronised}</h2>
          <UnsynchronisedList />
          <h2>{operations.queues}</h2>
          <LaterQueues />
          <h2>{operations.outage.heading}</h2>
          <Outages />
        </>
      ) : (
        <p>{operations.notAllowed}</p>
      )}
    </Page>
  );
};
