import { Curve } from './curve.js';
import { figureText, fixedText } from './figures.js';
import { ageText } from './freshness.js';
import { lastUpTo } from './series.js';
import { scaleFor, spanFor, sparklinePaths } from './sparkline.js';

const nothing = '—';
/** An attribute is stale after three missed granted windows plus one second (DESIGN §4). */
const missedWindows = 3;
const graceMs = 1000;
/** Values with more characters than the first are set smaller, with more than the second smaller still. */
const longest = [8, 11];
/** Ages change no more often than they can be read. */
const ageStepMs = 200;

/**
 * One `[data-handle]` element. The page owns the value, the age, the note on missed windows, the sparkline and the facts (facts.js) in it;
 * Blazor owns the rest and the attributes that describe it, and may change those or the children at any time.
 */
export class Readout {
  #element;
  #texts = new Map(); // part → Text node: at most 'value' and 'age'
  #curve = null;
  #size = null; // CSS pixels; null until the browser reports it
  #scale = null;
  #bounds = { min: 0, max: 0 };
  #resizes;
  #drawnAtMs = -Infinity;
  #agedAtMs = -Infinity;
  #columnMs = 0; // the time across one pixel
  #stale = true; // the drawing is wrong, not just behind
  #owed = false;
  #noted = null;
  #long = 0; // how many of `longest` the longest value so far exceeded: 0 to 2

  /** @param {ResizeObserver} resizes calls `resized` with the size of the drawing, at first and whenever it changes */
  constructor(element, handle, resizes) {
    this.#element = element;
    this.handle = handle;
    this.#resizes = resizes;
    element.dataset.value ??= ''; // An earlier readout of this element may have set it.
  }

  get element() {
    return this.#element;
  }

  get precision() {
    return this.#number('data-precision') ?? 0;
  }

  /** How often the attribute is measured, Hz; 0 when unknown. */
  get hz() {
    return this.#number('data-hz') ?? 0;
  }

  /** The attribute that it shows. */
  get names() {
    const { sensorId: sensor, attributeId: attribute } = this.#element.dataset;
    return { sensor, attribute, hz: this.hz };
  }

