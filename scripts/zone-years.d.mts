import type { Plugin } from 'vite';

export function databaseOfYears(): string;
export function zoneYears(): Plugin;
