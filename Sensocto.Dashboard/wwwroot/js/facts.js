import { createTileParts } from './tile-parts.js';

const titles = {
  slow: 'Slow by design: look closer to speed it up. Click for the reason',
  live: 'Granted rate of what the sensor measures. Click for the reason',
  waiting: 'Nothing has been measured yet. Click for the reason',
};
/** States without a mark: the value moves, the rate tells why it is slow, and an alarm has its own mark. */
const unmarked = new Set(['live', 'slow', 'alarm']);
/** What a row shows before its first facts: it is new, or the link for values is not open yet. */
const unheard = { attention: 'none', state: 'waiting', watchers: '0', rateHz: '0' };
/** The initials of somebody who is not known by name. */
const unknown = '?';
/** How long facts without a row are kept: it is gone, or has not appeared yet. */
const keepMs = 30_000;

/**
 * What tiles show besides values. A row shows level, state, viewers, rate and alarm. A tile, identified by the handle of its first row, shows the state and
 * alarm of attributes without a row, and the reasons that were asked for. All of this comes with the values.
 * Bounded: facts are kept while a row shows them, and `keepMs` longer: they may arrive before their row, or before an earlier row with the same handle is gone.
 * There are as many reasons as the server sends.
 *
 * @param {(handle: number) => Iterable<{ element: Element, hz: number }>} setup.rowsOf
 * @param {(row: { element: Element }) => void} [setup.changed] the row has gone offline, or come back
 * @param {{ self: string, named: boolean }} [setup.viewer] the operator's own name; whether others are named rather than counted
 */
export function createFacts({ document = globalThis.document, rowsOf, changed = () => {}, viewer = { self: '', named: true } }) {
  const known = new Map(); // handle → { facts, tile, orphanedAt }
  const parts = createTileParts(document);
  let reasons = new Map(); // handle → text

  function say(handle) {
    const { facts, tile } = known.get(handle) ?? {};
    for (const row of rowsOf(handle)) {
      if (facts) {
        const wasOffline = row.element.dataset.state === 'offline';
        write(row, facts, { viewer, parts });
        if (wasOffline !== (facts.state === 'offline')) changed(row);
      }
      if (tile) writeTile(row, tile, parts);
    }
  }

  function keep(handle, said) {
    known.set(handle, { ...known.get(handle), ...said, orphanedAt: null });
    say(handle);
  }

  function sayReason(handle) {
    for (const { element } of rowsOf(handle)) writeReason(element, handle, reasons.get(handle), parts);
  }

  function isShown(handle) {
    for (const row of rowsOf(handle)) return Boolean(row);
    return false;
  }

  return {
    take: (handle, facts) => keep(handle, { facts }),
    takeTile: (handle, tile) => keep(handle, { tile }),
    takeReasons(told) {
      const before = reasons;
      reasons = told;
      for (const handle of new Set([...before.keys(), ...told.keys()])) sayReason(handle);
    },
    /** A row has appeared. */
    appeared(row) {
      parts.complete(row.element);
      if (!known.get(row.handle)?.facts) Object.assign(row.element.dataset, unheard);
      if (known.has(row.handle)) say(row.handle);
      if (reasons.has(row.handle)) sayReason(row.handle);
    },
    setViewer(now) {
      viewer = now;
      for (const handle of known.keys()) say(handle);
    },
    /** Forgets facts that no row has shown for `keepMs`, by a monotonic clock. */
    sweep(steadyMs) {
      for (const [handle, entry] of known) {
        if (isShown(handle)) entry.orphanedAt = null;
        else if (entry.orphanedAt === null) entry.orphanedAt = steadyMs;
        else if (steadyMs - entry.orphanedAt >= keepMs) known.delete(handle);
      }
    },
    count: () => known.size,
  };
}

function write(row, facts, { viewer, parts }) {
  const { element } = row;
  const hz = grantedHz(row, facts);
  say(element, 'attention', facts.level);
  say(element, 'state', facts.state);
  say(element, 'watchers', String(facts.viewers));
  say(element, 'rateHz', digits(hz, 6));
  say(element, 'windowMs', digits(facts.windowMs, 6));
  say(element, 'alarm', facts.alarm?.face);
  say(element, 'priority', facts.alarm?.priority);
  writePart(element, '[data-part=rate]', rateText(facts.state, hz, row.hz), titles[facts.state] ?? titles.live);
  const badge = element.querySelector('.attention');
  if (badge) say(badge, 'level', facts.level);
  writePart(element, '.level-word', facts.level[0].toUpperCase() + facts.level.slice(1));
  writePart(element, '.watchers', whoText(facts, viewer), whoTitle(facts, viewer));
  const state = unmarked.has(facts.state) ? null : facts.state;
  const mark = writeMarks(parts, element.querySelector('.name-line'), facts.alarm, state, facts.error);
  if (mark) nameMark(mark, facts.state, facts.error);
}

