import { officerAppearance, sealAppearance } from '../../../functions/results/appearance.ts';
import { createRenderer, type Renderer } from '../../../functions/results/render.ts';
import { encodeResult, type ResultDocument } from '../../../verification/result-document.ts';
import { signPdf } from '../../../functions/results/sign.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import * as samples from './samples.ts';
import { createTestAuthority, type TestAuthority } from './test-authority.ts';
import { der, type Identity } from './test-identity.ts';

const { birthCertificate: certificate, issuedAt } = samples;

export const result: ResultDocument & { readonly signer: NonNullable<ResultDocument['signer']> } = {
  version: 1,
  kind: 'birth-certificate',
  dossier: certificate.dossier,
  procedure: { code: '1.001193', edition: '2026-01-01' },
  number: certificate.number,
  issuedAt: '2026-11-23T10:04:05+07:00',
  agency: { code: 'H37.001', name: certificate.agency.name },
  signer: { name: certificate.signer.name, title: certificate.signer.title },
  holder: { name: certificate.child.name, identifier: certificate.child.identifier },
  data: { child: certificate.child },
};

export interface Office {
  readonly renderer: Renderer;
  readonly authority: TestAuthority;
  readonly roots: Uint8Array[];
}

/** An agency that can issue results, with certificates of its own test authority. */
export const openOffice = async (): Promise<Office> => {
  const authority = await createTestAuthority({ officer: result.signer.name, agency: result.agency.name });
  return { authority, roots: [der(authority.root)], renderer: createRenderer(samples) };
};

export const renderResult = (
  { renderer }: Office,
  { data = certificate, attached = encodeResult(result) }: { data?: object; attached?: Uint8Array } = {},
) =>
  renderer.render({
    template: 'birth-certificate',
    data,
    attach: { name: 'result.json', bytes: attached },
    at: issuedAt,
  });

export interface SigningChoice {
  readonly identity?: Identity;
  readonly chain?: Identity[];
  readonly clock?: Identity;
  readonly at?: Date;
}

/** Signs field `officer` or `seal`; `choice` bends one thing for a test. */
export const signField = async (
  office: Office,
  pdf: Uint8Array,
  field: 'officer' | 'seal',
  { identity, chain, clock, at = issuedAt }: SigningChoice = {},
): Promise<Uint8Array> => {
  const { authority, renderer } = office;
  const box = renderResult(office).boxes.find((each) => each.field === field);
  if (!box) throw new Error(`no box ${field}`);
  const officer = field === 'officer';
  return signPdf(pdf, {
    field,
    box,
    appearance: officer
      ? officerAppearance(renderer, box, result.signer, at)
      : sealAppearance(renderer, box, result.agency.name, at),
    name: officer ? result.signer.name : result.agency.name,
    reason: `Giấy khai sinh số ${result.number}`,
    location: certificate.place,
    at,
    signer: await authority.signerOf(identity ?? authority.identities[field], chain),
    timestamp: createTimestampClient('http://tsa.test', authority.timestampFetch(at, clock)),
  });
};

export const signedResult = async (office: Office): Promise<Uint8Array> =>
  signField(office, await signField(office, renderResult(office).pdf, 'officer'), 'seal');
