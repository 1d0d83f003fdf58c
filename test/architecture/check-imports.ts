/** Holds imports against the house: a pure function from files and their imports to what is forbidden. */
import { posix } from 'node:path';
import {
  type Building,
  buildingsBelow,
  chambers,
  floors,
  libraryOwners,
  neighbours,
  openFiles,
} from './house.ts';

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  /** As written. */
  readonly imports: readonly string[];
}

export interface Violation {
  readonly file: string;
  readonly target: string;
  readonly why: string;
}

/** All rooms of the table that exist, by the file's path; longest names first. */
export function roomOf(path: string): string | null {
  const [building = '', ...rest] = path.split('/');
  if (!(building in floors)) return null;
  const rooms = floors[building as Building].flat();
  for (const room of rooms) {
    if (room === path || path.startsWith(`${room}/`)) return room;
    if (room.endsWith('/*') && path.startsWith(room.slice(0, -1)) && rest.length > 2) {
      return path.split('/').slice(0, 3).join('/');
    }
  }
  return null;
}

function floorOf(room: string): number {
  const [building = ''] = room.split('/');
  return floors[building as Building].findIndex((rooms) =>
    rooms.some(
      (name) => name === room || (name.endsWith('/*') && room.startsWith(name.slice(0, -1))),
    ),
  );
}

/** Where an import of our own leads, from the root; null for a library. */
export function resolveImport(from: string, written: string): string | null {
  const target = written.replace(/\?.*$/, '');
  if (target.startsWith('#shared/')) return `shared/${target.slice('#shared/'.length)}/index.ts`;
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target);
  return null;
}

export function findViolations(files: readonly SourceFile[]): Violation[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) =>
    file.imports.flatMap((written) => {
      const target = resolveImport(file.path, written);
      const why =
        target === null
          ? whyNotLibrary(file.path, written)
          : whyNotOurs(file.path, { written, target, known });
      return why === null ? [] : [{ file: file.path, target: written, why }];
    }),
  );
}

function whyNotLibrary(from: string, written: string): string | null {
  const owner = Object.entries(libraryOwners).find(
    ([name]) => written === name || written.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  if (!owner) return 'the library has no owner in the table';
  const [name, rooms] = owner;
  const isOwner = rooms.some((room) => from.startsWith(`${room}/`) || from === room);
  return isOwner ? null : `${name} belongs to ${rooms.join(', ')}`;
}

interface OwnImport {
  readonly written: string;
  readonly target: string;
  readonly known: ReadonlySet<string>;
}

function whyNotOurs(from: string, { written, target, known }: OwnImport): string | null {
  const fromRoom = roomOf(from);
  const toRoom = roomOf(target);
  if (fromRoom === null) return 'the importing file is in no room of the table';
  if (toRoom === null) return 'the imported file is in no room of the table';
  const isAlias = written.startsWith('#');
  if (isAlias && !known.has(target)) return 'there is no such room';
  if (fromRoom === toRoom) {
    const isOwnDoor = isAlias && target === `${toRoom}/index.ts`;
    return isOwnDoor ? 'a room does not go through its own door' : whyNotChamber(from, target);
  }
  const why = whyNotRoom(fromRoom, toRoom);
  if (why !== null) return why;
  if (openFiles.some((open) => open.from === from && open.to === target)) return null;
  if (!target.endsWith('/index.ts') && target !== toRoom)
    return 'a room is entered through its index.ts';
  return toRoom.startsWith('shared/') && !isAlias ? 'shared is imported as #shared/…' : null;
}

/** null where the room has no chambers, or the file lies outside them. */
export function chamberOf(path: string): string | null {
  const room = roomOf(path);
  if (room === null || !chambers[room]) return null;
  const [folder = '', ...inside] = path.slice(room.length + 1).split('/');
  return inside.length === 0 ? null : folder;
}

function whyNotChamber(from: string, target: string): string | null {
  const fromChamber = chamberOf(from);
  const toChamber = chamberOf(target);
  if (fromChamber === null || toChamber === null || fromChamber === toChamber) return null;
  const permitted = chambers[roomOf(from) ?? '']?.[fromChamber] ?? [];
  return permitted.includes(toChamber) ? null : `${toChamber} is not for ${fromChamber}`;
}

function whyNotRoom(fromRoom: string, toRoom: string): string | null {
  const from = buildingOf(fromRoom);
  const to = buildingOf(toRoom);
  if (from !== to) {
    return buildingsBelow[from].includes(to) ? null : `${from} never imports ${to}`;
  }
  if (floorOf(toRoom) < floorOf(fromRoom)) return null;
  if (neighbours.some((pair) => pair.from === fromRoom && pair.to === toRoom)) return null;
  return `${toRoom} is not below ${fromRoom}`;
}

function buildingOf(room: string): Building {
  return room.split('/')[0] as Building;
}

/** Rooms that reach themselves over others: each as the way round. */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const links = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = roomOf(path);
    if (from === null) continue;
    for (const written of imports) {
      const target = resolveImport(path, written);
      const to = target && roomOf(target);
      if (to && to !== from) links.set(from, (links.get(from) ?? new Set()).add(to));
    }
  }
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (room: string, way: readonly string[]) => {
    const at = way.indexOf(room);
    if (at >= 0) cycles.push([...way.slice(at), room]);
    if (at >= 0 || done.has(room)) return;
    for (const next of links.get(room) ?? []) visit(next, [...way, room]);
    done.add(room);
  };
  for (const room of links.keys()) visit(room, []);
  return cycles;
}
