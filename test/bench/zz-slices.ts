import { readFileSync } from 'node:fs';
import { openProjectText } from '#shared/model';
import { valuesOf } from '#shared/base';
import { compileScenario } from '#shared/simulation';
import { startReplication, continueReplication } from '../../shared/simulation/kernel/replication.ts';
const read = openProjectText(readFileSync(process.argv[2] as string,'utf8')); if(!read.ok) throw 1;
const sc=valuesOf(read.value.project.scenarios)[0]!;
const deals=Number(process.argv[3]??100000);
const t00=performance.now();
const c=compileScenario(read.value.project,{...sc,until:{deals}}); if(!c.ok) throw 1;
const t0=performance.now();
const C=c.value as any;
const run=startReplication(C.network,C.plan,0);
const out:string[]=[];
let t=performance.now();
const S=Number(process.argv[4]??20000);
for(;;){ const done=continueReplication(run,S); const n=performance.now(); out.push(((n-t)*1e6/S).toFixed(0)); t=n; if(done)break; }
console.log('compile',(t0-t00).toFixed(1),'total',(t-t0).toFixed(1)); console.log(out.join(' '));
