import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Announced } from '../../events/announced.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn } from '../edge/request.ts';
import type { DeadLetterTools } from '../watching/dead-letters.ts';

interface Tools extends DeadLetterTools {
  readonly dossiers: Pick<DossierRecords, 'require'>;
}

/** Has the national portal told once more where a dossier stands, when what it did not accept has been mended. */
export const synchroniseAgain =
  ({ sqs, consumers, dossiers }: Tools): Handler =>
  async (request) => {
    const { code, version, changedAt } = await dossiers.require(codeIn(request));
    const consumer = consumers.find(({ name }) => name === 'syncing');
    if (consumer === undefined) throw new Error('nobody synchronises');
    const detail = {
      dossier: code,
      sequence: version,
      type: 'synchronisation-asked',
      at: changedAt,
    } satisfies Announced;
    await sqs.send(new SendMessageCommand({ QueueUrl: consumer.queue, MessageBody: JSON.stringify({ detail }) }));
    return { status: 204 };
  };
