import * as z from 'zod/mini';
import type { Answers } from '../../core/form/answers.ts';
import { decidingAgency } from '../../core/province.ts';
import { fullName } from '../../local/world/people.ts';
import type { Answered, Visitor } from '../../local/visitor.ts';
import { answersTo, codeIn, openForm, sendForm, wanted } from './answers.ts';
import { visitorTo } from './described.ts';
import { sendSignatures, signAtDesk, waitingFor } from './desk.ts';
import type { TestProvince } from './province.ts';

/** A dossier as staff and citizens see it, as far as journeys look at it. */
export const SeenDossier = z.looseObject({
  phase: z.string(),
  status: z.int(),
  version: z.int(),
  marks: z.array(z.object({ id: z.string() })),
  allowed: z.optional(z.array(z.string())),
});
export type SeenDossier = z.infer<typeof SeenDossier>;

/** The people of a province at work: each signs in once, and after each deed everything comes to rest. */
export class Office {
  readonly #province: TestProvince;
  readonly #signedIn = new Map<string, Promise<Visitor>>();

  constructor(province: TestProvince) {
    this.#province = province;
  }

  /** A citizen by the whole name. */
  async citizen(name: string): Promise<Visitor> {
    return this.#visitor('citizen', this.citizenId(name));
  }

  citizenId(name: string): string {
    const person = this.#province.world.citizens.find((each) => fullName(each.name).normalize('NFC') === name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return person.citizenId;
  }

  async staff(staffId: string): Promise<Visitor> {
    return this.#visitor('staff', staffId);
  }

  /** The one-stop officer (`mc`), civil-status officer (`ht`) or leader (`ld`) who answers for a dossier. */
  async clerk(kind: 'mc' | 'ht' | 'ld', code: string): Promise<Visitor> {
    const unit = code.split('-')[0];
    const { province } = this.#province.offer;
    const commune = province.communes.find((each) => each.unit === unit);
    if (commune !== undefined) return this.staff(`${kind}-${commune.code}`);
    const role = kind === 'ld' ? 'leader' : 'officer';
    const serving = this.#province.world.officers.find(
      ({ agency, commune: at, roles }) =>
        agency !== undefined &&
        roles.includes(role) &&
        province.communes.some(
          (each) => each.code === at?.code && decidingAgency(province, agency, each).code === unit,
        ),
    );
    return this.staff(serving?.staffId ?? '');
  }

  async operator(): Promise<Visitor> {
    return this.staff(`vh-${this.#province.offer.province.slug}`);
  }

  /** Signs in anew, whatever became of an earlier session. */
  async signInAgain(audience: 'citizen' | 'staff', id: string): Promise<Visitor> {
    this.#signedIn.delete(id);
    return this.#visitor(audience, id);
  }

  async #visitor(audience: 'citizen' | 'staff', id: string): Promise<Visitor> {
    const known = this.#signedIn.get(id);
    if (known !== undefined) return known;
    const signing = (async () => {
      const visitor = visitorTo(this.#province.stack.url);
      await visitor.signIn(audience, id);
      return visitor;
    })();
    this.#signedIn.set(id, signing);
    return signing;
  }

  async rest(): Promise<void> {
    await this.#province.stack.settle();
  }

  /** Fills in the form and submits it; answers the code of the dossier, which then waits for an officer. */
  async file(parent: Visitor, said: Answers = {}): Promise<string> {
    const form = await openForm(parent);
    const code = codeIn(await sendForm(parent, form, answersTo(form, said)));
    await this.rest();
    return code;
  }

  async see(visitor: Visitor, code: string): Promise<SeenDossier> {
    return SeenDossier.parse(wanted(await visitor.get(`/v1/dossiers/${code}`), 200));
  }

  /** A deed on the dossier as it stands now, or as it stood at `version`. */
  async act(visitor: Visitor, code: string, deed: string, body: object = {}, version?: number): Promise<Answered> {
    const seen = version ?? (await this.#province.dossiers.require(code)).version;
    const answer = await visitor.send('POST', `/v1/dossiers/${code}/${deed}`, body, { 'if-match': `"${seen}"` });
    await this.rest();
    return answer;
  }

  async #do(visitor: Visitor, code: string, deed: string, body: object): Promise<void> {
    wanted(await this.act(visitor, code, deed, body), 200);
  }

  async propose(code: string): Promise<void> {
    const officer = await this.clerk('mc', code);
    await this.#do(officer, code, 'claim', {});
    await this.#do(officer, code, 'verification', { outcome: 'propose' });
  }

  async confirm(parent: Visitor, code: string): Promise<void> {
    await this.#do(parent, code, 'confirmation', { agree: true });
  }

  async approve(code: string): Promise<void> {
    const leader = await this.clerk('ld', code);
    await this.#do(leader, code, 'approval', { approve: true });
    if ((await this.#province.dossiers.require(code)).signing?.means === 'device') await this.sign(leader, code);
  }

  /** Signs what waits with the token at this leader’s desk. */
  async sign(leader: Visitor, code: string): Promise<void> {
    const waiting = await waitingFor(leader);
    const hashes = waiting.items.filter(({ dossier }) => dossier === code).map(({ hash }) => hash);
    const [signature = ''] = await signAtDesk(this.#province, waiting, hashes);
    const [taken] = await sendSignatures(leader, [{ dossier: code, signature }]);
    if (taken?.accepted !== true) throw new Error(`the signature was refused: ${taken?.code ?? ''}`);
    await this.rest();
  }

  /** From the officer's desk to the end. */
  async finish(parent: Visitor, code: string): Promise<void> {
    await this.propose(code);
    await this.confirm(parent, code);
    await this.approve(code);
  }
}
