const longestId = 128;
/** All ids together, in characters: an answer to the server must stay far below its 32 KB. */
const longestPins = 8000;
const pinsKey = 'sensocto-pins';
const yearSeconds = 31_536_000;
const darkTokens = { system: '(prefers-color-scheme: dark)', dark: 'all', light: 'not all' };

/** Keeps a text for the next visit, for this site only. Says whether the browser took it: storage may be blocked. */
export function keepCookie(name, text, document = globalThis.document) {
  const pair = `${name}=${encodeURIComponent(text)}`;
  try {
    document.cookie = `${pair}; max-age=${yearSeconds}; path=/; samesite=lax`;
    return document.cookie.split('; ').includes(pair);
  } catch {
    return false;
  }
}

/** The sensors that an earlier visit pinned. Anything may be stored: what is not a list of ids is none. */
export function readPins(storage = () => globalThis.localStorage) {
  try {
    const stored = JSON.parse(storage().getItem(pinsKey));
    if (!Array.isArray(stored)) return [];
    let length = 0;
    return stored
      .filter((id) => typeof id === 'string' && id.length > 0 && id.length <= longestId)
      .filter((id) => (length += id.length) <= longestPins);
  } catch {
    return [];
  }
}

/** Keeps the pinned sensors for the next visit. */
export function keepPins(ids, storage = () => globalThis.localStorage) {
  try {
    storage().setItem(pinsKey, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

/** Makes the document what the settings say: the server has rendered it so, and this follows the operator's changes. */
export function dress({ theme, zone, shortcuts }, document = globalThis.document) {
  const sheet = document.getElementById('dark-tokens');
  if (sheet) sheet.media = darkTokens[theme];
  // The painters look up their colours again when the theme's name changes: the sheet goes first.
  Object.assign(document.documentElement.dataset, { theme, timeZone: zone, shortcuts });
}
