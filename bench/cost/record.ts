import { runProvince } from '../../local/province.ts';
import { Journey, type PageLoad } from './journey.ts';
import { keptIn, type Kept } from './keeping.ts';
import { routeOf, type Route } from './transitions.ts';
import { Meter, type Usage } from './usage.ts';

/** Everything one dossier used and left behind. */
export interface Counted {
  readonly usage: Usage;
  readonly route: Route;
  readonly page: PageLoad;
  readonly kept: Kept;
}

/** Families of the small world: the first warms every function up, the second is counted. */
const stories = { warming: 'Mới sinh đôi', counted: 'Mới sinh con gái tuần này' };

/** Runs one birth through a province on fresh data, after another has warmed it up, and counts. */
export const recordDossier = async (port: number, data: string): Promise<Counted> => {
  const meter = new Meter();
  const province = await runProvince({ province: 'lang-son', port, data, log: meter.addLine });
  try {
    const { stack, world } = province;
    const citizen = (story: string): string => {
      const person = world.citizens.find((each) => each.story === story);
      if (person === undefined) throw new Error(`the world tells nothing like “${story}”`);
      return person.citizenId;
    };
    meter.watch(stack);
    const journey = new Journey(province);
    await journey.signInStaff();
    await journey.run(citizen(stories.warming));
    const buckets = ['ResultsBucket', 'PapersBucket'].map((name) => stack.outputs[name] ?? '');
    const before = await keptIn(stack, buckets);
    meter.start();
    const { code, page } = await journey.run(citizen(stories.counted));
    const usage = meter.stop();
    const after = await keptIn(stack, buckets);
    const kept = { items: after.items - before.items, objects: after.objects - before.objects };
    return { usage, route: await routeOf(stack, code), page, kept };
  } finally {
    await province.close();
  }
};
