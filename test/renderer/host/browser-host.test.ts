/** Files in an ordinary browser: saved in place where it can, refused with a reason, never silently overwritten. */
import { describe, expect, test } from 'vitest';
import { createBrowserHost } from '../../../renderer/host/index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One file on a disk, as a browser with file access hands it out. */
function aLocalFile(name: string) {
  let content = '';
  let lastModified = 1;
  const replace = (text: string) => {
    content = text;
    lastModified += 1;
  };
  const local = {
    kind: 'file',
    name,
    getFile: async () => new File([content], name, { lastModified }),
    queryPermission: async () => 'granted',
    createWritable: async () => {
      let written = '';
      return {
        write: async (bytes: Uint8Array) => {
          written += new TextDecoder().decode(bytes);
        },
        close: async () => replace(written),
        abort: async () => undefined,
      };
    },
  };
  return { local, replace, read: () => content };
}

function aPage(open: () => Promise<unknown>, save: () => Promise<unknown>) {
  return {
    document: { title: '' },
    open: () => null,
    showOpenFilePicker: open,
    showSaveFilePicker: save,
  };
}

const noPlainFiles = {
  choose: () => Promise.reject(new Error('not to be chosen')),
  download: () => {
    throw new Error('not to be downloaded');
  },
};

function aBrowser(file: ReturnType<typeof aLocalFile>, canRemember = true) {
  const kept = new Map<string, unknown>();
  return createBrowserHost({
    page: aPage(
      async () => [file.local],
      async () => file.local,
    ),
    plainFiles: noPlainFiles,
    fileHandles: {
      read: async (token) => kept.get(token),
      write: async (token, handle) => {
        if (!canRemember) throw new DOMException('full', 'QuotaExceededError');
        kept.set(token, handle);
      },
    },
    limitBytes: 1000,
  });
}

const saveAs = { kind: 'salesbook', suggestedName: 'a', bytes: bytesOf('one') } as const;

async function saved(host: ReturnType<typeof createBrowserHost>) {
  const result = await host.saveFileAs(saveAs);
  if (!result.ok || !result.value?.handle || result.value.stamp === null) {
    throw new Error('not saved');
  }
  return { handle: result.value.handle, stamp: result.value.stamp };
}

describe('saving', () => {
  test('what took too long to make for a picker to open is downloaded', async () => {
    const downloaded: unknown[] = [];
    const tooLate = async () => {
      throw new DOMException('must be handling a user gesture', 'SecurityError');
    };
    const host = createBrowserHost({
      page: aPage(async () => [], tooLate),
      plainFiles: { ...noPlainFiles, download: (file) => downloaded.push(file) },
      fileHandles: { read: async () => undefined, write: async () => undefined },
      limitBytes: 1000,
    });
    const handedOut = { ok: true, value: { handle: null, stamp: null } };
    expect(await host.saveFileAs(saveAs)).toEqual(handedOut);
    expect(downloaded).toMatchObject([{ name: 'a.salesbook', bytes: bytesOf('one') }]);
  });

  test('writes in place again', async () => {
    const file = aLocalFile('a.salesbook');
    const host = aBrowser(file);
    const { handle, stamp } = await saved(host);
    expect((await host.saveFile({ handle, stamp, bytes: bytesOf('two') })).ok).toBe(true);
    expect(file.read()).toBe('two');
  });

  test('never overwrites what another program wrote meanwhile', async () => {
    const file = aLocalFile('a.salesbook');
    const host = aBrowser(file);
    const { handle, stamp } = await saved(host);
    file.replace('by another program');
    expect(await host.saveFile({ handle, stamp, bytes: bytesOf('two') })).toEqual({
      ok: false,
      error: { code: 'fileChanged', name: 'a.salesbook' },
    });
    expect(file.read()).toBe('by another program');
  });

  test('works where storage can’t remember the file: it is the only safe place then', async () => {
    const file = aLocalFile('a.salesbook');
    const host = aBrowser(file, false);
    const { handle, stamp } = await saved(host);
    expect(file.read()).toBe('one');
    // As long as the window is open, it is known all the same.
    expect((await host.saveFile({ handle, stamp, bytes: bytesOf('two') })).ok).toBe(true);
    expect(file.read()).toBe('two');
  });
});

describe('opening', () => {
  test('refuses a file that is too large before it is read', async () => {
    const file = aLocalFile('a.salesbook');
    file.replace('x'.repeat(1001));
    expect(await aBrowser(file).openFile(['salesbook'])).toMatchObject({
      ok: false,
      error: { code: 'fileTooLarge', bytes: 1001 },
    });
  });

  test('with a handle from nowhere reads nothing', async () => {
    const host = aBrowser(aLocalFile('a.salesbook'));
    expect(await host.readFile({ token: 'guessed', name: 'a.salesbook' })).toEqual({
      ok: false,
      error: { code: 'fileGone', name: 'a.salesbook' },
    });
  });
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://example.org', 'data:text/html,x'])(
  '%s isn’t opened',
  async (address) => {
    const host = aBrowser(aLocalFile('a.salesbook'));
    expect(await host.openExternal(address)).toEqual({
      ok: false,
      error: { code: 'addressRefused', address },
    });
  },
);
