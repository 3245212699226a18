import { dropBut } from '../../keeper/kept.ts';
import { leave, takeOver } from '../../keeper/listen.ts';
import { filesPrefix, forgetAnswers } from '../../keeper/names.ts';

/**
 * Put in the keeper’s place it takes the keeper, and all that it kept, from every device at its next visit; pages that
 * are open go on by the network.
 */
takeOver(
  async () => undefined,
  async () => Promise.all([dropBut(filesPrefix, []), forgetAnswers(), leave()]),
);
