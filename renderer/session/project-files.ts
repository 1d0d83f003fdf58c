/**
 * How projects come in and go out: begun, opened from this machine, a file or a sample,
 * repaired, saved to a file. Everything that comes in becomes a local document first,
 * so that nothing depends on a file being written.
 */

import { failure, type Result, success } from '#shared/base';
import type {
  FileHandle,
  FileKind,
  FileStamp,
  Host,
  HostAbilities,
  HostFailure,
  OpenedFile,
  SavedFile,
} from '#shared/host';
import type { Language } from '#shared/i18n';
import {
  createProject,
  type OpenFailure,
  openProjectText,
  type Project,
  repairProject,
  type WriteFailure,
  writeProject,
} from '#shared/model';
import {
  type BackupRow,
  type DocumentFile,
  type DocumentId,
  type DocumentRow,
  type LoadFailure,
  type Storage,
  sha256,
} from '../storage/index.ts';
import { isFree, removeDocument, renameDocument } from './closed-documents.ts';
import { found, heard, type NoRoomFailure } from './heard.ts';
import { newId } from './new-id.ts';
import type { LeaveFailure, Moment, ProjectSession } from './project-session.ts';
import type { SessionRefusal } from './project-state.ts';
import { decodeUtf8 } from './utf8.ts';

/** A file that isn't a project; a damaged one brings along what a repair starts from. */
export interface RejectedText {
  readonly code: 'notAProject';
  readonly name: string;
  readonly reason: OpenFailure;
}

export type SampleFailure = { readonly code: 'sampleUnavailable'; readonly sample: string };
export type OpeningFailure =
  | NoRoomFailure
  | RejectedText
  | HostFailure
  | LoadFailure
  | LeaveFailure
  | SampleFailure
  | WriteFailure;
export type SavingFailure = HostFailure | WriteFailure;

/** `false`: the person thought better of it. */
export type Opening = Result<boolean, OpeningFailure>;
export type Saving = Result<boolean, SavingFailure>;

export interface ProjectFiles {
  /** Latest first. */
  recent(): Promise<Result<DocumentRow[], NoRoomFailure>>;
  rename(
    id: DocumentId,
    title: string,
  ): Promise<Result<null, LeaveFailure | LoadFailure | SessionRefusal | NoRoomFailure>>;
  /** Deletes the local document with its journal and versions; a file stays where it is. */
  remove(id: DocumentId): Promise<Result<null, { readonly code: 'openElsewhere' } | NoRoomFailure>>;
  /** Latest first. */
  backups(id: DocumentId): Promise<Result<BackupRow[], NoRoomFailure>>;
  begin(title: string, language: Language): Promise<Opening>;
  openLocal(id: DocumentId): Promise<Opening>;
  openFromDisk(): Promise<Opening>;
  /** Goes on with the document this machine left open, unless another window has it. */
  resume(): Promise<boolean>;
  /** A file the system or a drop brought; `handle` is null when it can't be written back. */
  openFile(file: BroughtFile): Promise<Opening>;
  openSample(sample: string): Promise<Opening>;
  /** A mended copy of a damaged project, as a new document; the file stays as it is. */
  openRepaired(damaged: Project): Promise<Opening>;
  /** One of the last versions of a document, as a new document. */
  openBackup(backup: Pick<BackupRow, 'title' | 'text'>): Promise<Opening>;
  /** Asks where, if the project has no file yet. */
  save(): Promise<Saving>;
  saveAs(): Promise<Saving>;
  /** A document made of the project, written where the person says; null when they thought better of it. */
  handOut(made: MadeDocument): Promise<Result<SavedFile | null, HostFailure>>;
  /** After `fileChanged`: the person decided that this project replaces what is there. */
  saveOver(): Promise<Saving>;
}

export interface MadeDocument {
  readonly kind: FileKind;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileHandle | null;
  readonly stamp: FileStamp | null;
}

