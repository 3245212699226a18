import { problemAt } from '../../core/form/check-answers.ts';
import type { Looked } from '../../core/prefill.ts';
import type { Question } from '../../core/procedure/lookup.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { OwnData } from '../answers/looking.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import { askSources } from '../lookups/ask-sources.ts';
import { othersIn, ownRecord } from '../lookups/own-record.ts';
import { toldBy } from '../lookups/question-fields.ts';
import { requireLevel } from '../lookups/require-level.ts';
import type { Sources } from '../lookups/sources.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { Vault } from '../vault/vault.ts';
import { OwnDataBody } from './bodies.ts';

interface Tools {
  readonly catalogue: Pick<Catalogue, 'province' | 'sources'>;
  readonly accesses: Pick<AccessLog, 'note'>;
  readonly sources: Sources;
  readonly vault: Vault;
}

/** As it stands in the access log, and in the record of the source that was asked. */
const purpose = 'own-data';

const noting =
  ({ accesses }: Pick<Tools, 'accesses'>, request: Request) =>
  async (whose: string, question: Question): Promise<void> => {
    const { source, fields } = toldBy(question);
    await accesses.note(whose, `${request.id}-${question}`, {
      at: new Date(request.at).toISOString(),
      by: { kind: 'citizen', id: personOf(request).id },
      what: `lookup:${source}`,
      purpose,
      fields: [...fields],
    });
  };

type Answered = OwnData['answers'][number];

const answerOf = (question: Question, looked: Looked | undefined, citizenId: string): Answered => {
  if (looked?.status === 'missing') return { question, status: 'missing' };
  if (looked?.status !== 'found')
    return { question, status: 'unavailable', ...(looked?.why === 'another-name' ? { why: looked.why } : {}) };
  const { asOf, evidence } = looked;
  return { question, status: 'found', asOf, evidence, record: ownRecord(question, looked, citizenId) };
};

/**
 * What one source holds of the caller, asked because they want to see it and for nothing else. It is shown to them and kept
 * nowhere; that it was asked stands in their own log, and in that of their children and whom they are married to where it
 * tells of them. A silent source is an answer.
 */
export const showOwnData =
  (tools: Tools): Handler<OwnData> =>
  async (request) => {
    const person = personOf(request);
    const { source: id } = bodyAs(request, OwnDataBody);
    const source = tools.catalogue.sources.find((each) => each.id === id);
    if (source?.own === undefined) throw new Refusal('invalid-fields', [problemAt('/source', 'invalid')]);
    const { questions } = source.own;
    requireLevel(tools.catalogue.sources, id, person);
    const { citizenId, name } = await openOwnDetails(tools.vault, request.session);
    const note = noting(tools, request);
    const { province } = tools.catalogue;
    const looked = await askSources({
      lookups: questions.map((question) => ({ id: question, question, person: 'applicant' })),
      citizenId,
      name,
      purpose: { requestId: request.id, procedure: purpose, actor: person.id, unit: province.agency.code },
      province,
      sources: tools.sources,
      note: async (_who, _source, question) => note(person.id, question),
      noteAbout: async (who, _source, question) => note(who, question),
      pick: async ([first]) => first,
    });
    for (const question of questions) {
      const found = looked[question];
      if (found?.status !== 'found') continue;
      for (const other of othersIn(found.record, citizenId)) await note(await tools.vault.hash(other), question);
    }
    const answers = questions.map((question) => answerOf(question, looked[question], citizenId));
    return { status: 200, body: { source: id, answers } };
  };
