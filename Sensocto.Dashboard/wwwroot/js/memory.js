/** The bounds with which the server reads them (`SettingsText`). */
const longestSettings = 300;
const longestId = 128;
/** All ids together, in characters: an answer to the server must stay far below its 32 KB limit. */
const longestPins = 8000;
const pinsKey = 'sensocto-pins';
const yearSeconds = 31_536_000;
const darkTokens = { system: '(prefers-color-scheme: dark)', dark: 'all', light: 'not all' };

/** Keeps a text for the next visit to this site. Returns whether the browser stored it: storage may be blocked. */
export function keepCookie(name, text, document = globalThis.document) {
  const pair = `${name}=${encodeURIComponent(text)}`;
  try {
    document.cookie = `${pair}; max-age=${yearSeconds}; path=/; samesite=lax`;
    return document.cookie.split('; ').includes(pair);
  } catch {
    return false;
  }
}

/**
 * Like `keepCookie`, but merges only what this page changed in a query string: another page may have stored changes since this one read it.
 *
 * @param {string} before what this page read, or stored last
 * @param {string} text the query string now
 */
export function keepChanges(name, before, text, document = globalThis.document) {
  return keepCookie(name, merge(readCookie(name, document), before, text), document);
}

function readCookie(name, document) {
  try {
    const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
    return decodeURIComponent(pair?.slice(name.length + 1) ?? '');
  } catch {
    return '';
  }
}

function merge(stored, before, text) {
  const [kept, old, now] = [stored.length > longestSettings ? '' : stored, before, text].map((each) => new URLSearchParams(each));
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(name) === now.get(name)) continue;
    if (now.has(name)) kept.set(name, now.get(name));
    else kept.delete(name);
  }
  return String(kept);
}

/** The sensors that an earlier visit pinned. Storage may hold anything: what is not a list of ids counts as empty. */
export function readPins(storage = () => globalThis.localStorage) {
  try {
    return bounded(JSON.parse(storage().getItem(pinsKey)));
  } catch {
    return [];
  }
}

// A lone surrogate would end the circuit: no .NET string can be decoded from it.
const isId = (id) => typeof id === 'string' && id.length > 0 && id.length <= longestId && id.isWellFormed();

function bounded(ids) {
  if (!Array.isArray(ids)) return [];
  let length = 0;
  return ids
    .filter(isId)
    .filter((id) => (length += id.length) <= longestPins);
}

/**
 * Keeps a page's pins for the next visit: its own first, then those that other pages have added since.
 *
 * @param {string[]} before what this page read, or stored last
 * @param {string[]} ids what it pins now
 */
export function keepPins(before, ids, storage = () => globalThis.localStorage) {
  try {
    const [stored, old, now] = [readPins(storage), before, ids].map((each) => new Set(each));
    const own = ids.filter((id) => stored.has(id) || !old.has(id));
    const others = [...stored].filter((id) => !old.has(id) && !now.has(id));
    storage().setItem(pinsKey, JSON.stringify(bounded([...own, ...others])));
    return true;
  } catch {
    return false;
  }
}

/** Applies the settings to the document: the server renders them at first, and this follows the operator's changes. */
export function dress({ theme, zone, shortcuts }, document = globalThis.document) {
  const sheet = document.getElementById('dark-tokens');
  if (sheet) sheet.media = darkTokens[theme];
  // Painters read their colours again when the theme's name changes, so the sheet is switched first.
  Object.assign(document.documentElement.dataset, { theme, timeZone: zone, shortcuts });
}
