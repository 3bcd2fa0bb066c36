import { startMachine } from '#infra/local/machine.ts';
import { PEOPLE } from '#test/village/people.ts';

import { enrolOnPaper, watchSites } from './journey.ts';

// One run on a data folder, as `luwte scan` makes it: enrols, watches, plans, works until all is quiet. Says how far it
// is, so that whoever started it knows when to kill it.
const [, , data = '', assembly = '', urls = '[]'] = process.argv;
const sites = JSON.parse(urls) as string[];
const machine = await startMachine({
  data,
  assembly,
  timers: false,
  allowHosts: sites.map((url) => new URL(url).host),
});
process.send?.('started');
await enrolOnPaper(machine, PEOPLE);
await watchSites(machine, sites);
await machine.idle();
await machine.invoke('plan', { everything: true, canaries: false });
process.send?.('planned');
await machine.idle();
await machine.stop();
process.send?.('done');
process.disconnect();
