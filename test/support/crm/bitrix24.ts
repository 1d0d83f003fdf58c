/** Bitrix24 on loopback: categories and statuses of deals, as apidocs.bitrix24.com describes them. */
import { type Answered, type Asked, Refusal, recordOf, refusing } from './crm-server.ts';

export interface Status {
  id: number;
  entity: string;
  code: string;
  name: string;
  sort: number;
  color: string;
  semantics: string | null;
  isSystem: boolean;
  /** Deals that stand in it. */
  deals: number;
}

interface Category {
  id: number;
  name: string;
}

const PRESETS = [
  ['NEW', 'Новая', null, true],
  ['PREPARATION', 'Подготовка документов', null, false],
  ['PREPAYMENT_INVOICE', 'Счёт на предоплату', null, false],
  ['EXECUTING', 'В работе', null, false],
  ['FINAL_INVOICE', 'Финальный счёт', null, false],
  ['WON', 'Сделка успешна', 'S', true],
  ['LOSE', 'Сделка провалена', 'F', true],
  ['APOLOGY', 'Анализ причины провала', 'F', false],
] as const;
const LONGEST_CODE = 21;
const PAGE = 50;

export class Bitrix24 {
  readonly webhook = 'rest/1/s3cr3tk3y/';
  readonly secrets = ['s3cr3tk3y'];
  categories: Category[] = [{ id: 0, name: 'Общая' }];
  statuses: Status[] = [];
  #lastId = 100;

  readonly answer = refusing((asked) => this.#answer(asked));

  stagesOf(categoryId: number): Status[] {
    const entity = categoryId === 0 ? 'DEAL_STAGE' : `DEAL_STAGE_${categoryId}`;
    return this.statuses
      .filter((status) => status.entity === entity)
      .sort((a, b) => a.sort - b.sort || a.id - b.id);
  }

  /** What people would see: names in their order, groups, colours. */
  picture() {
    return this.categories.map(({ id, name }) => ({
      name,
      stages: this.stagesOf(id).map((status) => ({
        name: status.name,
        code: status.code.replace(/^C\d+:/, ''),
        color: status.color,
        semantics: status.semantics,
      })),
    }));
  }

  addCategory(name: string): number {
    const id = this.#nextId();
    this.categories.push({ id, name });
    PRESETS.forEach(([code, title, semantics, isSystem], at) => {
      this.statuses.push({
        id: this.#nextId(),
        entity: `DEAL_STAGE_${id}`,
        code: `C${id}:${code}`.slice(0, LONGEST_CODE),
        name: title,
        sort: 10 * (at + 1),
        color: '#39A8EF',
        semantics,
        isSystem,
        deals: 0,
      });
    });
    return id;
  }

  #nextId(): number {
    this.#lastId += 2;
    return this.#lastId;
  }

  #answer({ path, body, verb }: Asked): Answered {
    const prefix = `/${this.webhook}`;
    if (verb !== 'POST' || !path.startsWith(prefix)) {
      throw new Refusal(401, { error: 'NO_AUTH_FOUND', error_description: `Wrong ${path}` });
    }
    return { status: 200, json: this.#call(path.slice(prefix.length), recordOf(body)) };
  }

  #call(method: string, params: Record<string, unknown>): unknown {
    switch (method) {
      case 'crm.category.list':
        return this.#page(this.categories, params, (categories) => ({ categories }));
      case 'crm.category.add':
        return this.#addCategory(params);
      case 'crm.category.update':
        return this.#updateCategory(params);
      case 'crm.status.list':
        return this.#list(params);
      case 'crm.status.add':
        return { result: this.#add(recordOf(params.fields)) };
      case 'crm.status.update':
        return { result: this.#update(params) };
      case 'crm.status.delete':
        return { result: this.#delete(params) };
      default:
        throw new Refusal(404, { error: 'ERROR_METHOD_NOT_FOUND' });
    }
  }

  #page<Row>(
    rows: readonly Row[],
    params: Record<string, unknown>,
    wrap: (some: Row[]) => unknown,
  ) {
    const start = typeof params.start === 'number' ? params.start : 0;
    const end = start + PAGE;
    const next = end < rows.length ? { next: end } : {};
    return { result: wrap(rows.slice(start, end)), total: rows.length, ...next };
  }

  #addCategory(params: Record<string, unknown>) {
    if (params.entityTypeId !== 2) wrong('ENTITY_TYPE_NOT_SUPPORTED');
    const { name } = recordOf(params.fields);
    if (typeof name !== 'string' || name.trim() === '' || name.length > 255) wrong('100', 'name');
    return { result: { category: { id: this.addCategory(name as string), name } } };
  }

