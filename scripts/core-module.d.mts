import type { Plugin } from 'vite';

export function compiledCore(): Promise<Uint8Array>;
export function coreModule(): Plugin;
