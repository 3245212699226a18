import { type Certificate, CRLDistributionPoints, GeneralName, InfoAccess } from 'pkijs';

const crlDistributionPoints = '2.5.29.31';
const authorityInfoAccess = '1.3.6.1.5.5.7.1.1';
const ocsp = '1.3.6.1.5.5.7.48.1';
/** GeneralName: uniformResourceIdentifier. */
const uri = 6;

const parsed = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;

/** Addresses of other schemes, such as LDAP, are left out. */
const webAddress = (name: unknown): string[] => {
  const value: unknown = name instanceof GeneralName && name.type === uri ? name.value : undefined;
  return typeof value === 'string' && /^https?:\/\//i.test(value) ? [value] : [];
};

/** Where its authority says whether this certificate still holds. */
export interface Addresses {
  readonly ocsp: readonly string[];
  readonly crl: readonly string[];
}

export const addressesIn = (certificate: Certificate): Addresses => {
  const points = parsed(certificate, crlDistributionPoints);
  const access = parsed(certificate, authorityInfoAccess);
  return {
    ocsp:
      access instanceof InfoAccess
        ? access.accessDescriptions
            .filter(({ accessMethod }) => accessMethod === ocsp)
            .flatMap(({ accessLocation }) => webAddress(accessLocation))
        : [],
    crl:
      points instanceof CRLDistributionPoints
        ? points.distributionPoints.flatMap(({ distributionPoint }) =>
            Array.isArray(distributionPoint) ? distributionPoint.flatMap(webAddress) : [],
          )
        : [],
  };
};
