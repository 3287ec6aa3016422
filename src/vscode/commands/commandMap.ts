/** Every command of the extension. The manifest lists the same; a test holds them together. */
export type CommandId =
  | 'peerLeadership.exploreSampleTeam'
  /** Takes the folder or the .tar.gz as a Uri; asks for it where there is none. */
  | 'peerLeadership.importBackup'
  | 'peerLeadership.showTeamLeadershipMap'
  /** Takes a line that is about a person or an area. */
  | 'peerLeadership.showInMap'
  | 'peerLeadership.chooseRepository'
  /** Takes the repository as text (`owner/name`, `host/owner/name`); finds it, or asks, where there is none. */
  | 'peerLeadership.mineRepository'
  | 'peerLeadership.chooseRepositories'
  | 'peerLeadership.stopReading'
  | 'peerLeadership.signIn'
  | 'peerLeadership.signInForPrivateRepository'
  | 'peerLeadership.usePersonalAccessToken'
  | 'peerLeadership.signOut'
  | 'peerLeadership.openSettings'
  | 'peerLeadership.getStarted'
  | 'peerLeadership.refresh'
  | 'peerLeadership.groupBySignal'
  | 'peerLeadership.groupByPerson'
  | 'peerLeadership.groupByArea'
  /** Takes one of the periods; asks for it where there is none. */
  | 'peerLeadership.choosePeriod'
  | 'peerLeadership.showWholeTime'
  /** Takes the text; asks for it where there is none. */
  | 'peerLeadership.filter'
  | 'peerLeadership.clearFilter'
  /** These take a line of the tree, or what the page of evidence says of it. */
  | 'peerLeadership.showEvidence'
  | 'peerLeadership.openEvidence'
  | 'peerLeadership.copyEvidenceLink'
  | 'peerLeadership.sayThanks'
  | 'peerLeadership.confirmEvidence'
  | 'peerLeadership.notLeadership'
  | 'peerLeadership.withdrawEvidence'
  /** Asks which where it is given none. */
  | 'peerLeadership.takeBackVerdict'
  /** These take a line of an open warning. */
  | 'peerLeadership.warningStillTrue'
  | 'peerLeadership.warningDone'
  | 'peerLeadership.warningNoLongerMatters'
  /** Takes a line that says whom to ask. */
  | 'peerLeadership.copySentence'
  /** Takes a line that is about a person. */
  | 'peerLeadership.hidePerson'
  /** Takes the person, null for nobody; asks where there is none. */
  | 'peerLeadership.sayWhoIAm'
  | 'peerLeadership.mergeAccounts'
  | 'peerLeadership.hideNames'
  | 'peerLeadership.showNames'
  /** Takes where it begins (`ReportSince`); asks for it where there is none. */
  | 'peerLeadership.createRetroReport'
  /** These take the report that was created last. */
  | 'peerLeadership.saveRetroReport'
  | 'peerLeadership.copyRetroReport'
  | 'peerLeadership.draftRetroIssue'
  | 'peerLeadership.markRetroDone'
  | 'peerLeadership.readWithModel'
  | 'peerLeadership.withdrawModel'
  | 'peerLeadership.deleteAllMinedData'
  | 'peerLeadership.showLog';

/** Anybody may run a command with anything: what a command takes is unknown until it has checked it. */
export type CommandMap = Record<CommandId, (argument: unknown) => Promise<void>>;
