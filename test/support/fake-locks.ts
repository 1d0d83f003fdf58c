/** The browser's locks as far as storage uses them: exclusive, if available or in a queue. */
interface Waiting {
  readonly begin: () => void;
}

export function createFakeLocks(): LockManager {
  const held = new Set<string>();
  const queues = new Map<string, Waiting[]>();

  function hold<Answer>(name: string, use: (lock: Lock) => Answer): Promise<Awaited<Answer>> {
    held.add(name);
    return Promise.resolve(use({ name, mode: 'exclusive' })).finally(() => {
      held.delete(name);
      queues.get(name)?.shift()?.begin();
    });
  }

  async function request<Answer>(
    name: string,
    optionsOrUse: LockOptions | ((lock: Lock | null) => Answer),
    use: (lock: Lock | null) => Answer = () => {
      throw new Error('The fake wants options');
    },
  ): Promise<Awaited<Answer>> {
    const options = typeof optionsOrUse === 'function' ? {} : optionsOrUse;
    if (!held.has(name)) return hold(name, use);
    if (options.ifAvailable) return await use(null);
    return new Promise<Awaited<Answer>>((resolve, reject) => {
      const waiting = { begin: () => void hold(name, use).then(resolve, reject) };
      const queue = queues.get(name) ?? [];
      queues.set(name, [...queue, waiting]);
      options.signal?.addEventListener('abort', () => {
        queues.set(
          name,
          (queues.get(name) ?? []).filter((other) => other !== waiting),
        );
        reject(options.signal?.reason);
      });
    });
  }

  return { request, query: async () => ({ held: [], pending: [] }) };
}
