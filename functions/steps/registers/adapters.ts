import type { RegisterKind } from '../../../core/procedure/register-kind.ts';
import { birth } from './birth.ts';
import { death } from './death.ts';
import type { Adapter } from './entry.ts';
import { marriage } from './marriage.ts';

/** Every register that gives a result its number. Another register is another line here. */
export const adapters: Readonly<Record<RegisterKind, Adapter>> = { birth, death, marriage };
