import { collecting } from './operations/collecting.ts';
import { administering } from './operations/administering.ts';
import { deciding } from './operations/deciding.ts';
import { digitising } from './operations/digitising.ts';
import { filing } from './operations/filing.ts';
import { holding } from './operations/holding.ts';
import { law } from './operations/law.ts';
import { looking } from './operations/looking.ts';
import { presenting } from './operations/presenting.ts';
import { previewing } from './operations/previewing.ts';
import { publishing } from './operations/publishing.ts';
import { reading } from './operations/reading.ts';
import { receiving } from './operations/receiving.ts';
import { representing } from './operations/representing.ts';
import { requesting } from './operations/requesting.ts';
import { revising } from './operations/revising.ts';
import { running } from './operations/running.ts';
import { verifying } from './operations/verifying.ts';
import { visiting } from './operations/visiting.ts';
import type { Described, Operation } from './operations/operation.ts';

/** What the document says of each row of the endpoint table beside what follows from the row. */
export const operations: Readonly<Record<Described, Operation>> = {
  ...visiting,
  ...filing,
  ...representing,
  ...publishing,
  ...verifying,
  ...reading,
  ...receiving,
  ...presenting,
  ...digitising,
  ...deciding,
  ...collecting,
  ...holding,
  ...revising,
  ...law,
  ...running,
  ...administering,
  ...previewing,
  ...looking,
  ...requesting,
};