  #updateCategory(params: Record<string, unknown>) {
    const category = this.categories.find(({ id }) => id === params.id);
    const { name } = recordOf(params.fields);
    if (!category || typeof name !== 'string') return wrong('NOT_FOUND');
    category.name = name;
    return { result: { category } };
  }

  #list(params: Record<string, unknown>) {
    const { ENTITY_ID: entity } = recordOf(params.filter);
    const rows = this.statuses
      .filter((status) => status.entity === entity)
      .sort((a, b) => a.sort - b.sort)
      .map((status) => ({
        ID: String(status.id),
        ENTITY_ID: status.entity,
        STATUS_ID: status.code,
        NAME: status.name,
        NAME_INIT: '',
        SORT: String(status.sort),
        SYSTEM: status.isSystem ? 'Y' : 'N',
        CATEGORY_ID: status.entity.replace(/^DEAL_STAGE_?/, '') || null,
        COLOR: status.color,
        SEMANTICS: status.semantics,
      }));
    return this.#page(rows, params, (some) => some);
  }

  #add(fields: Record<string, unknown>): number {
    const allowed = ['ENTITY_ID', 'STATUS_ID', 'NAME', 'SORT', 'COLOR', 'SEMANTICS'];
    const unknown = Object.keys(fields).find((name) => !allowed.includes(name));
    if (unknown !== undefined) wrong('Invalid parameters.', unknown);
    const { ENTITY_ID: entity, STATUS_ID: code, NAME: name, SORT: sort } = fields;
    const category = this.categories.find(({ id }) => `DEAL_STAGE_${id}` === entity);
    if (!category) return wrong('Specified entity type is not supported.');
    if (typeof code !== 'string' || !/^[A-Za-z0-9_-]+$/.test(code)) return wrong('STATUS_ID');
    if (typeof name !== 'string' || name.trim() === '') return wrong('NAME');
    if (typeof sort !== 'number') return wrong('SORT');
    const semantics = fields.SEMANTICS === '' ? null : String(fields.SEMANTICS);
    const whole = `C${category.id}:${code}`.slice(0, LONGEST_CODE);
    const others = this.statuses.filter((status) => status.entity === entity);
    if (others.some((status) => status.code === whole)) wrong('Duplicate STATUS_ID.');
    if (semantics === 'S') wrong('There is a success stage already');
    const status: Status = {
      id: this.#nextId(),
      entity: String(entity),
      code: whole,
      name,
      sort,
      color: String(fields.COLOR),
      semantics,
      isSystem: false,
      deals: 0,
    };
    this.statuses.push(status);
    this.#keepOrder(status.entity, () => this.statuses.pop());
    return status.id;
  }

  #update({ id, fields }: Record<string, unknown>): boolean {
    const status = this.statuses.find((one) => one.id === id);
    if (!status) return wrong('Status is not found.');
    const change = recordOf(fields);
    const unknown = Object.keys(change).find((name) => !['NAME', 'SORT', 'COLOR'].includes(name));
    if (unknown !== undefined) wrong('Invalid parameters.', unknown);
    const before = { ...status };
    if (typeof change.NAME === 'string') status.name = change.NAME;
    if (typeof change.SORT === 'number') status.sort = change.SORT;
    if (typeof change.COLOR === 'string') status.color = change.COLOR;
    this.#keepOrder(status.entity, () => Object.assign(status, before));
    return true;
  }

  #delete({ id, params }: Record<string, unknown>): boolean {
    const status = this.statuses.find((one) => one.id === id);
    if (!status) return wrong('Status is not found.');
    if (status.isSystem && recordOf(params).FORCED !== 'Y') wrong('CRM System Status');
    if (status.deals > 0) wrong('There are active items in this status.');
    const group = this.statuses.filter(
      (one) => one.entity === status.entity && one.semantics === status.semantics,
    );
    if (group.length === 1) wrong('Error on deleting status.', 'the last of its group');
    this.statuses = this.statuses.filter((one) => one !== status);
    return true;
  }

  /** In work, then success, then failure, at every moment. */
  #keepOrder(entity: string, undo: () => void): void {
    const rank = (status: Status) =>
      status.semantics === null ? 0 : status.semantics === 'S' ? 1 : 2;
    const sorted = this.statuses
      .filter((status) => status.entity === entity)
      .sort((a, b) => a.sort - b.sort || rank(a) - rank(b));
    const isKept = sorted.every((status, at) => {
      const before = sorted[at - 1];
      return before === undefined || rank(before) <= rank(status);
    });
    if (isKept) return;
    undo();
    wrong('', 'Нельзя создать промежуточную стадию после успешной');
  }
}

function wrong(error: string, description = error): never {
  throw new Refusal(400, { error, error_description: description });
}
