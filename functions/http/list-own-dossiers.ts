import { may } from '../../core/authorisation.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { OwnDossiers } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import { summaryOf } from './dossier-view.ts';
import type { ListTools } from './list-tools.ts';

/** The organisations that the register named the caller for; refused when it was not asked, or too long ago. */
const organisationsOf = (person: Person): readonly string[] => {
  const { represents, at = '9' } = person.kind === 'citizen' ? person : {};
  if (represents === undefined || at >= represents.until) throw new Refusal('representation-unasked');
  return represents.subjects;
};

/** The citizen’s dossiers, or those of the organisations that they represent; the newest first, part by part. */
export const listOwnDossiers =
  (tools: ListTools): Handler<OwnDossiers> =>
  async (request) => {
    const person = personOf(request);
    const organisations = request.query['of'] === 'organisations' ? organisationsOf(person) : undefined;
    const list = `own ${organisations?.join(' ') ?? person.id}`;
    const span = await spanIn(tools.vault, request, list);
    const { items, ...more } = await (organisations === undefined
      ? tools.views.ofCitizen(person.id, span)
      : tools.views.ofOrganisations(organisations, span));
    // What was listed before a right ended is not told any more.
    const shown = items.filter((each) => may(person, 'see', each)).map((each) => summaryOf(tools.catalogue, each));
    return { status: 200, body: await partBody(tools.vault, list, { items: shown, ...more }) };
  };
