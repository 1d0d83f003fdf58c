/** What a CRM's account holds of a pipeline now: read anew whenever something may have changed. */
import { failure, type Result, success } from '#shared/base';
import type { AnswerFailure, CrmAdapter, ExistingPipeline, List } from '#shared/stage-definitions';
import type { Transport, TransportFailure } from './transport.ts';

export type ReadingFailure = TransportFailure | AnswerFailure | { readonly code: 'endlessList' };

/** More pages than any account has. */
const MOST_PAGES = 200;

type Pages = Awaited<ReturnType<typeof everyPage>>;
type Page = Extract<Pages, { ok: true }>['value'][number];

async function everyPage(adapter: CrmAdapter, transport: Transport, first: List) {
  const pages = [];
  let list: List | null = first;
  while (list !== null) {
    if (pages.length === MOST_PAGES) return failure({ code: 'endlessList' });
    const { verb, path, body } = list;
    const answer = await transport.send({ verb, path, body, isReading: true, about: list });
    if (!answer.ok) return answer;
    const page = adapter.page(list, answer.value);
    if (!page.ok) return page;
    pages.push(page.value);
    list = page.value.next;
  }
  return success(pages);
}

async function readLists(
  adapter: CrmAdapter,
  transport: Transport,
  pipelineId: string | null,
): Promise<Result<readonly Page[], ReadingFailure>> {
  const all: Page[] = [];
  for (const list of adapter.lists(pipelineId)) {
    const pages = await everyPage(adapter, transport, list);
    if (!pages.ok) return pages;
    all.push(...pages.value);
  }
  return success(all);
}

export async function readPipelines(
  adapter: CrmAdapter,
  transport: Transport,
): Promise<Result<readonly ExistingPipeline[], ReadingFailure>> {
  const pages = await readLists(adapter, transport, null);
  return pages.ok ? success(pages.value.flatMap(({ pipelines }) => pipelines)) : pages;
}

/** The pipeline with its stages, and the fields of the account. */
export async function readPipeline(
  adapter: CrmAdapter,
  transport: Transport,
  found: ExistingPipeline,
) {
  const pages = await readLists(adapter, transport, String(found.id));
  if (!pages.ok) return pages;
  const [whole] = pages.value.flatMap(({ pipelines }) => pipelines);
  const stages = pages.value.flatMap((page) => page.stages);
  return success({
    pipeline: whole ?? { ...found, stages },
    fields: pages.value.flatMap((page) => page.fields),
  });
}
