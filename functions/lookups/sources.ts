import type { Businesses } from '../sources/businesses.ts';
import type { CivilStatus } from '../sources/civil-status.ts';
import type { CriminalRecords } from '../sources/criminal-records.ts';
import type { DrivingLicences } from '../sources/driving-licences.ts';
import type { Health } from '../sources/health.ts';
import type { LandParcels } from '../sources/land-parcels.ts';
import type { Penalties } from '../sources/penalties.ts';
import type { Population } from '../sources/population.ts';
import type { SocialInsurance } from '../sources/social-insurance.ts';
import type { Taxpayers } from '../sources/taxpayers.ts';
import type { Vehicles } from '../sources/vehicles.ts';
import type { WalletDocuments } from '../sources/wallet-documents.ts';
import type { Repository } from './repository.ts';

/** Everybody who can be asked instead of the citizen, one port each. */
export interface Sources {
  readonly population: Population;
  readonly civilStatus: CivilStatus;
  readonly health: Health;
  readonly socialInsurance: SocialInsurance;
  readonly drivingLicence: DrivingLicences;
  readonly vehicle: Vehicles;
  readonly penalty: Penalties;
  readonly business: Businesses;
  readonly tax: Taxpayers;
  readonly land: LandParcels;
  readonly criminalRecord: CriminalRecords;
  readonly walletDocuments: WalletDocuments;
  /** What the province itself has issued. */
  readonly repository: Repository;
}
