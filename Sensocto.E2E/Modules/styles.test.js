import { test, equal, ok } from './harness.js';

const sheets = 'tokens shell toolbar grid tile states alarms drawer trend wall'.split(' ');

/** A page of that width with the dashboard's styles. */
async function styled(markup, width = 1440) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  const links = sheets.map((name) => `<link rel="stylesheet" href="/css/${name}.css">`).join('');
  frame.srcdoc = `<!doctype html><html><head>${links}</head><body>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((done) => (frame.onload = done));
  const page = frame.contentDocument;
  const $ = (selector) => page.querySelector(selector);
  return { page, $, style: (selector, pseudo) => frame.contentWindow.getComputedStyle($(selector), pseudo) };
}

test('an alarm and a failure are marked alike, and neither as what is well', async () => {
  const mark = (state) => `<span class="mark" id="${state}" data-state="${state}">${state}</span>`;
  const { style } = await styled(mark('live') + mark('error') + mark('alarm'));
  equal(style('#alarm').color, style('#error').color);
  ok(style('#alarm').color !== style('#live').color);
});

const button = (words) => `<button class="tool-button">${words}</button>`;
const line = (name, actions) => `<li class="alarm-line" data-alarm="active"><span class="priority">P1</span>
  <a class="alarm-name" href="#">${name}</a><span class="alarm-fact alarm-value">1,012.81 bar high limit 1,000.00</span>
  <span class="alarm-at">12:34:56</span><span class="alarm-fact alarm-state">acknowledged by Ada</span>
  <span class="alarm-actions">${actions}</span></li>`;
const shelving = `<span class="muted">Shelve for</span>${['10 min', '1 h', '8 h', 'Cancel'].map(button).join('')}`;
const strip = (name) => `<section class="alarm-strip" data-open="true">
  <span class="alarm-chips">${'<button class="chip alarm-chip"><span class="priority">P1</span> <b>10</b></button>'.repeat(3)}</span>
  <div class="alarm-body"><ul class="alarm-lines">${line(name, shelving)}
    ${line(name, button('Acknowledge') + button('Shelve…'))}</ul></div>
  <div class="alarm-all">${button('47 more') + button('Acknowledge all <b>50</b>') + button('All alarms <span class="alarm-shelved">&nbsp;(3 shelved)</span>')}</div></section>`;

test('at no width are the buttons of an alarm under others', async () => {
  for (const width of [390, 721, 768, 1024, 1101, 1152, 1280, 1301, 1366, 1440]) {
    const { page } = await styled(strip('Compressor 12 Condensing pressure'), width);
    const end = page.querySelector('.alarm-body').getBoundingClientRect().right;
    for (const actions of page.querySelectorAll('.alarm-actions')) {
      ok(actions.getBoundingClientRect().right <= end + 0.5, `${width}: ${actions.getBoundingClientRect().right} > ${end}`);
    }
    equal(page.documentElement.scrollWidth, width);
  }
});

test('an alarm is not cut where its state has room to give', async () => {
  const { $ } = await styled(strip('Boiler 3 Pressure'), 1600);
  for (const part of ['.alarm-name', '.alarm-value']) equal($(part).scrollWidth, $(part).clientWidth, part);
});

test('without the link for values what comes by it is dim; without an answer of the server all that is old, too', async () => {
  const { page, style } = await styled(
    `<header class="status"><span class="traffic"></span></header><main><p>form</p><div class="grid"></div></main>
     <aside class="drawer"><ul class="drawer-attributes"></ul></aside>`,
  );
  const { dataset } = page.documentElement;
  const dim = () => ['.traffic', 'main', '.grid', '.drawer', '.drawer-attributes'].filter((part) => style(part).opacity !== '1');
  dataset.link = 'live';
  equal(dim(), []);
  dataset.values = 'down';
  equal(dim(), ['.traffic', '.grid', '.drawer-attributes']);
  dataset.answers = 'no';
  equal(dim(), ['.traffic', 'main', '.drawer']);
  delete dataset.answers;
  dataset.link = 'reconnecting';
  equal(dim(), ['.traffic', 'main', '.drawer']);
});

test('one word says how the link is, and only a server that does not answer is said to be reconnected to', async () => {
  const words = ['live', 'slow', 'late', 'frozen', 'no-values', 'reconnecting'];
  const { page, style } = await styled(words.map((word) => `<i class="link-word when-${word}">${word}</i>`).join(''));
  const { dataset } = page.documentElement;
  const said = () => words.filter((word) => style(`.when-${word}`).display !== 'none');
  dataset.link = 'live';
  equal(said(), ['live']);
  dataset.frozen = 'true';
  dataset.values = 'down';
  dataset.device = 'slow';
  equal(said(), ['no-values']);
  dataset.answers = 'no';
  equal(said(), ['reconnecting']);
  dataset.values = 'live';
  equal(said(), ['reconnecting']);
  delete dataset.answers;
  dataset.link = 'reconnecting';
  equal(said(), ['reconnecting']);
});

test('a tap counts down on a tile, and not on other people’s levels in an open drawer', async () => {
  const level = '<span class="level-word">High</span>';
  const { style } = await styled(`<div class="tile" data-tapped>${level}</div><div class="drawer-body" data-held data-tapped>${level}</div>`);
  ok(style('.tile .level-word', '::after').content !== 'none');
  equal(style('.drawer-body .level-word', '::after').content, 'none');
});

test('a reorder that is pressed with the keyboard keeps the focus', async () => {
  const { page, style } = await styled(
    '<div class="found"><span class="matches">9</span><button data-part="reorder" data-offered="true">Reorder</button></div>',
  );
  const reorder = page.querySelector('button');
  reorder.focus();
  reorder.dataset.offered = 'false';
  equal([style('button').visibility, style('.matches').opacity], ['visible', '0']);
  reorder.blur();
  equal([style('button').visibility, style('.matches').opacity], ['hidden', '1']);
});

test('what a wall says fits a tablet', async () => {
  const { page, $ } = await styled(
    `<footer class="wall-bar"><span class="brand">Sensocto</span><span class="link">Reconnecting · as of 12:34:56</span>
     <span class="sleepy">This screen may go to sleep: the browser does not let the page keep it awake.</span><span class="spacer"></span>
     ${button('Leave the wall')}<span>10 of 67</span><time>12:34:56 UTC</time></footer>`,
    768,
  );
  page.documentElement.dataset.awake = 'false';
  equal($('.wall-bar').scrollWidth, $('.wall-bar').clientWidth);
});

test('where no row is rendered yet the grid is drawn as tiles', async () => {
  const { style } = await styled(
    '<div class="grid" style="--columns:4;--gap:8px;--tile-row:124px"><div class="rows" style="height:500px"></div></div>',
  );
  ok(style('.rows').backgroundImage.includes('gradient'));
});
