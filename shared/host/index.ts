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
