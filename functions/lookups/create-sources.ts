import type { Source } from '../../core/procedure/source.ts';
import { rootsPem } from '../roots.ts';
import { createBusinesses } from '../sources/businesses.ts';
import { createCivilStatus } from '../sources/civil-status.ts';
import { createCriminalRecords } from '../sources/criminal-records.ts';
import { createDrivingLicences } from '../sources/driving-licences.ts';
import { createHealth } from '../sources/health.ts';
import { createLandParcels } from '../sources/land-parcels.ts';
import { createPenalties } from '../sources/penalties.ts';
import { createPopulation } from '../sources/population.ts';
import { createSocialInsurance } from '../sources/social-insurance.ts';
import { createTaxpayers } from '../sources/taxpayers.ts';
import { createVehicles } from '../sources/vehicles.ts';
import { createWalletDocuments } from '../sources/wallet-documents.ts';
import type { Repository } from './repository.ts';
import type { Sources } from './sources.ts';
import { waysTo } from './ways-to.ts';

/** Every source by its address; `roots` is the PEM of trusted authorities, base64. */
export const createSources = (
  settings: Readonly<Record<'SOURCES' | 'ROOTS', string>>,
  sources: readonly Source[],
  repository: Repository,
): Sources => {
  const way = waysTo(sources, settings.SOURCES);
  return {
    population: createPopulation(way('population')),
    civilStatus: createCivilStatus(way('civil-status')),
    health: createHealth({ ...way('health'), roots: rootsPem(settings.ROOTS) }),
    socialInsurance: createSocialInsurance(way('social-insurance')),
    drivingLicence: createDrivingLicences(way('driving-licence')),
    vehicle: createVehicles(way('vehicle')),
    penalty: createPenalties(way('penalty')),
    business: createBusinesses(way('business')),
    tax: createTaxpayers(way('tax')),
    land: createLandParcels(way('land')),
    criminalRecord: createCriminalRecords(way('criminal-record')),
    walletDocuments: createWalletDocuments(way('wallet-documents')),
    repository,
  };
};
