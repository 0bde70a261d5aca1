import { html, measured, runFor, settled, $ } from './harness.js';
import { createLive } from './js/live.js';

const frameMs = 20;
export const style = '<style>svg { display: block; width: 100px; height: 30px }</style>';
export const parts = '<span data-part="value"></span><div data-part="spark"></div><span data-part="age"></span>';
export const attr = (handle) =>
  `<div id="h${handle}" data-handle="${handle}" data-precision="2" data-hz="10" data-window-ms="200">` +
  `${parts}</div>`;

const part = (selector, name) => $(`${selector} [data-part=${name}]`).textContent;
export const value = (selector) => part(selector, 'value');
export const age = (selector) => part(selector, 'age');

export async function painted() {
  await settled();
  await runFor(frameMs);
}

/** Waits until what came is drawn, once the browser has reported the picture's size. */
export async function drawn() {
  await painted();
  await measured();
  await runFor(frameMs);
}

export const curve = (selector, part = 'line') => $(`${selector} .spark-${part}`)?.getAttribute('d') ?? '';
/** The points of a curve, as `[x, y]`. */
export const points = (selector, part) => (curve(selector, part).match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((at) => at.split(' ').map(Number));

export async function shown(markup = attr(1) + attr(2), options) {
  html(style + markup);
  const live = createLive({ options });
  await painted();
  return live;
}

/** Samples 100 ms apart up to now, 1.00, 1.01, … */
export const ramp = (count) =>
  Array.from({ length: count }, (_, index) => [Date.now() - (count - 1 - index) * 100, 100 + index]);
