import { X509Certificate } from 'node:crypto';
import type { Agency } from '../../core/agency.ts';
import type { Certificate } from '../../core/certificate.ts';
import { agenciesOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { signerStanding } from '../../core/signer-standing.ts';
import type { CertificateList } from '../answers/certificates.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { membersOf } from '../staff/members-of.ts';
import type { StaffChanges } from '../staff/staff-changes.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { colleagueOf, type StaffMember } from '../staff/staff-member.ts';

interface CertificateTools {
  readonly catalogue: Catalogue;
  readonly staff: Pick<StaffDirectory, 'ofUnit' | 'seal'>;
  readonly changes: Pick<StaffChanges, 'member'>;
}

/** So many agencies are looked through at once. */
const mostAgencies = 200;

type Line = CertificateList['items'][number];

/** What identifies a certificate at whoever has issued it; nothing where it cannot be read. */
const serialOf = ({ chain: [own = ''] }: Certificate): { serial?: string } => {
  try {
    return { serial: new X509Certificate(Buffer.from(own, 'base64')).serialNumber };
  } catch {
    return {};
  }
};

type Whose = Pick<Line, 'whose' | 'name'> & Partial<Pick<Line, 'id' | 'title'>>;

const lineOf = (
  { code, name }: Agency,
  whose: Whose,
  { certificates, mandates }: Pick<StaffMember, 'certificates' | 'mandates'>,
  at: string,
): Line => {
  const { state, means, certificate, waitingSince } = signerStanding(certificates, mandates, at);
  const { until } = certificate ?? {};
  return {
    unit: code,
    unitName: name,
    ...whose,
    state,
    ...(means === undefined ? {} : { means }),
    ...(certificate === undefined ? {} : serialOf(certificate)),
    ...(until === undefined ? {} : { until }),
    ...(waitingSince === undefined ? {} : { waitingSince }),
  };
};

const linesOf = async ({ staff, changes }: CertificateTools, agency: Agency, at: string) => {
  const [members, seal] = await Promise.all([membersOf({ staff, changes }, agency.code), staff.seal(agency.code)]);
  const serving = members.filter(({ left, roles }) => left === undefined && roles.includes('leader'));
  const signers = serving.filter((member) => colleagueOf(member, at).powers.some(({ to }) => to === 'sign'));
  return {
    staffed: members.some(({ left }) => left === undefined),
    canSign: signers.length > 0,
    lines: [
      ...serving.map((member) => {
        const { id, name, title } = member;
        return lineOf(agency, { whose: 'signer', id, name, title }, member, at);
      }),
      ...(seal === undefined
        ? []
        : [lineOf(agency, { whose: 'seal', name: seal.name }, { certificates: seal.certificates, mandates: [] }, at)]),
    ],
  };
};

/**
 * What signers and agencies have to sign with, unit by unit, and which units have staff and nobody who can sign. `from` is
 * the agency to begin with, as the part before names it.
 */
export const listCertificates =
  (tools: CertificateTools): Handler<CertificateList> =>
  async (request) => {
    const at = new Date(request.at).toISOString();
    const agencies = agenciesOf(tools.catalogue.province);
    const { from = agencies[0]?.code } = request.query;
    const begin = agencies.findIndex(({ code }) => code === from);
    if (begin < 0) throw new Refusal('not-found');
    const part = agencies.slice(begin, begin + mostAgencies);
    const found = await Promise.all(part.map(async (agency) => ({ agency, ...(await linesOf(tools, agency, at)) })));
    const next = agencies[begin + mostAgencies]?.code;
    return {
      status: 200,
      body: {
        items: found.flatMap(({ lines }) => lines),
        unsigned: found
          .filter(({ agency: { kind }, staffed, canSign }) => kind !== undefined && staffed && !canSign)
          .map(({ agency: { code, name } }) => ({ code, name })),
        ...(next === undefined ? {} : { next }),
      },
    };
  };
