import { requireReading } from '../../core/authorisation.ts';
import type { Province } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { SignedXml } from '../answers/credential.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import { signResultXml } from '../formats/xades.ts';
import { readGenuine, type GenuineTools } from '../papers/genuine-result.ts';
import type { Signer } from '../results/signer.ts';
import { noteReadingBy } from './reading-by.ts';

export interface ExportTools extends GenuineTools {
  readonly province: Pick<Province, 'formats'>;
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  /** The seal of the unit. */
  readonly sealOf: (unit: string) => Promise<Signer>;
}

/** The result as signed XML, for an agency whose system reads no PDF; where the province offers that. */
export const exportResult =
  (tools: ExportTools): Handler<SignedXml> =>
  async (request) => {
    if (!tools.province.formats.includes('xades')) throw new Refusal('format-not-offered');
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const result = await readGenuine(tools, dossier);
    const read = { what: 'result-xml', purpose: 'export', fields: resultFields };
    await noteReadingBy(tools, request, { person, dossier }, read);
    const xml = await signResultXml(result, await tools.sealOf(dossier.unit), new Date(tools.now()));
    return { status: 200, body: { dossier: dossier.code, number: result.number, xml } };
  };
