import { requireRight } from '../../core/authorisation.ts';
import { isOwn } from '../../core/case.ts';
import { questionTo } from '../../core/consultation.ts';
import { openOpinions } from '../../core/consulted.ts';
import { answerAt, type Answers } from '../../core/form/answers.ts';
import type { Form } from '../../core/form/field.ts';
import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { AskedQuestion } from '../answers/question.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import { communesIn } from './dossier-view.ts';
import { noteReadingBy } from './reading-by.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly vault: Vault;
}

/** The form with these fields alone, by themselves: what decides whether one is shown may be none of theirs. */
const partOf = (form: Form, paths: readonly string[]): Form => ({
  ...form,
  steps: form.steps
    .map((step) => ({
      ...step,
      fields: step.fields
        .filter(({ id }) => paths.includes(`${step.id}.${id}`))
        .map(({ showIf: _showIf, prefill: _prefill, ...field }) => field),
    }))
    .filter(({ fields }) => fields.length > 0),
});

const answersTo = (answers: Answers, paths: readonly string[]): Answers => {
  const shown: Answers = {};
  for (const path of paths) {
    const [step = '', field = ''] = path.split('.');
    const answer = answerAt(answers, path);
    if (answer !== undefined) shown[step] = { ...shown[step], [field]: answer };
  }
  return shown;
};

/** What an agency is asked, with the answers that this is about, until it has said what it thinks. */
export const showQuestion =
  (tools: Tools): Handler<AskedQuestion> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see-question', dossier);
    const asked = openOpinions(dossier).find(({ unit }) => person.kind === 'staff' && unit === person.unit);
    if (asked === undefined) throw new Refusal('not-found');
    const { catalogue } = tools;
    const edition = catalogue.edition(dossier);
    const { question, fields, silence, ground } = questionTo(edition, asked);
    const find = async (sequence: number) => tools.dossiers.event(dossier.code, sequence);
    const particulars = await openParticulars(tools.vault, dossier, find);
    const answers = answersTo(particulars.answers, fields);
    const form = partOf(edition.form, fields);
    const read = fields.filter((path) => answerAt(answers, path) !== undefined);
    await noteReadingBy(tools, request, { person, dossier }, { what: 'question', purpose: 'consult', fields: read });
    const { code, procedure, version, unit } = dossier;
    const { province } = catalogue;
    const body: AskedQuestion = {
      code,
      procedure,
      version,
      name: catalogue.procedure(procedure).name,
      asker: agencyOf(province, unit)?.name ?? province.agency.name,
      question,
      silence,
      ground,
      askedAt: asked.askedAt,
      dueAt: asked.dueAt,
      form,
      answers,
      communes: communesIn(catalogue, { form }, { answers, prefill: {} }),
      ...(isOwn(person, dossier) ? { own: true } : {}),
    };
    return { status: 200, headers: etag(version), body };
  };
