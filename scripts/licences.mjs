/**
 * The licences of everything of others that ships inside the program: the packages of
 * "dependencies" with all that these need at run time, and the fonts of `resources`.
 * A package without a licence text stops the build: it may not be shipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** These name their licence and leave its text out; the same text, of the same authors where it names any, is in the package beside. */
const TEXT_STANDS_IN = {
  '@myriaddreamin/typst-ts-web-compiler': 'pdfjs-dist',
  '@resvg/resvg-wasm': 'lightningcss',
  'react-remove-scroll-bar': 'react-remove-scroll',
};

const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyrightnotice)([.-].*)?$/i;

/** @param {string} root folder with package.json, package-lock.json, node_modules and resources */
export function collectLicences(root) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const { dependencies } = readJson(join(root, 'package.json'));
  const folders = new Set();
  const open = Object.keys(dependencies).map((name) => folderOf(packages, '', name));
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    for (const name of neededBy(packages[folder])) {
      open.push(folderOf(packages, folder, name));
    }
  }
  const found = [...folders].map((folder) => noticeOf(root, folder));
  return [...found, fontNotice(root)].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** @param {ReturnType<typeof collectLicences>} notices */
export function writeLicences(notices) {
  const line = '─'.repeat(72);
  return notices
    .map(({ name, version, licence, text }) => {
      const title = [name, version].filter((part) => part !== '').join(' ');
      return `${line}\n${title}\n${licence}\n${line}\n\n${text}\n`;
    })
    .join('\n');
}

/** Optional ones are for Node alone (drawing for the PDF reader) and never reach the page. */
function neededBy({ dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter(
    (name) => !peerDependenciesMeta[name]?.optional,
  );
  return [...Object.keys(dependencies), ...peers];
}

/** Where `name` is found from `folder`: the nearest node_modules upwards, as Node looks for it. */
function folderOf(packages, folder, name) {
  for (
    let from = folder;
    ;
    from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))
  ) {
    const candidate = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (from === '') throw new Error(`${name}, needed by ${folder || 'the program'}, isn't locked`);
  }
}

function noticeOf(root, folder) {
  const { name, version, license } = readJson(join(root, folder, 'package.json'));
  const text = textIn(join(root, folder)) || borrowedText(root, { name, license });
  if (text === '') throw new Error(`${name} ${version} has no licence text`);
  if (typeof license !== 'string') throw new Error(`${name} ${version} names no licence`);
  return { name, version, licence: license, text };
}

function borrowedText(root, { name, license }) {
  const lender = TEXT_STANDS_IN[name];
  if (lender === undefined) return '';
  const folder = join(root, 'node_modules', lender);
  if (readJson(join(folder, 'package.json')).license !== license) {
    throw new Error(`${name} is under ${license}, ${lender} under another licence`);
  }
  return textIn(folder);
}

function textIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
    .join('\n\n');
}

function fontNotice(root) {
  const path = join(root, 'resources', 'fonts', 'OFL.txt');
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (text === '') throw new Error('the fonts of the sales book have no licence text');
  return { name: 'PT Sans, PT Serif, Noto Emoji', version: '', licence: 'OFL-1.1', text };
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
