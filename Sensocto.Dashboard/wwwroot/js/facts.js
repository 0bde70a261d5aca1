const titles = {
  slow: 'Slow by design: look closer to speed it up. Click for the reason',
  live: 'Granted of what the sensor measures. Click for the reason',
};
/** Facts that came before their row wait so long for it. */
const keepMs = 30_000;

/**
 * What rows say beside the value: level, state, who looks, rate. Blazor renders them once; from there on they are the page's.
 * Bounded: kept while a row shows them, and for `keepMs` if they come before it.
 *
 * @param {(handle: number) => Iterable<{ element: Element }>} setup.rowsOf
 * @param {{ self: string, named: boolean }} [setup.company] the operator's own name; whether others are named or counted
 */
export function createFacts({ rowsOf, company = { self: '', named: true } }) {
  const known = new Map(); // handle → { facts, orphanedAt }

  function say(handle) {
    const { facts } = known.get(handle) ?? {};
    if (facts) for (const { element } of rowsOf(handle)) write(element, facts, company);
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
    /** A row is there, for which they may have come too early. */
    appeared: say,
    /** A row is gone. The next one of its handle is rendered with what is true then. */
    gone(handle) {
      if (!isShown(handle)) known.delete(handle);
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

function write(row, facts, company) {
  const full = Number(row.dataset.hz);
  const hz = Math.min(full, 1000 / facts.windowMs);
  say(row, 'attention', facts.level);
  say(row, 'state', facts.state);
  say(row, 'watchers', String(facts.viewers));
  say(row, 'rateHz', digits(hz, 6));
  say(row, 'windowMs', digits(facts.windowMs, 6));
  writePart(row, '[data-part=rate]', rateText(hz, full), rateTitle(facts.state, hz));
  const badge = row.querySelector('.attention');
  if (badge) say(badge, 'level', facts.level);
  writePart(row, '.level-word', facts.level[0].toUpperCase() + facts.level.slice(1));
  const who = writePart(row, '.watchers', whoText(facts, company), whoTitle(facts, company));
  who?.toggleAttribute('data-alone', facts.viewers === 1 && facts.names === company.self);
}

function say(element, name, text) {
  if (element.dataset[name] !== text) element.dataset[name] = text;
}

function writePart(row, selector, text, title = '') {
  const part = row.querySelector(selector);
  if (!part) return null;
  if (part.textContent !== text) part.textContent = text;
  if (part.title !== title) part.title = title;
  return part;
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
