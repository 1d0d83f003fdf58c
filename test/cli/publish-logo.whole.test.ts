/** A logo that can't be printed never stops a document: it is left out, and that is said where people look. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProject, aVariant } from '#test/builders';
import { publishCommand } from '../../cli/commands/publish.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-logo-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

async function published(logo: string): Promise<number> {
  const project = aProject({ company: { name: 'Ромашка', logo } })
    .variant(aVariant().step('call'))
    .build();
  const file = join(folder, 'project.salesbook');
  await writeFile(file, JSON.stringify(project));
  const options = ['--only', 'regulation', '--format', 'docx,md', '--no-simulation'];
  return publishCommand([file, '--out', join(folder, 'out'), ...options], {
    typesetter: () => () => Promise.reject(new Error('nothing is typeset here')),
    today: () => new Date(2026, 10, 23),
    say: (text) => said.push(text),
    answer: () => undefined,
  });
}

/** PNG specification, 5.3 and annex D: a chunk with its checksum, worked out by a table. */
function chunk(name: string, data: Uint8Array): Buffer {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc % 2 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc >>> 0;
  });
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const crc = body.reduce(
    (sum, byte) => (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8),
    0xffffffff,
  );
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(~crc >>> 0, 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function png(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const rows = deflateSync(Buffer.alloc(4 * (1 + 4 * 3)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', new Uint8Array())];
  return Buffer.concat([signature, ...chunks]);
}

const uri = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const flipped = Buffer.from(png(4));
flipped[45] = 255 - (flipped[45] ?? 0);

test.each([
  ['cut short', uri('png', png(4).subarray(0, 50))],
  ['with a bit that fell over', uri('png', flipped)],
  ['that says it is as large as a field', uri('png', png(60_000))],
  ['a photograph without its end', uri('jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))],
  ['a drawing that breaks off', uri('svg+xml', Buffer.from('<svg width="9" height="9"><rect'))],
  ['that is a text', uri('png', Buffer.from('hello'))],
  ['that is no data at all', 'data:image/png;base64,@@@@'],
])(
  'a logo %s: everything is written, and what is missing is said in the window and the list',
  async (_, logo) => {
    expect(await published(logo)).toBe(0);
    expect(said).toEqual([expect.stringContaining('Файл логотипа повреждён')]);
    const list = await readFile(join(folder, 'out', 'index.html'), 'utf8');
    expect(list.replace(/\u00a0/gu, ' ')).toContain('Файл логотипа повреждён');
    expect(list).toContain('.docx');
  },
);

test('a whole one is nothing to speak of', async () => {
  expect(await published(uri('png', png(4)))).toBe(0);
  expect(said).toEqual([]);
});

test('other damage is still refused', async () => {
  const file = join(folder, 'project.salesbook');
  const project = aProject({ company: { name: 'Ромашка', logo: 'data:image/png;base64,@@@@' } })
    .variant(aVariant().step('call'))
    .build();
  await writeFile(file, JSON.stringify({ ...project, processOrder: ['nowhere'] }));
  const surroundings = {
    typesetter: () => () => Promise.reject(new Error('nothing is typeset here')),
    today: () => new Date(2026, 10, 23),
    say: (text: string) => said.push(text),
    answer: () => undefined,
  };
  expect(await publishCommand([file, '--out', folder], surroundings)).toBe(1);
});
