/** Every command of the extension with what it takes. The manifest lists the same; a test holds them together. */
export interface CommandMap {
  'peerLeadership.exploreSampleTeam': () => Promise<void>;
  /** A folder or a .tar.gz; absent or of another kind: the user is asked. */
  'peerLeadership.importBackup': (backup?: unknown) => Promise<void>;
  'peerLeadership.showTeamLeadershipMap': () => Promise<void>;
  'peerLeadership.chooseRepository': () => Promise<void>;
  'peerLeadership.refresh': () => Promise<void>;
  /** A line of the tree. */
  'peerLeadership.openEvidence': (line?: unknown) => Promise<void>;
  'peerLeadership.copyEvidenceLink': (line?: unknown) => Promise<void>;
  'peerLeadership.deleteAllMinedData': () => Promise<void>;
  'peerLeadership.showLog': () => Promise<void>;
}
export type CommandId = keyof CommandMap;
