import type { Help } from '../../core/assisting.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { helpIn } from '../assisting/help-in.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

const isTheirs = (person: Person, { citizen, helper }: Help): boolean =>
  person.kind === 'citizen' ? person.id === citizen : person.id === helper?.id && person.unit === helper.unit;

/** Whoever asked for help or gives it ends it: the officer sees the form no more. Ended again, it stays ended. */
export const endHelp =
  (tools: { readonly helps: Pick<HelpStore, 'find' | 'end'> }): Handler =>
  async (request) => {
    const found = await tools.helps.find(helpIn(request));
    if (found === undefined || !isTheirs(personOf(request), found.help)) throw new Refusal('not-found');
    const { help, version } = found;
    if (help.endedAt === undefined)
      await tools.helps.end({ ...help, endedAt: new Date(request.at).toISOString() }, version);
    return { status: 204 };
  };
