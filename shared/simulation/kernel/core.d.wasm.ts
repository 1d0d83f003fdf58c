/**
 * The core (core/index.ts) as it is compiled into every bundle: scripts/core-module.mjs.
 * What it calls of its host, and what it gives.
 */
export interface CoreImports {
  readonly calendar: Readonly<Record<string, (calendar: number, ...times: number[]) => number>>;
  readonly log: Readonly<Record<string, (count: number) => void>>;
}

export interface CoreExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Room for so many bytes: their address. */
  readonly room: (bytes: number) => number;
  readonly load: () => void;
  readonly begin: (replication: number) => void;
  readonly advance: (events: number) => void;
}

export interface CoreInstance {
  readonly calls: CoreExports;
  /** Variables of the core that its host writes and reads, by name. */
  readonly variables: Readonly<Record<string, { value: number } | undefined>>;
}

/** Compiles the core at the first call. Throws when this machine has no WebAssembly. */
export function instantiate(imports: CoreImports): CoreInstance;
