import { expectTypeOf, test } from 'vitest';
import type {
  AccountList,
  DueReckoned,
  EditionsList,
  EditionsView,
  HolidayList,
} from '../../functions/answers/administration.ts';
import type { ProcedureForm, ProcedureGuide, ProcedureList } from '../../functions/answers/catalogue.ts';
import type { CertificateList } from '../../functions/answers/certificates.ts';
import type { ClockView } from '../../functions/answers/clock.ts';
import type { DossierView, PaperLink, Receipted } from '../../functions/answers/dossier.ts';
import type { EventLog } from '../../functions/answers/event-log.ts';
import type { AskedQuestion } from '../../functions/answers/question.ts';
import type { StaffDossierView } from '../../functions/answers/staff-dossier.ts';
import type {
  BegunOnBehalf,
  HelpedDraft,
  HelpView,
  JoinedHelp,
  OpenedDraft,
  SavedDraft,
  Sheet,
  UnsentDrafts,
} from '../../functions/answers/draft.ts';
import type { FigureDossiers, Figures, ProcedureMap, ProcedureStats } from '../../functions/answers/figures.ts';
import type { AnnouncedFile, FileList, FileView } from '../../functions/answers/files.ts';
import type { RatingWords } from '../../functions/answers/ratings.ts';
import type {
  Colleagues,
  Credited,
  DeadLetters,
  Discrepancies,
  Inbox,
  InboxCounts,
  LateDossiers,
  OwnDossiers,
  ParkedList,
  QueueList,
  Redriven,
  UnsynchronisedList,
} from '../../functions/answers/lists.ts';
import type { OwnData, OwnSources } from '../../functions/answers/looking.ts';
import type { LinkedView } from '../../functions/answers/linked.ts';
import type { NationalSearch } from '../../functions/answers/national.ts';
import type { SessionState } from '../../functions/answers/session.ts';
import type { StaffChanged, StaffRoll } from '../../functions/answers/staff.ts';
import type { FormList, TemplateList, TemplatePreview, TemplateSource } from '../../functions/answers/templates.ts';
import type { ProcessMap } from '../../infra/process-map.ts';
import type * as accounts from '../../portal/src/api/accounts.ts';
import type * as certificates from '../../portal/src/api/certificates.ts';
import type * as catalogue from '../../portal/src/api/catalogue.ts';
import type * as clock from '../../portal/src/api/clock.ts';
import type * as dossier from '../../portal/src/api/dossier.ts';
import type * as draft from '../../portal/src/api/draft.ts';
import type * as figures from '../../portal/src/api/figures.ts';
import type * as ratingWords from '../../portal/src/api/rating-words.ts';
import type * as figureDossiers from '../../portal/src/api/figure-dossiers.ts';
import type * as editions from '../../portal/src/api/editions.ts';
import type * as files from '../../portal/src/api/files.ts';
import type * as inbox from '../../portal/src/api/inbox.ts';
import type * as holidays from '../../portal/src/api/holidays.ts';
import type * as asked from '../../portal/src/citizen/assisted/help.ts';
import type * as helping from '../../portal/src/officer/assist/help.ts';
import type * as onBehalf from '../../portal/src/officer/assist/behalf/on-behalf.ts';
import type * as measured from '../../portal/src/citizen/measured/measured.tsx';
import type * as mine from '../../portal/src/citizen/mine/mine.ts';
import type * as linked from '../../portal/src/api/linked.ts';
import type * as national from '../../portal/src/api/national.ts';
import type * as outage from '../../portal/src/api/outage.ts';
import type * as opinions from '../../portal/src/api/opinions.ts';
import type * as processMap from '../../portal/src/api/process-map.ts';
import type * as queues from '../../portal/src/api/queues.ts';
import type * as register from '../../portal/src/api/register.ts';
import type * as session from '../../portal/src/api/session.ts';
import type * as staff from '../../portal/src/api/staff.ts';
import type * as staffing from '../../portal/src/api/staffing.ts';
import type * as synchronisation from '../../portal/src/api/synchronisation.ts';
import type * as templates from '../../portal/src/api/templates.ts';
import type * as unit from '../../portal/src/api/unit.ts';

