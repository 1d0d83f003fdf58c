/**
 * A double of the parts of Electron that the shell uses. It keeps what was asked of it,
 * so that tests can see every setting; it decides nothing.
 */
type Listener = (...args: never[]) => unknown;

class Emitter {
  readonly listeners = new Map<string, Listener[]>();
  on(name: string, listener: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    return this;
  }
  once(name: string, listener: Listener): this {
    return this.on(name, listener);
  }
  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...(args as never[]));
  }
}

export class FakeContents extends Emitter {
  readonly sent: { name: string; payload: unknown }[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  address = 'app://salesbook/';
  send(name: string, payload: unknown): void {
    this.sent.push({ name, payload });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  getURL(): string {
    return this.address;
  }
}

export const asked = {
  order: [] as string[],
  handlers: new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>(),
  windows: [] as BrowserWindow[],
  schemes: [] as unknown[],
  served: new Map<string, (request: Request) => Promise<Response>>(),
  opened: [] as string[],
  menus: [] as unknown[],
  permissionRequest: undefined as
    | ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void)
    | undefined,
  permissionCheck: undefined as
    | ((contents: unknown, permission: string, origin: string) => boolean)
    | undefined,
  devicePermission: undefined as (() => boolean) | undefined,
  pathToOpen: null as string | null,
  pathToSave: null as string | null,
  userData: '',
  quits: 0,
  errorBoxes: [] as { title: string; text: string }[],
  /** What the next page to be loaded, or address to be opened, fails with. */
  loadFault: null as Error | null,
  openFault: null as Error | null,
};

export class BrowserWindow extends Emitter {
  readonly webContents = new FakeContents();
  loaded = '';
  destroyed = false;
  title = '';
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    asked.order.push('window');
    asked.windows.push(this);
  }
  loadURL(address: string): Promise<void> {
    this.loaded = address;
    return asked.loadFault ? Promise.reject(asked.loadFault) : Promise.resolve();
  }
  setTitle(title: string): void {
    this.title = title;
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

class FakeApp extends Emitter {
  enableSandbox(): void {
    asked.order.push('enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    asked.order.push('whenReady');
    return Promise.resolve();
  }
  getPath(): string {
    return asked.userData;
  }
  getLocale(): string {
    return 'ru';
  }
  quit(): void {
    asked.quits += 1;
  }
}

export const app = new FakeApp();

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown[]): void {
    asked.order.push('registerSchemes');
    asked.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    asked.served.set(scheme, handler);
  },
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: typeof asked.permissionRequest): void {
      asked.order.push('permissions');
      asked.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler: typeof asked.permissionCheck): void {
      asked.permissionCheck = handler;
    },
    setDevicePermissionHandler(handler: typeof asked.devicePermission): void {
      asked.devicePermission = handler;
    },
  },
};

export const ipcMain = {
  handle(name: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>): void {
    asked.handlers.set(name, handler);
  },
};

export const shell = {
  openExternal(address: string): Promise<void> {
    asked.opened.push(address);
    return asked.openFault ? Promise.reject(asked.openFault) : Promise.resolve();
  },
};

export const dialog = {
  showErrorBox(title: string, text: string): void {
    asked.errorBoxes.push({ title, text });
  },
  showOpenDialog: () =>
    Promise.resolve({
      canceled: asked.pathToOpen === null,
      filePaths: asked.pathToOpen === null ? [] : [asked.pathToOpen],
    }),
  showSaveDialog: () =>
    Promise.resolve({ canceled: asked.pathToSave === null, filePath: asked.pathToSave ?? '' }),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(menu: unknown): void {
    asked.menus.push(menu);
  },
};