  /**
   * @param {Element} picture the element that now has that size
   * @returns {boolean} whether it must be drawn again
   */
  resized(picture, width, height) {
    if (this.#curve?.element !== picture) return false;
    if (this.#size?.width === width && this.#size.height === height) return false;
    this.#size = { width, height };
    this.redraw();
    return true;
  }

  /** Makes the next `draw` draw, however little the curve has moved: its size has changed, or the series was reset. */
  redraw() {
    this.#stale = true;
  }

  /** Whether a drawing was put off, or the last one is older than `longestMs`. */
  isBehind(nowMs, longestMs) {
    return this.#owed || Math.abs(nowMs - this.#drawnAtMs) >= longestMs;
  }

  /** Writes the newest value up to `asOf`, and to `data-value` in fixed precision, empty before the first. An offline row shows no value, but `data-value` stays. */
  writeValue(series, { asOf }) {
    const index = series ? lastUpTo(series, asOf) : -1;
    const { precision } = this;
    const text = index < 0 ? '' : fixedText(series.value(index), precision);
    const isRead = index >= 0 && !this.#isOffline;
    const shown = isRead ? figureText(series.value(index), precision, text) : nothing;
    this.#write('value', shown);
    this.#writeLong(shown.length);
    this.#writeSign(isRead && text[0] === '-');
    if (this.#element.dataset.value !== text) this.#element.dataset.value = text;
  }

  writeAge(series, { nowMs, asOf }) {
    const index = series ? lastUpTo(series, asOf) : -1;
    if (index >= 0 && Math.abs(nowMs - this.#agedAtMs) < ageStepMs) return;
    this.#agedAtMs = index < 0 ? -Infinity : nowMs;
    const ageMs = index < 0 ? 0 : nowMs - series.time(index);
    this.#write('age', index < 0 || this.#isOffline ? '' : ageText(ageMs));
    this.#writeNote(index < 0 ? null : ageMs);
  }

  /**
   * Draws `span.windowMs` of time or, unless `span.isExact`, a legible span near it (`spanFor`). A curve that would have moved by less
   * than a pixel since the last drawing is put off, and owed.
   */
  draw(series, view, span) {
    if (series) this.#prepare();
    this.#owed = !this.#stale && Math.abs(view.nowMs - this.#drawnAtMs) < this.#columnMs;
    if (this.#owed) return;
    this.#stale = false;
    this.#drawnAtMs = view.nowMs;
    if (this.#curve && this.#size?.width && this.#size.height) this.#curve.show(this.#plot(series, view, span));
  }

  dispose() {
    if (!this.#curve) return;
    this.#resizes.unobserve(this.#curve.element);
    this.#curve.remove();
    this.#curve = this.#size = null;
  }

  #prepare() {
    if (this.#curve?.isConnected) return;
    this.dispose();
    const place = this.#element.querySelector('[data-part="spark"]');
    if (!place) return;
    this.#curve = new Curve(place);
    this.#resizes.observe(this.#curve.element);
  }

  #plot(series, { nowMs, asOf }, { windowMs, isExact }) {
    const last = series ? lastUpTo(series, asOf) : -1;
    if (last < 0) return {};
    const { hz } = this;
    const span = isExact ? windowMs : spanFor(hz, series.spacingMs, windowMs);
    this.#columnMs = span / this.#size.width;
    // When all points are older than the window, the last ones are shown rather than an empty box; the stylesheet hatches them as stale.
    const newest = series.time(last);
    const to = nowMs - newest < span ? Math.max(nowMs, newest) : newest;
    series.boundsFrom(Math.max(series.indexAt(to - span) - 1, 0), this.#bounds);
    const range = { min: this.#number('data-range-min'), max: this.#number('data-range-max') };
    const [low, high] = [this.#number('data-limit-low'), this.#number('data-limit-high')];
    this.#scale = scaleFor(this.#scale, this.#bounds, range, { low, high });
    return sparklinePaths(series, {
      ...this.#size,
      from: to - span,
      to,
      hz,
      limits: [low, high].filter((limit) => limit !== null),
      scale: this.#scale,
      silentMs: Math.max(
        series.longestSpacingMs(hz),
        missedWindows * (numberOf(this.#element, 'data-window-ms') ?? 0) + graceMs,
      ),
    });
  }

  #number(name) {
    return numberOf(this.#element, name);
  }

  get #isOffline() {
    return this.#element.dataset.state === 'offline';
  }

  #writeNote(ageMs) {
    const text = ageMs === null ? null : this.#note(ageMs);
    if (text === this.#noted) return;
    this.#noted = text;
    const line = this.#element.querySelector('.value-line');
    if (text) line?.setAttribute('data-note', text);
    else line?.removeAttribute('data-note');
  }

  // For a stale attribute: how many windows of the current length have passed without a sample.
  #note(ageMs) {
    if (this.#isOffline) return `last seen ${ageText(ageMs)}`;
    const { state, windowMs } = this.#element.dataset;
    const missed = state === 'stale' ? Math.floor(ageMs / Number(windowMs)) : 0;
    return missed > 0 && Number.isFinite(missed) ? `${missed.toLocaleString('en-US')} missed` : null;
  }

  // Where a value may be negative, the style reserves room for the sign, so that what follows does not move.
  #writeSign(isNegative) {
    const holder = this.#texts.get('value')?.parentElement;
    if (holder && holder.hasAttribute('data-negative') !== isNegative) holder.toggleAttribute('data-negative');
  }

  // No digit is cut. A value that was set smaller once stays so: it would jump whenever it gained or lost a digit.
  #writeLong(length) {
    while (length > longest[this.#long]) this.#long++;
    const holder = this.#texts.get('value')?.parentElement;
    if (this.#long > 0 && holder && holder.dataset.long !== String(this.#long)) holder.dataset.long = this.#long;
  }

  // Changes the data of a text node, which is no childList mutation: painting wakes no MutationObserver.
  #write(part, text) {
    let node = this.#texts.get(part);
    if (!node?.isConnected) {
      const holder = this.#element.querySelector(`[data-part="${part}"]`);
      if (!holder) return;
      holder.textContent = '';
      node = holder.appendChild(holder.ownerDocument.createTextNode(''));
      this.#texts.set(part, node);
    }
    if (node.data !== text) node.data = text;
  }
}

function numberOf(element, name) {
  const text = element.getAttribute(name);
  return text && Number.isFinite(Number(text)) ? Number(text) : null;
}
