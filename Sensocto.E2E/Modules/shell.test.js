import { test, equal, runFor, turn, measured } from './harness.js';
import { columnsFor, holdStill, start, trackView } from './js/shell.js';

const height = 600;

/** A scroller of 600 px with a grid of 20,000 px, and a server that answers when the test lets it. */
function place({ width = 1400, height: shown = height } = {}) {
  const main = document.body.appendChild(document.createElement('div'));
  main.style.cssText = `height:${shown}px;width:${width}px;overflow-y:scroll;position:relative`;
  const grid = main.appendChild(document.createElement('div'));
  grid.style.cssText = 'height:20000px';
  const calls = [];
  const server = {
    invokeMethodAsync: (name, columns, top, seen) =>
      new Promise((answer, refuse) => calls.push({ name, columns, top, seen, answer, refuse })),
  };
  const stop = new AbortController();
  trackView(server, main, grid, stop);
  return { main, grid, calls, stop };
}

async function scrollTo(main, y) {
  main.scrollTop = y;
  main.dispatchEvent(new Event('scroll'));
  await turn();
}

test('columns are as many tiles as fit side by side', () => {
  equal([100, 336, 679, 680, 1400].map((width) => columnsFor(width)), [1, 1, 1, 2, 4]);
  equal(columnsFor(1400, 440), 3);
});

test('the first view is told at once', async () => {
  const { calls } = place();
  await measured();
  equal(calls.length, 1);
  equal([calls[0].name, calls[0].columns, calls[0].top, calls[0].seen], ['SetView', 4, 0, height]);
});

test('a scroll is told when it is a quarter of the height where the view rested, and half where it goes on', async () => {
  const { main, calls } = place();
  await measured();
  const tellsBeyond = async (top) => {
    const before = calls.length;
    calls.at(-1).answer();
    await turn();
    await scrollTo(main, top);
    equal(calls.length, before, `at ${top}`);
    await scrollTo(main, top + 1);
    equal([calls.length, calls.at(-1).top], [before + 1, top + 1], `beyond ${top}`);
  };
  await tellsBeyond(150);
  await tellsBeyond(151 + 300);
  calls.at(-1).answer();
  await turn();
  await scrollTo(main, 5000);
  await tellsBeyond(5150);
  await tellsBeyond(5151 + 300);
});

test('a view that shows nothing of what it showed has jumped, however much it has grown', async () => {
  const { main, calls } = place();
  main.style.height = '300px';
  await measured();
  main.style.height = '600px';
  await scrollTo(main, 400);
  equal(calls.length, 1);
  calls[0].answer();
  await turn();
  equal([calls[1].top, calls[1].seen], [400, 600]);
  calls[1].answer();
  await turn();
  await scrollTo(main, 400 + 151);
  equal(calls.length, 3);
});

test('there is one call at a time, and the next tells the newest view', async () => {
  const { main, calls } = place();
  await measured();
  await scrollTo(main, 1000);
  await scrollTo(main, 5000);
  equal(calls.length, 1);
  calls[0].answer();
  await turn();
  equal([calls.length, calls[1].top], [2, 5000]);
});

test('a view whose call fails is told again a little later, as it is then', async () => {
  const { main, calls } = place();
  await measured();
  calls[0].refuse(new Error('no'));
  await turn();
  await scrollTo(main, 10);
  await runFor(999);
  equal(calls.length, 1);
  await runFor(1);
  equal([calls.length, calls[1].top], [2, 10]);
});

test('a call in flight when the link is lost is made again when it is back', async () => {
  const page = document.documentElement.dataset;
  page.link = 'live';
  const { main, calls } = place();
  await measured();
  await scrollTo(main, 5000);
  page.link = 'reconnecting';
  await runFor(10_000);
  equal(calls.length, 1);
  page.link = 'live';
  await runFor(1000);
  equal([calls.length, calls[1].top], [2, 5000]);
});

test('a page that is opened with no height is told all the same', async () => {
  const { main, calls } = place({ height: 0 });
  await measured();
  equal([calls.length, calls[0]?.seen], [1, 0]);
  calls[0].answer();
  await turn();
  main.style.height = '500px';
  await measured();
  equal([calls.length, calls[1]?.seen], [2, 500]);
});

test('with no height nothing more is told, and the place is told again with the height', async () => {
  const { main, calls } = place();
  await measured();
  calls[0].answer();
  await turn();
  main.style.height = '0';
  await measured();
  equal(calls.length, 1);
  main.style.height = '500px';
  await measured();
  equal([calls.length, calls[1].seen], [2, 500]);
});

test('a width for another number of columns is told', async () => {
  const { main, calls } = place();
  await measured();
  calls[0].answer();
  await turn();
  main.style.width = '700px';
  await measured();
  equal([calls.length, calls[1].columns], [2, 2]);
});

test('stopped it tells nothing more', async () => {
  const { main, calls, stop } = place();
  await measured();
  calls[0].answer();
  await turn();
  stop.abort();
  await scrollTo(main, 5000);
  equal(calls.length, 1);
});

test('what comes and goes above the grid moves no tile on the screen', async () => {
  const page = document.body.appendChild(document.createElement('div'));
  page.style.cssText = 'height:600px;display:flex;flex-direction:column';
  const strip = page.appendChild(document.createElement('div'));
  const main = page.appendChild(document.createElement('div'));
  main.style.cssText = 'flex:1;overflow-y:auto';
  const tile = main.appendChild(document.createElement('div'));
  tile.style.cssText = 'height:20000px';
  const stop = new AbortController();
  holdStill(main, stop);
  await measured();
  const before = tile.getBoundingClientRect().top;
  strip.style.height = '40px';
  await measured();
  equal([main.scrollTop, tile.getBoundingClientRect().top], [40, before]);
  strip.style.height = '0';
  await measured();
  equal([main.scrollTop, tile.getBoundingClientRect().top], [0, before]);
  stop.abort();
  page.remove();
});

test('it goes to the top when it is told to', () => {
  const main = document.body.appendChild(document.createElement('main'));
  main.style.cssText = 'height:600px;overflow-y:auto';
  main.innerHTML = '<div data-part="grid" style="height:20000px"></div>';
  main.scrollTop = 5000;
  const shell = start({ invokeMethodAsync: () => Promise.resolve() });
  shell.toTop();
  equal(main.scrollTop, 0);
  shell.dispose();
  main.remove();
});

test('a page that the operator has left before it began does nothing', () => {
  start({}).dispose();
});