/** An answer after it was JSON: what is undefined is not there. */
type Sent<Answer> = Answer extends object ? { [Key in keyof Answer]: Sent<Exclude<Answer[Key], undefined>> } : Answer;

/** What a function of the portal takes an answer for. */
type Read<Ask extends (...asked: never[]) => Promise<unknown>> = Awaited<ReturnType<Ask>>;

// The compiler holds it: nothing of this can fail when it runs.
test('every answer is what the portal takes it for', () => {
  expectTypeOf<Sent<ProcedureList>>().toExtend<Read<typeof catalogue.readCatalogue>>();
  expectTypeOf<Sent<ProcedureGuide>>().toExtend<Read<typeof catalogue.readProcedure>>();
  expectTypeOf<Sent<ProcedureForm>>().toExtend<Read<typeof catalogue.readForm>>();
  expectTypeOf<Sent<NationalSearch>>().toExtend<Read<typeof national.searchNational>>();
  expectTypeOf<Sent<SessionState>>().toExtend<Read<typeof session.readSession>>();
  expectTypeOf<Sent<OpenedDraft>>().toExtend<Read<typeof draft.openDraft>>();
  expectTypeOf<Sent<OpenedDraft>>().toExtend<Read<typeof draft.readDraft>>();
  expectTypeOf<Sent<SavedDraft>>().toExtend<Read<typeof draft.saveDraft>>();
  expectTypeOf<Sent<UnsentDrafts>>().toExtend<Read<typeof draft.listDrafts>>();
  expectTypeOf<Sent<OwnSources>>().toExtend<Read<typeof mine.listOwnSources>>();
  expectTypeOf<Sent<OwnData>>().toExtend<Read<typeof mine.askOwnData>>();
  expectTypeOf<Sent<ProcedureStats>>().toExtend<Read<typeof measured.readStats>>();
  expectTypeOf<Sent<HelpView>>().toExtend<Read<typeof asked.beginHelp>>();
  expectTypeOf<Sent<JoinedHelp>>().toExtend<Read<typeof helping.joinHelp>>();
  expectTypeOf<Sent<BegunOnBehalf>>().toExtend<Read<typeof onBehalf.beginOnBehalf>>();
  expectTypeOf<Sent<Receipted>>().toExtend<Read<typeof onBehalf.submitOnBehalf>>();
  expectTypeOf<Sent<AnnouncedFile>>().toExtend<Read<typeof onBehalf.announceSheet>>();
  expectTypeOf<Sent<Sheet>>().toExtend<Read<typeof onBehalf.readSheet>>();
  expectTypeOf<Sent<HelpedDraft>>().toExtend<Read<typeof helping.readHelped>>();
  expectTypeOf<Sent<SavedDraft>>().toExtend<Read<typeof helping.fillHelped>>();
  expectTypeOf<Sent<Receipted>>().toExtend<Read<typeof draft.submitDossier>>();
  expectTypeOf<Sent<OwnDossiers>>().toExtend<Read<typeof dossier.listOwnDossiers>>();
  expectTypeOf<Sent<ClockView>>().toExtend<Read<typeof clock.readClock>>();
  expectTypeOf<Sent<DossierView>>().toExtend<dossier.Dossier>();
  expectTypeOf<Sent<LinkedView>>().toExtend<Read<typeof linked.readLinked>>();
  expectTypeOf<Sent<PaperLink['url']>>().toExtend<Read<typeof dossier.readPaper>>();
  expectTypeOf<Sent<RatingWords>>().toExtend<Read<typeof ratingWords.readRatingWords>>();
  expectTypeOf<Sent<Figures>>().toExtend<Read<typeof figures.readFigures>>();
  expectTypeOf<Sent<FigureDossiers>>().toExtend<Read<typeof figureDossiers.readFigureDossiers>>();
  expectTypeOf<Sent<ProcedureMap>>().toExtend<Read<typeof processMap.readMapFigures>>();
  expectTypeOf<ProcessMap>().toExtend<Read<typeof processMap.readMapLayout>>();
  expectTypeOf<Sent<FileList>>().toExtend<Read<typeof files.listFiles>>();
  expectTypeOf<Sent<FileView>>().toExtend<Read<typeof files.receiveFile>>();
  expectTypeOf<Sent<PaperLink['url']>>().toExtend<Read<typeof files.readFile>>();
  expectTypeOf<Sent<PaperLink['url']>>().toExtend<Read<typeof register.readRegister>>();
  expectTypeOf<Sent<Credited>>().toExtend<outage.PartCredited>();
  expectTypeOf<Sent<StaffDossierView>>().toExtend<staff.StaffDossier>();
  expectTypeOf<Sent<AskedQuestion>>().toExtend<Read<typeof opinions.readQuestion>>();
  expectTypeOf<Sent<EventLog>>().toExtend<Read<typeof staff.readLog>>();
  expectTypeOf<Sent<Inbox>>().toExtend<Read<typeof inbox.readInbox>>();
  expectTypeOf<Sent<InboxCounts>>().toExtend<Read<typeof inbox.readInboxCounts>>();
  expectTypeOf<Sent<LateDossiers>>().toExtend<Read<typeof unit.readLate>>();
  expectTypeOf<Sent<Discrepancies>>().toExtend<Read<typeof unit.readDiscrepancies>>();
  expectTypeOf<Sent<TemplatePreview>>().toExtend<Read<typeof unit.previewPaper>>();
  expectTypeOf<Sent<Colleagues>>().toExtend<Read<typeof staff.readUnit>>();
  expectTypeOf<Sent<StaffRoll>>().toExtend<Read<typeof staffing.readRoll>>();
  expectTypeOf<Sent<StaffChanged>>().toExtend<Read<typeof staffing.endService>>();
  expectTypeOf<Sent<ParkedList>>().toExtend<Read<typeof staff.readParked>>();
  expectTypeOf<Sent<UnsynchronisedList>>().toExtend<Read<typeof synchronisation.readUnsynchronised>>();
  expectTypeOf<Sent<QueueList>>().toExtend<Read<typeof queues.readQueues>>();
  expectTypeOf<Sent<DeadLetters>>().toExtend<Read<typeof queues.readDeadLetters>>();
  expectTypeOf<Sent<Redriven>>().toExtend<Read<typeof queues.redriveDeadLetters>>();
  expectTypeOf<Sent<EditionsList>>().toExtend<Read<typeof editions.readEditionsList>>();
  expectTypeOf<Sent<EditionsView>>().toExtend<Read<typeof editions.readEditions>>();
  expectTypeOf<Sent<HolidayList>>().toExtend<Read<typeof holidays.readHolidays>>();
  expectTypeOf<Sent<DueReckoned>>().toExtend<Read<typeof holidays.reckonDue>>();
  expectTypeOf<Sent<AccountList>>().toExtend<Read<typeof accounts.readAccounts>>();
  expectTypeOf<Sent<CertificateList>>().toExtend<Read<typeof certificates.readCertificates>>();
  expectTypeOf<Sent<FormList>>().toExtend<Read<typeof templates.readForms>>();
  expectTypeOf<Sent<TemplateList>>().toExtend<Read<typeof templates.readTemplates>>();
  expectTypeOf<Sent<TemplateSource>>().toExtend<Read<typeof templates.readTemplate>>();
  expectTypeOf<Sent<TemplatePreview>>().toExtend<Read<typeof templates.previewTemplate>>();
});
