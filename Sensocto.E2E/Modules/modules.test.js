import { test, equal, ok } from './harness.js';
import { startModule } from './js/modules.js';

const from = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const failure = (start) => start.then(() => 'none', (error) => error.message);

test('a module is started with what it is given, and what that gives back is the module', async () => {
  const started = await startModule(from('export const start = (...setup) => ({ setup });'), 1, 'two');
  equal(started.setup, [1, 'two']);
});

test('a path counts from the base of the document', async () => {
  const base = document.head.appendChild(document.createElement('base'));
  base.href = '/js/';
  const said = await failure(startModule('./grid-focus.js'));
  base.remove();
  ok(said.includes('start is not a function'), said);
});

test('a start that fails is a failure', async () => {
  equal(await failure(startModule(from('export const start = () => { throw new Error("no"); };'))), 'no');
});

test('a module that is started again ends the one whose start the server never heard of, and neither ends twice', async () => {
  const path = from(`
    let count = 0;
    export function start(told) {
      const own = ++count;
      told.push('start ' + own);
      return { dispose: () => told.push('end ' + own) };
    }
  `);
  const told = [];
  const first = await startModule(path, told);
  const second = await startModule(path, told);
  equal(told, ['start 1', 'end 1', 'start 2']);
  first.dispose();
  second.dispose();
  second.dispose();
  await startModule(path, told);
  equal(told, ['start 1', 'end 1', 'start 2', 'end 2', 'start 3']);
});
