import type {
  AuthorChange,
  AuthorPair,
  OtherAuthor,
  OtherAuthorDetail,
  BetweennessAnswer,
  BetweennessRequest,
  Brief,
  CommunityHistory,
  HistoryRequest,
  NodeWindowsAnswer,
  NodeWindowsRequest,
  PeriodsAnswer,
  PeriodsRequest,
  RanksAnswer,
  RanksRequest,
  ExportWish,
  Agreement,
  Conflict,
  FilesMerged,
  EntryKind,
  JsonObject,
  Review,
  ReviewAct,
  Verification,
  WrongEntry,
  FindingDetail,
  IdentityGroup,
  IdentityGroupDetail,
  IdentityPair,
  IdentityVerdict,
  InquiredNetwork,
  Inquiry,
  InquiryAnswer,
  FindingRow,
  LookupBasis,
  LookupPlan,
  LookupResult,
  MappingProfile,
  NetworkAnswer,
  NetworkFormat,
  NetworkPlaces,
  NetworkRequest,
  FigureSeries,
  Overview,
  PackReport,
  ParameterValues,
  PersonDetail,
  PersonRow,
  PrivacySettings,
  QuotedWorkRow,
  WorkDetail,
  Preview,
  Progress,
  QueryResult,
  OrganizationSearch,
  Reconciled,
  Receipt,
  RetentionRow,
  RunChanges,
  SavedQuery,
  SchemaTable,
  SearchRow,
  TextKind,
  TextSection,
  TiesAnswer,
  TiesRequest,
  TrendsAnswer,
  UnitTrend,
  WireError,
  WrittenTable,
  YearRow,
} from '#pipeline';

/** What the page knows once a workspace has been built. */
export interface WorkspaceFacts {
  readonly name: string;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  /** How tables that no source knows are read; kept with the workspace. */
  readonly profiles: readonly MappingProfile[];
  readonly receipt: Receipt;
  readonly overview: Overview;
  /** What a merge brought, where this build came of one. */
  readonly merged?: MergeReport;
  /** What went with a person who was forgotten, where this build came of that. */
  readonly forgot?: ForgotReport;
}

/** What a colleague's workspace brought; `entries` are those taken over, without the merge itself. */
export interface MergeReport extends FilesMerged {
  readonly name: string;
  readonly entries: number;
}

/** The files that go with a person, and those that hold rows of others too and stay: how much they hold of this person. */
export interface ForgettingFiles {
  readonly filesGone: readonly string[];
  readonly filesStaying: readonly { readonly path: string; readonly rows: number; readonly orcids: number }[];
}

/** What went with a person; `entries` of the journal say nothing any more. It names nobody. */
export interface ForgotReport extends ForgettingFiles {
  readonly entries: number;
}

export interface PreviewRequest {
  readonly path: string;
  readonly file: Blob;
  /** Reads a table by this one, whatever its header. */
  readonly profile: MappingProfile | null;
  /** Those that are known: one whose header fits is used when nothing else recognizes the table. */
  readonly profiles: readonly MappingProfile[];
  /** Shows lines that nothing divides as a table of one column. */
  readonly takesOneColumn?: boolean;
}

/** A question to a public service. `key` is sent with it and kept nowhere. */
export interface LookupQuestion {
  readonly service: string;
  readonly by: LookupBasis;
  readonly fromYear: number;
  readonly toYear: number;
  readonly key: string;
  /** Ask only how many records there are. */
  readonly countOnly: boolean;
}

export interface LookupAnswer {
  /** null when the look-up ended before it could be counted. */
  readonly plan: LookupPlan | null;
  readonly result: LookupResult;
  /** Every request, one JSON object a line. */
  readonly receipt: Blob;
  readonly files: readonly { readonly path: string; readonly file: Blob }[];
}

/** An act that can be taken back, or brought back: how many entries it has, and the first of them. */
export interface UndoOffer {
  readonly kind: EntryKind;
  readonly count: number;
  readonly seq: number;
}

