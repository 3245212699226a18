/**
 * Whom a province reaches, and as `client`. The real addresses are given at deployment; these only show their shape, and
 * reach nobody (RFC 2606).
 */
export const exampleIntegrations = (client: string) => ({
  vneid: { issuer: 'https://vneid.invalid', clientId: client },
  staff: { issuer: 'https://staff.invalid', clientId: `${client}-staff` },
  sources: {
    population: 'https://population.invalid',
    'civil-status': 'https://civil-status.invalid',
    health: 'https://health.invalid',
    'social-insurance': 'https://social-insurance.invalid',
    'driving-licence': 'https://driving-licence.invalid',
    vehicle: 'https://vehicle.invalid',
    penalty: 'https://penalty.invalid',
    business: 'https://business.invalid',
    tax: 'https://tax.invalid',
    land: 'https://land.invalid',
    'criminal-record': 'https://criminal-record.invalid',
    'wallet-documents': 'https://wallet-documents.invalid',
  },
  timestamp: 'https://timestamp.invalid',
  signingDevice: 'https://signing-device.invalid',
  nationalPortal: {
    url: 'https://national-portal.invalid',
    username: client,
    destination: 'dvcqg.invalid',
  },
  messages: {
    url: 'https://messages.invalid',
    username: client,
    destination: 'vneid.invalid',
    unverified:
      'no description of how VNeID takes messages was found: path, members, sign-in and error codes are our own, and so is that a second message with the same MaThongBao is dropped, on which “once” rests',
  },
  wallet: {
    url: 'https://wallet.invalid',
    username: client,
    destination: 'vneid.invalid',
    unverified:
      'no description of how VNeID’s wallet takes documents was found: path, members and error codes are our own',
  },
  signingService: {
    url: 'https://signing-service.invalid',
    username: client,
    destination: 'signing-service.invalid',
    unverified:
      'no description of a remote signing service of the Government Cipher Committee was found: the Cloud Signature Consortium’s protocol is assumed',
  },
  partners: {
    electricity: {
      url: 'https://electricity.invalid',
      username: client,
      destination: 'electricity.invalid',
      // Theirs, given at deployment.
      keys: [],
      unverified:
        'no description of how a power company takes applications was found: path, members, the signed answer and its claims are our own',
    },
  },
});
