/** What the program needs of its machine, as one interface, and the messages that carry it between processes. */
export { isExternalAddress } from './addresses.ts';
export { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
export { safeFileName } from './file-name.ts';
export type {
  FileHandle,
  FileKind,
  FileStamp,
  Host,
  HostAbilities,
  HostFailure,
  MenuItem,
  OpenedFile,
  SavedFile,
} from './host.ts';
export { type HostBridge, type HostCalls, type HostEvents, hostCallArguments } from './ipc.ts';