/** Writes only to a tile that begins with this row and has attributes without a row: a drawer shows them all, and a sensor may come back with fewer. */
function writeTile({ element }, { alarm, state, doubt }, parts) {
  const tile = element.closest('.tile');
  const head = tile?.querySelector('.tile-head:has(.more)');
  if (!head || tile.querySelector('.attr') !== element) return;
  const mark = writeMarks(parts, head, alarm, state, doubt);
  if (mark) nameMark(mark, state, doubt);
}

/** One reason per tile, for any of its rows: at the foot for the first row, else at the head, so that the rate that opened it stays in sight. */
function writeReason(row, handle, text, parts) {
  const tile = row.closest('.tile');
  if (!tile) return;
  const place = text ? parts.why(tile) : tile.querySelector('[data-part=why]');
  if (!text && place?.dataset.of === String(handle)) place.remove();
  if (!text) return;
  fill(place, text);
  say(place, 'of', handle);
  say(place, 'at', tile.querySelector('.attr') === row ? 'foot' : 'head');
}

/** Returns the mark of the state, if there is a place for it. */
function writeMarks(parts, line, alarm, state, reason) {
  // "P2 high": the number has its own element, where it is never cut.
  const [, number, word] = /^(\S*)(.*)$/.exec(alarm?.mark ?? '');
  const mark = writeMark(parts, line, 'alarm', alarm?.face, word, alarm?.title);
  if (mark) {
    say(mark, 'priority', alarm?.priority);
    fill(mark.querySelector('i + span'), alarm?.face ? number : '');
  }
  return writeMark(parts, line, 'state', state, state, reason);
}

/** Screen readers read a reason together with its word; only an element with a role may have a label. */
function nameMark(mark, state, reason) {
  mark.role = reason ? 'img' : null;
  mark.ariaLabel = reason ? `${state}: ${reason}` : null;
}

const grantedHz = (row, { windowMs }) => Math.min(row.hz, 1000 / windowMs);

function say(element, name, text) {
  if (text === undefined || text === null) delete element.dataset[name];
  else if (element.dataset[name] !== String(text)) element.dataset[name] = text;
}

/** Writes a framed word beside the name; without a face it is hidden. */
function writeMark(parts, line, name, face, text, title) {
  const part = face ? parts.mark(line, name) : line?.querySelector(`[data-part=${name}]`);
  if (!part) return null;
  fill(part, face ? text : '', title);
  part.hidden = !face;
  say(part, name, face);
  return part;
}

function writePart(row, selector, text, title) {
  const part = row.querySelector(selector);
  if (part) fill(part, text, title);
  return part;
}

/** Fills the part itself, or the element in it that holds only the word. */
function fill(part, text, title = '') {
  const place = part.querySelector('[data-part$=-word]') ?? part;
  if (place.textContent !== text) place.textContent = text;
  if (part.title !== title) part.title = title;
}

/** The other people: the operator is left out, with any number of tabs, except of a crowd, which is counted whole and by tabs. */
function whoText({ viewers, initials, names }, { self, named }) {
  if (names === '') return viewers > 0 ? `× ${viewers}` : '';
  const people = initials.split(' ');
  // A name may contain a comma, so the list is searched rather than split.
  const others = people.length - (`, ${names}, `.includes(`, ${self}, `) ? 1 : 0);
  if (others === 0) return '';
  if (!named) return `× ${others}`;
  const first = people[`${names}, `.startsWith(`${self}, `) ? 1 : 0];
  if (first === unknown) return `+${others}`;
  return others === 1 ? first : `${first} +${others - 1}`;
}

function whoTitle({ viewers, initials, names }, { named }) {
  if (viewers === 0) return '';
  if (names === '') return `${viewers} looking`;
  const people = initials.split(' ').length;
  return named ? `${people} looking: ${names}` : `${people} looking`;
}

/** The granted rate and the measured one; below 1 Hz the time between two samples says more. */
function rateText(state, hz, full) {
  if (state === 'waiting') return `asked for ${per(hz)}`;
  return hz >= 1 ? `${digits(hz, 1)}/${digits(full, 1)} Hz` : per(hz);
}

const per = (hz) => (hz >= 1 ? `${digits(hz, 1)} Hz` : `1 per ${digits(1 / hz, 1)} s`);

const digits = (value, most) => String(Number(value.toFixed(most)));