interface Packed {
  readonly moment: Moment;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

interface Rooms {
  readonly host: Host;
  readonly storage: Storage;
  readonly session: ProjectSession;
  /** IANA name: where a new project's office keeps its hours. */
  readonly timeZone: string;
  /** Text of a sample, or null. */
  readonly fetchSample: (sample: string) => Promise<string | null>;
}

export function createProjectFiles(rooms: Rooms): ProjectFiles {
  const { host, storage, session, timeZone, fetchSample } = rooms;
  const { documents } = storage;

  async function openLocal(id: DocumentId): Promise<Opening> {
    const opened = await heard(session.open(id));
    return opened.ok ? success(true) : opened;
  }

  async function take(project: Project, file: DocumentFile | null): Promise<Opening> {
    const text = writeProject(project);
    if (!text.ok) return text;
    const { title } = project;
    const added = await found(documents.add({ title, text: text.value, file }));
    return added.ok ? openLocal(added.value) : added;
  }

  async function openFile(brought: BroughtFile): Promise<Opening> {
    const { name, handle, stamp } = brought;
    const text = decodeUtf8(brought.bytes);
    const opened: Result<{ readonly project: Project }, OpenFailure> =
      text === null ? failure({ code: 'notJson', word: null, line: null }) : openProjectText(text);
    if (!opened.ok) return failure({ code: 'notAProject', name, reason: opened.error });
    const { project } = opened.value;
    const canonical = writeProject(project);
    if (!canonical.ok) return canonical;
    const hash = await sha256(canonical.value);
    const file = handle && stamp !== null ? { handle, stamp, sha256: hash } : null;
    const known = file && (await documentOf(name, hash));
    if (!known) return take(project, file);
    await session.followFile(known.id, file);
    return openLocal(known.id);
  }

  /** The local document that went to this file last and may have gone on since. */
  async function documentOf(name: string, hash: string): Promise<DocumentRow | undefined> {
    const rows = await documents.list();
    return rows.find((row) => row.file?.sha256 === hash && row.file.handle.name === name);
  }

  async function openText(name: string, text: string): Promise<Opening> {
    const opened = openProjectText(text);
    if (!opened.ok) return failure({ code: 'notAProject', name, reason: opened.error });
    return take(opened.value.project, null);
  }

  /** The open project as it is now; kept among its last versions before it goes out. */
  async function packed(): Promise<Result<Packed, WriteFailure>> {
    const moment = session.moment();
    const { documentId, project } = moment;
    const text = writeProject(project);
    if (!text.ok) return text;
    const { title } = project;
    // Where storage is full or gone, the file is the only safe place: it must not wait for storage.
    await documents.backUp(documentId, { title, text: text.value }).catch(() => undefined);
    const bytes = new TextEncoder().encode(text.value);
    return success({ moment, title, bytes, hash: await sha256(text.value) });
  }

  async function saveAs(): Promise<Saving> {
    const now = await packed();
    if (!now.ok) return now;
    const { moment, title, bytes, hash } = now.value;
    const saved = await host.saveFileAs({ kind: 'salesbook', suggestedName: title, bytes });
    if (!saved.ok) return saved;
    if (!saved.value) return success(false);
    const { handle, stamp } = saved.value;
    await session.setFile(
      moment,
      handle && stamp !== null ? { handle, stamp, sha256: hash } : null,
    );
    return success(true);
  }

  async function writeTo({ handle, stamp }: DocumentFile): Promise<Saving> {
    const now = await packed();
    if (!now.ok) return now;
    const { moment, bytes, hash } = now.value;
    const saved = await host.saveFile({ handle, stamp, bytes });
    if (!saved.ok) return saved;
    await session.setFile(moment, { handle, stamp: saved.value.stamp ?? stamp, sha256: hash });
    return success(true);
  }

  return {
    recent: () => found(documents.list()),
    backups: (id) => found(documents.backups(id)),
    rename: (id, title) => heard(renameDocument(documents, id, title)),
    remove: (id) => heard(removeDocument(documents, id)),
    begin: (title, language) =>
      take(createProject({ title, language, timeZone, newId: () => newId() }), null),
    openLocal,
    resume: async () => {
      const id = await storage.lastOpen.read();
      if (!id || !(await isFree(documents, id))) return false;
      return (await openLocal(id)).ok;
    },
    openFile,
    async openFromDisk() {
      const chosen = await host.openFile(['salesbook']);
      if (!chosen.ok) return chosen;
      return chosen.value ? openFile(broughtFrom(chosen.value, host.abilities)) : success(false);
    },
    async openSample(sample) {
      const text = await fetchSample(sample);
      return text === null
        ? failure({ code: 'sampleUnavailable', sample })
        : openText(sample, text);
    },
    openRepaired: (damaged) => take(repairProject(damaged), null),
    openBackup: ({ title, text }) => openText(title, text),
    async save() {
      const file = session.file();
      return file && host.abilities.savesInPlace ? writeTo(file) : saveAs();
    },
    saveAs,
    handOut: (made) => host.saveFileAs(made),
    async saveOver() {
      const file = session.file();
      if (!file) return saveAs();
      const now = await host.readFile(file.handle);
      return now.ok ? writeTo({ ...file, stamp: now.value.stamp }) : now;
    },
  };
}

/** Where the machine can't write in place, the handle leads nowhere. */
export function broughtFrom(opened: OpenedFile, { savesInPlace }: HostAbilities): BroughtFile {
  const { handle, stamp, bytes } = opened;
  const { name } = handle;
  return savesInPlace ? { name, bytes, handle, stamp } : { name, bytes, handle: null, stamp: null };
}
