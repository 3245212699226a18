import { CfnParameter, type Stack } from 'aws-cdk-lib';
import type { Province } from '../../core/province.ts';

/** What is only known where the service is deployed. The province file gives the defaults. */
export interface Parameters {
  readonly origin: string;
  readonly domain: string;
  readonly certificate: string;
  readonly door: string;
  readonly vneid: { readonly issuer: string; readonly clientId: string };
  readonly staff: { readonly issuer: string; readonly clientId: string };
  /** JSON of their addresses by id. */
  readonly sources: string;
  readonly timestamp: string;
  readonly signingDevice: string;
  readonly nationalPortal: { readonly url: string; readonly username: string };
  readonly messages: { readonly url: string; readonly username: string };
  readonly wallet: { readonly url: string; readonly username: string };
  readonly signingService: { readonly url: string; readonly username: string };
  /** JSON of who decides outside the province, by the kind of agency. */
  readonly partners: string;
  readonly roots: string;
}

/** Parameters keep their plain name only directly under the stack, so that `cdk deploy --parameters` reads well. */
export const parametersOf = (stack: Stack, { integrations }: Province): Parameters => {
  const given = (name: string, description: string, value = ''): string =>
    new CfnParameter(stack, name, { type: 'String', default: value, description }).valueAsString;
  const { vneid, staff, sources, timestamp, signingDevice } = integrations;
  const { nationalPortal, messages, wallet, signingService, partners } = integrations;
  return {
    origin: given('Origin', 'The one address of portal and API, such as https://dichvucong.example.gov.vn'),
    domain: given('Domain', 'Host name of the portal; needs Certificate. Empty: the name that CloudFront gives'),
    certificate: given('Certificate', 'ARN of the certificate for Domain, in us-east-1'),
    door: given('DoorTurn', 'Any other word than before hands a changed door secret to CloudFront', '1'),
    vneid: {
      issuer: given('VneidIssuer', 'OpenID issuer for citizens', vneid.issuer),
      clientId: given('VneidClientId', 'Client id at the issuer for citizens', vneid.clientId),
    },
    staff: {
      issuer: given('StaffIssuer', 'OpenID issuer for staff', staff.issuer),
      clientId: given('StaffClientId', 'Client id at the issuer for staff', staff.clientId),
    },
    sources: given('Sources', 'Addresses of the sources by id, all of them, as JSON', JSON.stringify(sources)),
    timestamp: given('TimestampUrl', 'Timestamp authority (RFC 3161)', timestamp),
    signingDevice: given('SigningDeviceUrl', 'Where signing devices answer at the desks of leaders', signingDevice),
    nationalPortal: {
      url: given('NationalPortalUrl', 'National Public Service Portal, where it takes dossiers', nationalPortal.url),
      username: given(
        'NationalPortalUsername',
        'User name at the National Public Service Portal',
        nationalPortal.username,
      ),
    },
    messages: {
      url: given('MessagesUrl', 'What sends messages to citizens’ VNeID accounts', messages.url),
      username: given('MessagesUsername', 'User name where citizens are sent messages', messages.username),
    },
    wallet: {
      url: given('WalletUrl', 'Wallets of citizens’ VNeID accounts', wallet.url),
      username: given('WalletUsername', 'User name at the VNeID wallets', wallet.username),
    },
    signingService: {
      url: given('SigningServiceUrl', 'Remote signing service of leaders’ keys', signingService.url),
      username: given('SigningServiceUsername', 'User name at the remote signing service', signingService.username),
    },
    partners: given(
      'Partners',
      'Who decides outside the province, by kind of agency: address, account and keys, as JSON',
      JSON.stringify(partners),
    ),
    roots: given('Roots', 'Certificate authorities whose signers are accepted: PEM, base64'),
  };
};