/** All reviews, or those that a change touched. */
export interface ReviewsAnswer {
  readonly reviews: readonly Review[];
  /** Between first and second readings. */
  readonly agreement: Agreement;
  readonly undo: UndoOffer | null;
  readonly redo: UndoOffer | null;
  /** Whether another tab writes. */
  readonly isReadOnly: boolean;
  /** Where the journal is not as it was written. */
  readonly damage: WrongEntry | null;
  /** What two people said of the same without knowing of each other, until a person settles it. */
  readonly conflicts: readonly Conflict[];
}

export interface IdentityGroupsAnswer {
  readonly groups: readonly IdentityGroup[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether nothing can be decided here: another tab writes, or the journal is damaged. */
  readonly isLocked: boolean;
}

/** One entry of the journal with what it says; `body` is null where it says nothing or was forgotten. */
export interface LogLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: EntryKind;
  readonly subject: string;
  readonly left: number;
  readonly hash: string;
  readonly body: JsonObject | null;
  readonly isForgotten: boolean;
  /** Whether it was taken back, and that was not taken back. */
  readonly isTakenBack: boolean;
}

export interface LogAnswer {
  readonly lines: readonly LogLine[];
  readonly verification: Verification;
}

export interface PrivacyAnswer {
  readonly settings: PrivacySettings;
  readonly files: readonly RetentionRow[];
  /** The data-protection text that follows from the settings and the files. */
  readonly text: readonly TextSection[];
}

export interface QueryFile {
  readonly file: Blob;
  readonly rows: number;
  /** Whether the SELECT has more rows than the file. */
  readonly isCut: boolean;
}

/**
 * What the page may ask of the worker: request name → [argument, answer], and [interim] where something of use comes before
 * the answer, again and again.
 */
