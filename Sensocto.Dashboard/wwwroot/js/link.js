/** This many attempts, over some ten seconds, are under a second apart … */
const quickAttempts = 16;
const delaysMs = [100, 300, 600];
/** … and then one is made every few seconds. */
const slowMs = 3000;
/** After a restart, pages spread their reloads over this time so that they do not storm the server. */
const reloadSpreadMs = 3000;
/** The least time from a page's load to the reload after its circuit failed: a circuit that fails each time must not storm the server. */
const leastLifeMs = 30_000;
/** How long to wait for a server that went away while the page started. */
const restartMs = 2000;
/** The longest that a page may take to become live: something that gives no sign has failed. */
const startMs = 60_000;
/** After this long without a link the cause may be an expired sign-in, which no attempt can fix. */
const signInMs = 180_000;
/** A timer that fires this late means that the machine slept. */
const sleptMs = 5000;

/**
 * What the page does when its link to the server drops: it says so in `html[data-link]`, keeps what is shown, and goes on
 * trying, each attempt and each reload with a random delay. It is not live (`html[data-live]`) until its attention has been reported again.
 * Until then it says that it is connecting: Blazor has started before it has a circuit.
 * It reloads if the server no longer knows the circuit, or if the link dropped before the first attention report: some of the calls that start a page may be lost.
 * An operator who comes back to the tab, or wakes the machine, does not wait: such returns come one by one, not in a herd.
 *
 * @param {object} setup
 * @param {{ reconnect(): Promise<boolean> }} setup.blazor
 * @param {() => void} setup.reload
 * @param {() => Promise<boolean>} setup.isSentElsewhere whether the page's address now redirects
 * @param {() => number} [setup.lived] ms since the page was loaded
 * @param {() => boolean} [setup.isReload] whether it was loaded anew
 */
export function createLink({
  document,
  blazor,
  reload,
  isSentElsewhere,
  random = Math.random,
  now = () => Date.now(), // the only clock of a page that runs on while the machine sleeps
  lived = () => performance.now(),
  isReload = () => performance.getEntriesByType('navigation')[0]?.type === 'reload',
}) {
  const page = document.documentElement.dataset;
  let attempt = 0;
  let timer = null;
  let downSince = 0;
  let next = null; // what the timer will run
  let wasAway = false;
  let hasFailed = false;
  let isWhole = false; // has been live

  const say = (state) => (page.link = state);

  function sayLost() {
    isWhole ||= page.live === 'true';
    page.live = 'false';
    say('reconnecting');
  }

  function go() {
    const action = next;
    stop();
    action?.();
  }

  function stop() {
    clearTimeout(timer);
    timer = next = null;
  }

  function wait(action, ms) {
    const due = now() + ms;
    next = action;
    timer = setTimeout(() => {
      wasAway ||= now() - due > sleptMs;
      go();
    }, ms);
  }

  function plan() {
    if (hasFailed) return;
    const delay = attempt < quickAttempts ? delaysMs[Math.min(attempt, delaysMs.length - 1)] : slowMs;
    attempt++;
    wait(retry, delay * (0.7 + 0.6 * random()));
  }

  async function retry() {
    try {
      if (!(await blazor.reconnect()) && !hasFailed) wait(reload, wasAway ? 0 : reloadSpreadMs * random());
    } catch {
      if (lived() - downSince >= signInMs && (await isSentElsewhere())) reload();
      else plan();
    }
  }

  const leftOfLife = () => Math.max(leastLifeMs - lived(), 0);

  function giveUp(ms) {
    hasFailed = true;
    stop();
    sayLost();
    wait(reload, ms + reloadSpreadMs * random());
  }

  /** There is no circuit to reconnect to, because Blazor did not start or the server refused one: reloads, and no more often than after a failure where that did not help. */
  function notStarted() {
    if (!hasFailed) giveUp(isReload() ? leftOfLife() : restartMs);
  }

  function noteAway() {
    if (page.link !== 'reconnecting') return;
    wasAway = true;
    if (document.visibilityState !== 'hidden') go();
  }

  function noteLive() {
    if (page.link === 'connecting' && page.live === 'true') say('live');
  }

  document.addEventListener('visibilitychange', noteAway);
  setTimeout(() => page.link === 'connecting' && notStarted(), startMs);
  new MutationObserver(noteLive).observe(document.documentElement, { attributes: true, attributeFilter: ['data-live'] });

  return {
    notStarted,
    /** The server has ended the circuit and Blazor has given up: reloads. While the link is down, the attempts find out instead. */
    failed() {
      if (!hasFailed && page.link !== 'reconnecting') giveUp(leftOfLife());
    },
    onConnectionDown() {
      if (page.link === 'reconnecting') return;
      sayLost();
      attempt = 0;
      downSince = lived();
      wasAway = document.visibilityState === 'hidden';
      plan();
    },
    onConnectionUp() {
      stop();
      if (isWhole) say('live');
      else reload();
    },
  };
}
