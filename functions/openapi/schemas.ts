import * as z from 'zod/mini';
import { Flag, Prefilled } from '../../core/draft.ts';
import { Answers } from '../../core/form/answers.ts';
import { Form } from '../../core/form/field.ts';
import { formSchema, personalAnswers } from '../../core/form/form-schema.ts';
import { editionOn, isOffered, type Procedure } from '../../core/procedure/procedure.ts';
import { Text } from '../../core/text.ts';
import * as administrationAnswers from '../answers/administration.ts';
import { Appointments } from '../answers/appointments.ts';
import * as catalogueAnswers from '../answers/catalogue.ts';
import { CertificateList } from '../answers/certificates.ts';
import * as credentialAnswers from '../answers/credential.ts';
import * as clockAnswers from '../answers/clock.ts';
import * as dossierAnswers from '../answers/dossier.ts';
import * as draftAnswers from '../answers/draft.ts';
import * as digitisationAnswers from '../answers/digitisation.ts';
import * as fileAnswers from '../answers/files.ts';
import * as guardAnswers from '../answers/guard.ts';
import * as lookingAnswers from '../answers/looking.ts';
import { EventLog } from '../answers/event-log.ts';
import { Judgement } from '../answers/judgement.ts';
import { LinkedView } from '../answers/linked.ts';
import * as figureAnswers from '../answers/figures.ts';
import * as listAnswers from '../answers/lists.ts';
import * as nationalAnswers from '../answers/national.ts';
import { Problem } from '../answers/problem.ts';
import { RatingReasons, RatingWords } from '../answers/ratings.ts';
import * as representationAnswers from '../answers/representation.ts';
import * as questionAnswers from '../answers/question.ts';
import * as resultAnswers from '../answers/results.ts';
import * as sessionAnswers from '../answers/session.ts';
import * as signatureAnswers from '../answers/signature.ts';
import * as staffAnswers from '../answers/staff.ts';
import * as staffDossierAnswers from '../answers/staff-dossier.ts';
import { TrustList } from '../../verification/trust-list.ts';
import * as templateAnswers from '../answers/templates.ts';
import { AccessAlert } from '../accesses/access-alert.ts';
import { SubmitDossierBody } from '../http/bodies.ts';

/** Schemas that the document holds once, under these names. */
const named: Readonly<Record<string, z.ZodMiniType>> = {
  Text,
  Problem,
  Form,
  Answers,
  Prefilled,
  Flag,
  ...catalogueAnswers,
  ...administrationAnswers,
  CertificateList,
  ...nationalAnswers,
  ...sessionAnswers,
  ...draftAnswers,
  ...dossierAnswers,
  Appointments,
  ...staffDossierAnswers,
  ...questionAnswers,
  EventLog,
  ...clockAnswers,
  ...credentialAnswers,
  LinkedView,
  ...listAnswers,
  RatingReasons,
  RatingWords,
  ...figureAnswers,
  ...representationAnswers,
  ...resultAnswers,
  ...fileAnswers,
  ...digitisationAnswers,
  TrustList,
  Judgement,
  ...signatureAnswers,
  ...staffAnswers,
  ...templateAnswers,
  ...lookingAnswers,
  ...guardAnswers,
  AccessAlert,
};
const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });

const uri = (id: string): string => `#/components/schemas/${id}`;
/** A schema of the document, by its name. */
export const reference = (schema: z.ZodMiniType) => {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new Error('the document has no name for this schema');
  return { $ref: uri(id) };
};

/** The schema alone: inside a document it has neither an address nor a dialect of its own. */
const bare = ({ $schema: _schema, $id: _id, ...schema }: object & { $schema?: unknown; $id?: unknown }): object =>
  schema;

/** The named schemas, as answers are. */
export const answerSchemas = (): Record<string, object> => {
  const { schemas } = z.toJSONSchema(registry, { uri, io: 'output', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
};

/** What a body may be; the answers of a submission are those of one of the `forms`, which the document names. */
export const bodySchema = (schema: z.ZodMiniType, forms: readonly string[]): object =>
  bare(
    z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === SubmitDossierBody.shape.answers && forms.length > 0)
          jsonSchema.anyOf = forms.map((id) => ({ $ref: uri(id) }));
      },
    }),
  );

/** The answers of each form in force on a civil date, by name. */
export const formSchemas = (procedures: readonly Procedure[], date: string): Record<string, object> =>
  Object.fromEntries(
    procedures
      .filter((procedure) => isOffered(procedure, date))
      .map((procedure) => {
        const schema = formSchema(editionOn(procedure, date).form, date);
        const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: personalAnswers });
        return [`answers-${procedure.slug}`, bare(described)];
      }),
  );
