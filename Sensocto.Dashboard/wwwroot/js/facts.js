import { createRowParts } from './row-parts.js';

const titles = {
  slow: 'Slow by design: look closer to speed it up. Click for the reason',
  live: 'Granted of what the sensor measures. Click for the reason',
};
/** What these states are called goes without saying: the value moves, the rate tells why slowly, and an alarm has a mark of its own. */
const unmarked = new Set(['live', 'slow', 'alarm']);
/** What a row says of itself before it has heard anything: it is new, or the link for values is not there yet. */
const unheard = { attention: 'none', state: 'waiting', watchers: '0', rateHz: '0' };
/** Facts of a row that is gone, or that came before it, are kept so long. */
const keepMs = 30_000;

/**
 * What rows say beside the value: level, state, who looks, rate, alarm; the attributes, the words, and the places for them. All of it comes with the values.
 * Bounded: kept while a row shows them, and `keepMs` longer: they may come before their row, and before another of the same handle is gone.
 *
 * @param {(handle: number) => Iterable<{ element: Element, hz: number }>} setup.rowsOf
 * @param {{ self: string, named: boolean }} [setup.company] the operator's own name; whether others are named or counted
 */
export function createFacts({ document = globalThis.document, rowsOf, company = { self: '', named: true } }) {
  const known = new Map(); // handle → { facts, orphanedAt }
  const parts = createRowParts(document);

  function say(handle) {
    const { facts } = known.get(handle) ?? {};
    if (facts) for (const row of rowsOf(handle)) write(row, facts, { company, parts });
  }

  function isShown(handle) {
    for (const row of rowsOf(handle)) return Boolean(row);
    return false;
  }

  return {
    take(handle, facts) {
      known.set(handle, { facts, orphanedAt: null });
      say(handle);
    },
    /** A row is there. */
    appeared(row) {
      parts.addFacts(row.element);
      if (known.has(row.handle)) say(row.handle);
      else Object.assign(row.element.dataset, unheard);
    },
    setCompany(now) {
      company = now;
      for (const handle of known.keys()) say(handle);
    },
    sweep(nowMs) {
      for (const [handle, entry] of known) {
        if (isShown(handle)) entry.orphanedAt = null;
        else if (entry.orphanedAt === null) entry.orphanedAt = nowMs;
        else if (nowMs - entry.orphanedAt >= keepMs) known.delete(handle);
      }
    },
    count: () => known.size,
  };
}

function write(row, facts, { company, parts }) {
  const { element } = row;
  const hz = grantedHz(row, facts);
  say(element, 'attention', facts.level);
  say(element, 'state', facts.state);
  say(element, 'watchers', String(facts.viewers));
  say(element, 'rateHz', digits(hz, 6));
  say(element, 'windowMs', digits(facts.windowMs, 6));
  say(element, 'alarm', facts.alarm?.face);
  say(element, 'priority', facts.alarm?.priority);
  writePart(element, '[data-part=rate]', rateText(hz, row.hz), rateTitle(facts.state, hz));
  const badge = element.querySelector('.attention');
  if (badge) say(badge, 'level', facts.level);
  writePart(element, '.level-word', facts.level[0].toUpperCase() + facts.level.slice(1));
  const who = writePart(element, '.watchers', whoText(facts, company), whoTitle(facts, company));
  who?.toggleAttribute('data-alone', facts.viewers === 1 && facts.names === company.self);
  writeMark(parts, element, 'alarm', facts.alarm?.face, facts.alarm?.mark, facts.alarm?.title);
  writeMark(parts, element, 'state', unmarked.has(facts.state) ? null : facts.state, facts.state);
}

const grantedHz = (row, { windowMs }) => Math.min(row.hz, 1000 / windowMs);

function say(element, name, text) {
  if (text === undefined || text === null) delete element.dataset[name];
  else if (element.dataset[name] !== String(text)) element.dataset[name] = text;
}

/** A word in a frame of its own, beside the name; without a face there is none. */
function writeMark(parts, row, name, face, text, title) {
  const part = face ? parts.mark(row, name) : row.querySelector(`[data-part=${name}]`);
  if (!part) return;
  fill(part, face ? text : '', title);
  part.hidden = !face;
  say(part, name, face);
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

function whoText({ viewers, initials }, { named }) {
  if (viewers === 0) return '';
  if (!named || initials === '') return `× ${viewers}`;
  return viewers === 1 ? initials : `${initials} +${viewers - 1}`;
}

function whoTitle({ viewers, names }, { named }) {
  if (viewers === 0) return '';
  return named && names !== '' ? `${viewers} looking: ${names}` : `${viewers} looking`;
}

/** Granted of what the sensor measures; below one a second, the time between two says more. */
const rateText = (hz, full) => (hz >= 1 ? `${digits(hz, 1)}/${digits(full, 1)} Hz` : per(hz));

function rateTitle(state, hz) {
  if (state === 'waiting') return `Asked for ${per(hz)}. Click for the reason`;
  return titles[state] ?? titles.live;
}

const per = (hz) => (hz >= 1 ? `${digits(hz, 1)} Hz` : `1 per ${digits(1 / hz, 1)} s`);

const digits = (value, most) => String(Number(value.toFixed(most)));
