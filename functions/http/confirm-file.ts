import { confirmFile as decide, fileOf } from '../../core/confirm-file.ts';
import { requireRight } from '../../core/authorisation.ts';
import { FileValues, fileValuesContext } from '../../core/particulars.ts';
import { PaperKind } from '../../core/procedure/paper-kind.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Decided } from '../answers/dossier.ts';
import { paperRules } from '../digitisation/paper-kinds.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, codeIn, fileIn, personOf } from '../edge/request.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';
import { ConfirmFileBody } from './bodies.ts';
import { decided } from './decide.ts';
import type { DigitiseTools } from './show-reading.ts';

/**
 * An officer stands for what was read in a file. What else happens to the dossier meanwhile does not matter to it, so
 * nobody loses what they have compared.
 */
export const confirmFile =
  (tools: DigitiseTools): Handler<Decided> =>
  async (request) => {
    const person = personOf(request);
    const { fields } = bodyAs(request, ConfirmFileBody);
    const values = fields.map(({ id, value, looked }) => ({ id, value, looked: looked === true }));
    const code = codeIn(request);
    const file = fileIn(request);
    const at = new Date(request.at).toISOString();
    const after = await againMeanwhile('a confirmation could not be written', async () => {
      const dossier = await tools.dossiers.require(code);
      requireRight(person, 'see', dossier);
      fileOf(dossier, file);
      const reading = await tools.readings.reading(code, file);
      if (reading === undefined) throw new Refusal('not-read-yet');
      const kind = PaperKind.safeParse(reading.kind).data;
      const event = decide(
        { person, dossier, at },
        {
          file,
          kind: kind ?? 'unknown',
          isWhole: reading.total === undefined,
          known: kind === undefined ? [] : paperRules[kind].fields.map(({ id }) => id),
          values: reading.fields.map(({ id, value, doubts }) => ({ id, value, isDoubtful: doubts.length > 0 })),
        },
        values,
      );
      const kept: FileValues = { values: Object.fromEntries(values.map(({ id, value }) => [id, value])) };
      const sealed = await tools.vault.seal(dossier.applicant, fileValuesContext(code, file), kept);
      return tools.dossiers.append(dossier, { ...event, sealed });
    });
    return decided(after);
  };
