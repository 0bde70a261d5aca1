import { createTileParts } from './tile-parts.js';

const titles = {
  slow: 'Slow by design: look closer to speed it up. Click for the reason',
  live: 'Granted rate of what the sensor measures. Click for the reason',
  waiting: 'Nothing has been measured yet. Click for the reason',
};
/** What these states are called goes without saying: the value moves, the rate tells why slowly, and an alarm has a mark of its own. */
const unmarked = new Set(['live', 'slow', 'alarm']);
/** What a row says of itself before it has heard anything: it is new, or the link for values is not there yet. */
const unheard = { attention: 'none', state: 'waiting', watchers: '0', rateHz: '0' };
/** Facts of a row that is gone, or that came before it, are kept so long. */
const keepMs = 30_000;

/**
 * What tiles say beside values. Their rows: level, state, who looks, rate, alarm. They themselves, known by the handle of their first row: state and alarm of what
 * has no row, and the reasons that were asked for. All of it comes with the values.
 * Bounded: kept while a row shows them, and `keepMs` longer: they may come before their row, and before another of the same handle is gone. Reasons are as many as
 * the server tells.
 *
 * @param {(handle: number) => Iterable<{ element: Element, hz: number }>} setup.rowsOf
 * @param {(row: { element: Element }) => void} [setup.changed] its value is to be read no more, or again
 * @param {{ self: string, named: boolean }} [setup.viewer] the operator's own name; whether others are named or counted
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
    /** A row is there. */
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
    /** Forgets what no row has shown for too long, by a clock that is never set. */
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

/** Only a tile that begins with the row and has attributes without one: a drawer shows every attribute, and a sensor may come back with fewer. */
function writeTile({ element }, { alarm, state, doubt }, parts) {
  const tile = element.closest('.tile');
  const head = tile?.querySelector('.tile-head:has(.more)');
  if (!head || tile.querySelector('.attr') !== element) return;
  const mark = writeMarks(parts, head, alarm, state, doubt);
  if (mark) nameMark(mark, state, doubt);
}

/** One a tile, of any of its rows: below the first of them, above others, so that what opened it is in sight. */
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

/** Gives the mark of the state, if there is a place for it. */
function writeMarks(parts, line, alarm, state, reason) {
  // "P2 high": the number has a place of its own, where it is never cut.
  const [, number, word] = /^(\S*)(.*)$/.exec(alarm?.mark ?? '');
  const mark = writeMark(parts, line, 'alarm', alarm?.face, word, alarm?.title);
  if (mark) {
    say(mark, 'priority', alarm?.priority);
    fill(mark.querySelector('i + span'), alarm?.face ? number : '');
  }
  return writeMark(parts, line, 'state', state, state, reason);
}

/** A reason is read aloud with its word; only what has a role may be named. */
function nameMark(mark, state, reason) {
  mark.role = reason ? 'img' : null;
  mark.ariaLabel = reason ? `${state}: ${reason}` : null;
}

const grantedHz = (row, { windowMs }) => Math.min(row.hz, 1000 / windowMs);

function say(element, name, text) {
  if (text === undefined || text === null) delete element.dataset[name];
  else if (element.dataset[name] !== String(text)) element.dataset[name] = text;
}

/** A word in a frame of its own, beside the name; without a face there is none. */
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

/** The part itself, or the place in it that is only for the word. */
function fill(part, text, title = '') {
  const place = part.querySelector('[data-part$=-word]') ?? part;
  if (place.textContent !== text) place.textContent = text;
  if (part.title !== title) part.title = title;
}

/** Who else looks: that the operator does goes without saying of what is in view. A crowd is counted whole. */
function whoText({ viewers, initials, names }, { self, named }) {
  if (names === '') return viewers > 0 ? `× ${viewers}` : '';
  // A name may hold a comma: it is looked for, and not what stands between two.
  const others = viewers - (`, ${names}, `.includes(`, ${self}, `) ? 1 : 0);
  if (others === 0) return '';
  if (!named) return `× ${others}`;
  const first = initials.split(' ')[`${names}, `.startsWith(`${self}, `) ? 1 : 0];
  if (!first) return `+${others}`;
  return others === 1 ? first : `${first} +${others - 1}`;
}

function whoTitle({ viewers, names }, { named }) {
  if (viewers === 0) return '';
  return named && names !== '' ? `${viewers} looking: ${names}` : `${viewers} looking`;
}

/** Granted of what the sensor measures; below one a second, the time between two says more. */
function rateText(state, hz, full) {
  if (state === 'waiting') return `asked for ${per(hz)}`;
  return hz >= 1 ? `${digits(hz, 1)}/${digits(full, 1)} Hz` : per(hz);
}

const per = (hz) => (hz >= 1 ? `${digits(hz, 1)} Hz` : `1 per ${digits(1 / hz, 1)} s`);

const digits = (value, most) => String(Number(value.toFixed(most)));
