/** Writes the benchmark's models into test/fixtures. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject } from '#shared/model';
import { modelFiles } from './models/files.ts';

export function writeModels(folder: string): void {
  for (const [name, make] of Object.entries(modelFiles)) {
    const text = writeProject(make());
    if (!text.ok) throw new Error(`${name}: ${text.error.code}`);
    writeFileSync(join(folder, name), text.value);
    console.log(name);
  }
}
