import { SourceId } from '../../core/procedure/lookup.ts';
import type { OwnSources } from '../answers/looking.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

/** Who can be asked what the state holds of the caller, by what right and by when a mistake should be put right. Nobody is asked. */
export const listOwnSources =
  ({ catalogue: { sources } }: { readonly catalogue: Pick<Catalogue, 'sources'> }): Handler<OwnSources> =>
  async () => ({
    status: 200,
    body: {
      // Who somebody is comes first, then their family.
      items: SourceId.options.flatMap((id) => {
        const { name, owner, own, corrections } = sourceNamed(sources, id);
        return own === undefined
          ? []
          : [{ id, name, owner, questions: own.questions, ground: own.ground, corrections }];
      }),
    },
  });