export interface Requests {
  /** What an earlier visit kept, built again; null where nothing is kept. */
  restore: [argument: null, answer: WorkspaceFacts | null];
  /** The head of one file as a load would read it; nothing is kept of it. It doesn't wait for other requests. */
  preview: [argument: PreviewRequest, answer: Preview];
  /** Adds files to the workspace and builds it; a file of the same path is replaced. `profiles` are all that it keeps then. */
  addFiles: [
    argument: {
      files: readonly { path: string; file: Blob }[];
      asOf: string;
      profiles: readonly MappingProfile[];
    },
    answer: WorkspaceFacts,
  ];
  /** Takes files out of the workspace, from what this browser keeps too, and builds the others again. */
  removeFiles: [argument: { paths: readonly string[] }, answer: WorkspaceFacts];
  /** Builds the same files again with these profiles instead of those that it keeps. */
  setProfiles: [argument: { profiles: readonly MappingProfile[] }, answer: WorkspaceFacts];
  /** Replaces the workspace by a saved one. */
  openWorkspace: [argument: { name: string; file: Blob }, answer: WorkspaceFacts];
  /** Adds a colleague's workspace to this one: its files, and what its journal holds that this one doesn't. */
  mergeWorkspace: [argument: { name: string; file: Blob }, answer: WorkspaceFacts];
  saveWorkspace: [argument: null, answer: Blob];
  /** Builds the same files again for another day, and with other parameters where they are given. */
  setAsOf: [argument: { asOf: string; parameters?: ParameterValues }, answer: WorkspaceFacts];
  /** Deletes everything kept in this browser; the answer lists what is left (empty when all is gone). */
  erase: [argument: null, answer: { remaining: readonly string[] }];
  /** Asks a public service about the people of the roster; only a connected build does. */
  lookUp: [argument: LookupQuestion, answer: LookupAnswer];
  findings: [argument: null, answer: readonly FindingRow[]];
  finding: [argument: { findingId: string }, answer: FindingDetail | null];
  /** The findings of these ids as a file, in this order, as far as its profile shows them. */
  exportFile: [argument: ExportWish, answer: Blob];
  /** What leadership reads, of all findings as the journal has them now. */
  brief: [argument: null, answer: Brief];
  /** Checks every byte of an evidence pack and evaluates its rules on its rows. */
  verifyPack: [argument: { file: Blob }, answer: PackReport];
  /** Who works here: what the program does by itself is written down under this name too. */
  introduce: [argument: { actor: string }, answer: null];
  /** Everything that the journal says of findings; `actor` is the reviewer who looks. */
  reviews: [argument: { actor: string }, answer: ReviewsAnswer];
  /** Writes one act down for these findings; the answer comes once it is on the disk. */
  review: [argument: { actor: string; findingIds: readonly string[]; act: ReviewAct }, answer: ReviewsAnswer];
  undoReview: [argument: { actor: string; which: 'undo' | 'redo' }, answer: ReviewsAnswer];
  /** Says once more what one side of a conflict said, 0 being what counts now: that settles it. */
  settle: [argument: { actor: string; key: string; side: number }, answer: ReviewsAnswer];
  /** Becomes the tab that writes, in the place of the one that does; the answer is what is kept now. */
  takeOver: [argument: null, answer: WorkspaceFacts | null];
  /** What forgetting a covered person would come to; nothing changes. */
  forgetting: [argument: { personId: string }, answer: ForgettingFiles];
  /** Forgets a covered person: files of theirs alone, what the journal says of them, and their rows in every file from now on. */
  forgetPerson: [argument: { actor: string; personId: string }, answer: WorkspaceFacts];
  log: [argument: null, answer: LogAnswer];
  /** The last two runs compared; null where the journal does not tell of two. */
  runChanges: [argument: null, answer: RunChanges | null];
  /** Both files of the journal, in a ZIP file. */
  exportJournal: [argument: null, answer: Blob];
  /** The settings of data protection and what follows from them on a day, `YYYY-MM-DD`. */
  privacy: [argument: { today: string }, answer: PrivacyAnswer];
  setPrivacy: [argument: { settings: PrivacySettings; today: string }, answer: PrivacyAnswer];
  /** A notice to one researcher about findings of theirs, to be read and changed before anything is done with it. */
  draftNotice: [argument: { findingIds: readonly string[]; today: string }, answer: { text: string }];
  /** Writes down that a notice was given, and its words. */
  keepNotice: [
    argument: { personId: string; personName: string; findingIds: readonly string[]; text: string },
    answer: null,
  ];
  /** Every table of the workspace, with its columns. */
  schema: [argument: null, answer: readonly SchemaTable[]];
  /** The first rows of a SELECT; it changes nothing. */
  query: [argument: { sql: string }, answer: QueryResult];
  /** All rows of a SELECT, as far as a file may hold them. */
  queryFile: [argument: { sql: string; form: 'csv' | 'parquet' }, answer: QueryFile];
  /** Who is who: every group of works, and whether `actor` can take a decision back. */
  identityGroups: [argument: { actor: string }, answer: IdentityGroupsAnswer];
  identityGroup: [argument: { groupId: string }, answer: IdentityGroupDetail | null];
  /** Writes the same decision down for these pairs and builds again what it touches; both or neither. */
  decideIdentity: [
    argument: { actor: string; pairs: readonly IdentityPair[]; verdict: IdentityVerdict },
    answer: WorkspaceFacts,
  ];
  /** Authors who are no covered person, by words of their names. */
  otherAuthors: [argument: { words: string }, answer: readonly OtherAuthor[]];
  /** The author who signed an authorship; null for a covered person. */
  otherAuthor: [argument: { authorshipId: string }, answer: OtherAuthorDetail | null];
  /** Two authors side by side, each named by an authorship. */
  authorPair: [argument: { authorshipId: string; otherId: string }, answer: AuthorPair];
  /** Writes down that authors are one, or two, and builds again what it touches; both or neither. */
  decideAuthors: [argument: { actor: string; change: AuthorChange }, answer: WorkspaceFacts];
  undoIdentity: [argument: { actor: string; which: 'undo' | 'redo' }, answer: WorkspaceFacts];
  savedQueries: [argument: null, answer: readonly SavedQuery[]];
  /** Keeps a query in the journal under a name; `sql` null takes it off the list. */
  saveQuery: [argument: { name: string; sql: string | null }, answer: readonly SavedQuery[]];
  /** Finds in the registries of the workspace what a column of a table names; nothing of the table is kept. */
  reconcile: [argument: { path: string; file: Blob; column: string; kind: TextKind }, answer: Reconciled];
  /** Organizations of the registries by a ROR id or the words of a name. */
  searchOrganizations: [argument: { typed: string }, answer: OrganizationSearch];
  /** A reconciled table as CSV. */
  reconciledFile: [argument: WrittenTable, answer: Blob];
  people: [argument: null, answer: readonly PersonRow[]];
  /** Ids of the covered people on a work or an award. */
  peopleOn: [argument: { kind: 'work' | 'award'; id: string }, answer: readonly string[]];
  person: [argument: { personId: string }, answer: PersonDetail | null];
  work: [argument: { workId: string }, answer: WorkDetail | null];
  quotedWorks: [argument: { findingId: string }, answer: readonly QuotedWorkRow[]];
  searchIndex: [argument: null, answer: readonly SearchRow[]];
  years: [argument: null, answer: readonly YearRow[]];
  /** A large network sends a first picture before what takes long is measured. */
  network: [argument: NetworkRequest, answer: NetworkAnswer, interim: NetworkAnswer];
  /** A question about the network of a picture, with the works behind each tie of its answer. */
  inquiry: [argument: { network: InquiredNetwork; inquiry: Inquiry }, answer: InquiryAnswer];
  /** Betweenness of a network in an answer. It doesn't wait for other requests. */
  betweenness: [argument: BetweennessRequest, answer: BetweennessAnswer, interim: BetweennessAnswer];
  /** Collaboration and findings by year, with bands. */
  trends: [argument: null, answer: TrendsAnswer];
  /** Whether these are a network of another program, in one file or two, which is drawn and not imported. */
  isOneNetwork: [argument: { files: readonly File[] }, answer: boolean];
  /** The network in a file of another program, or in VOSviewer's map and network files together. */
  networkFile: [
    argument: { files: readonly Blob[]; measures: readonly string[] },
    answer: { answer: NetworkAnswer; format: NetworkFormat },
    interim: { answer: NetworkAnswer; format: NetworkFormat },
  ];
  /** The network of every year by itself, with bands. */
  networkTrends: [argument: null, answer: readonly FigureSeries[]];
  /** Units side by side, small cells hidden. */
  unitTrends: [argument: null, answer: { readonly units: readonly UnitTrend[]; readonly hiddenUnits: number }];
  /** Ties that emerged or faded from one period to another. */
  ties: [argument: TiesRequest, answer: TiesAnswer];
  /** The network of two periods, and what became of its ties. */
  periods: [argument: PeriodsRequest, answer: PeriodsAnswer];
  /** How far ranks by a measure move when the works are drawn anew. */
  ranks: [argument: RanksRequest, answer: RanksAnswer];
  /** A measure of one node over windows of years, with bands. */
  nodeWindows: [argument: NodeWindowsRequest, answer: NodeWindowsAnswer];
  /** Communities followed from window to window. */
  communityHistory: [argument: HistoryRequest, answer: CommunityHistory];
  /** Keeps where the nodes of a picture stand, for the next one. */
  keepPlaces: [argument: { kind: NetworkRequest['kind']; places: NetworkPlaces }, answer: null];
}

export type RequestName = keyof Requests;

/** What a request sends before its answer; never = nothing. */
export type InterimOf<Name extends RequestName> = Requests[Name] extends readonly [unknown, unknown, infer Interim]
  ? Interim
  : never;

export type ToWorker =
  | { readonly kind: 'request'; readonly id: number; readonly name: RequestName; readonly argument: unknown }
  | { readonly kind: 'abort'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'interim'; readonly id: number; readonly interim: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: WireError }
  | { readonly kind: 'aborted'; readonly id: number }
  | { readonly kind: 'crash'; readonly id: number; readonly message: string };
