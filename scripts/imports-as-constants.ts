/**
 * Makes what our sources import constants of the importing module, for the tests: the runner
 * turns every use of an import into a call of a getter, which made simulations fourteen times
 * slower than in the program. Nothing is imported in circles (a test sees to it), so what is
 * imported is there when it is read.
 */
import type { Plugin, Rolldown } from 'vite';

const OWN = /\/shared\/.*\.ts$/u;

type Statement = ReturnType<Rolldown.PluginContext['parse']>['body'][number];
type Import = Extract<Statement, { type: 'ImportDeclaration' }>;

function nameOf(imported: Import['specifiers'][number]): string {
  if (imported.type === 'ImportDefaultSpecifier') return `default: ${imported.local.name}`;
  if (imported.type === 'ImportNamespaceSpecifier') return `...${imported.local.name}`;
  const { imported: exported, local } = imported;
  return `${exported.type === 'Identifier' ? exported.name : exported.value}: ${local.name}`;
}

/** As many lines as before, so that failures point where the source map says. */
function asConstants({ specifiers, source }: Import, namespace: string, lines: number): string {
  const names = specifiers.map(nameOf).join(', ');
  const constants = `const { ${names} } = ${namespace};`;
  return `import * as ${namespace} from ${JSON.stringify(source.value)}; ${constants}${'\n'.repeat(lines)}`;
}

export function importsAsConstants(): Plugin {
  return {
    name: 'imports-as-constants',
    enforce: 'post',
    transform(code, id) {
      if (!OWN.test(id)) return null;
      let text = '';
      let taken = 0;
      let count = 0;
      for (const statement of this.parse(code).body) {
        if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) continue;
        const lines = code.slice(statement.start, statement.end).split('\n').length - 1;
        text += code.slice(taken, statement.start);
        text += asConstants(statement, `__imported_${count++}`, lines);
        taken = statement.end;
      }
      return count === 0 ? null : { code: text + code.slice(taken), map: null };
    },
  };
}
