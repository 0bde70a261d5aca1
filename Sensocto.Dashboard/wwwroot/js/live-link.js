/** Attempts come quickly at first and then every few seconds, each with a random share so that a restart is not stormed. */
const delaysMs = [100, 300, 700, 1500, 3000];
/** A link that is away for a moment is nobody's news. */
const graceMs = 2000;
/** The top bit of a frame's first byte: the server waits for an answer. */
const answerWanted = 0x80;
/** The server sends something every four seconds, be it nothing: one that is silent for longer is in doubt … */
const doubtMs = 5000;
/** … and a link that is silent for longer than this, and a random share of it, is dead. */
const silenceMs = 10_000;
const silenceShare = 0.5;
const lookMs = 1000;
/** Told to the server when a frame could not be read; a new link starts with everything. */
const badFrame = 4000;

/**
 * The page's second connection, on which the server sends frames. An answer is how many frames the page has taken since
 * the link opened, as four bytes. A link that drops, or falls silent while the circuit has its own, is opened again; `html[data-values]` says "down"
 * when it stays away, and "silent" before, when it may be dead.
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

  /** Nobody can say whether what is left of it will ever tell that it is closed. */
  function leave() {
    const link = socket;
    socket = null;
    link?.close();
  }

  // Without a circuit the server has nothing to say.
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
    /** The server can be reached again: no need to wait for the next attempt. */
    connect() {
      if (isDead()) leave();
      if (socket === null && !disposed) {
        attempt = 0;
        connect();
      }
    },
    /** Frames taken on this link. */
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
