/** Attempts come quickly at first and then every few seconds, each randomized so that pages do not storm a restarted server. */
const delaysMs = [100, 300, 700, 1500, 3000];
/** A link that drops for less than this is not reported. */
const graceMs = 2000;
/** The top bit of a frame's first byte: the server expects an answer. */
const answerWanted = 0x80;
/** The server sends a frame at least every four seconds, even an empty one: after this long in silence the link is in doubt … */
const doubtMs = 5000;
/** … and after this long, plus a random share of it, it counts as dead. */
const silenceMs = 10_000;
const silenceShare = 0.5;
const lookMs = 1000;
/** The close code for a frame that could not be read; a new link starts with everything. */
const badFrame = 4000;

/**
 * The page's second connection, on which the server sends frames. An answer is the number of frames the page has taken since
 * the link opened, as four bytes. A link that drops, or falls silent while the circuit is connected, is opened again;
 * `html[data-values]` is "silent" while the link may be dead, and "down" once it stays away.
 *
 * @param {object} setup
 * @param {string} setup.url
 * @param {(bytes: Uint8Array) => void} setup.apply takes a frame, or throws
 * @param {(url: string) => WebSocket} [setup.open]
 */
export function createLiveLink({
  url,
  apply,
  document = globalThis.document,
  open = (at) => new WebSocket(at),
  random = Math.random,
  now = () => performance.now(),
}) {
  const page = document.documentElement.dataset;
  let socket = null;
  let taken = 0;
  let heardAt = 0; // when it was opened, or its newest frame came
  let patienceMs = 0;
  let attempt = 0;
  let timer = null;
  let grace = null;
  let disposed = false;

  function connect() {
    clearTimeout(timer);
    timer = null;
    const link = open(url);
    socket = link;
    taken = 0;
    heardAt = now();
    patienceMs = silenceMs * (1 + silenceShare * random());
    link.binaryType = 'arraybuffer';
    link.onmessage = ({ data }) => link === socket && take(new Uint8Array(data));
    link.onclose = () => link === socket && dropped();
  }

  function take(bytes) {
    heardAt = now();
    if (page.values === 'silent') page.values = 'live';
    try {
      apply(bytes);
    } catch (error) {
      socket.close(badFrame, String(error.message ?? error).slice(0, 100));
      return;
    }
    taken++;
    if (taken === 1) arrived();
    if (bytes[0] & answerWanted) socket.send(new Uint32Array([taken]));
  }

  function arrived() {
    attempt = 0;
    clearTimeout(grace);
    grace = null;
    page.values = 'live';
  }

  function dropped() {
    socket = null;
    grace ??= setTimeout(() => (page.values = 'down'), graceMs);
    const delay = delaysMs[Math.min(attempt++, delaysMs.length - 1)];
    timer = setTimeout(connect, delay * (0.5 + random()));
  }

  const isDead = () => socket !== null && now() - heardAt >= patienceMs;

  /** Does not wait for the close event: on a dead link it may never come. */
  function leave() {
    const link = socket;
    socket = null;
    link?.close();
  }

  // Without a circuit the server sends nothing, so silence means nothing.
  function look() {
    if (page.link === 'reconnecting' || socket === null) return;
    if (page.values === 'live' && now() - heardAt >= doubtMs) page.values = 'silent';
    if (!isDead()) return;
    leave();
    dropped();
  }

  connect();
  const looks = setInterval(look, lookMs);

  return {
    /** Connects now instead of at the next attempt: the server can be reached again. */
    connect() {
      if (isDead()) leave();
      if (socket === null && !disposed) {
        attempt = 0;
        connect();
      }
    },
    /** Frames taken since the link last opened. */
    taken: () => taken,
    dispose() {
      disposed = true;
      clearTimeout(timer);
      clearTimeout(grace);
      clearInterval(looks);
      leave();
    },
  };
}

/** The WebSocket address of a path of this site. */
export function socketUrl(path, document = globalThis.document) {
  const url = new URL(path, document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
