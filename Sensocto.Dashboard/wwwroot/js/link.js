/** A link that is back within so many attempts, some ten seconds, is taken up within a second … */
const quickAttempts = 16;
const delaysMs = [100, 300, 600];
/** … and a server that stays away is asked every few seconds. */
const slowMs = 3000;
/** Pages that must load anew after a restart do so spread over this time, so that the server is not stormed. */
const reloadSpreadMs = 3000;
/** A circuit that fails gets no fresh page sooner than this after its own was loaded: one that fails each time must not storm the server. */
const leastLifeMs = 30_000;
/** A server that went away while the page started may be back after so long. */
const restartMs = 2000;
/** After so long without a link it may be no server that is missing but a sign-in, which no attempt can make good. */
const signInMs = 180_000;
/** A timer that is so much late says that the machine slept. */
const sleptMs = 5000;

/**
 * What the page does when its link to the server drops: it says so in `html[data-link]`, is not live (`html[data-live]`) until what is looked at has been told
 * again, keeps what is shown, and goes on
 * trying, each attempt and each reload with a random share. A server that no longer knows the circuit means a fresh page at
 * the same address, and so does a link that dropped before the page had told what is looked at: of the calls that start a page, some may never come. An operator who comes back to the tab, or wakes the machine, is not made to wait: no herd comes along.
 *
 * @param {object} setup
 * @param {{ reconnect(): Promise<boolean> }} setup.blazor
 * @param {() => void} setup.reload
 * @param {() => Promise<boolean>} setup.isSentElsewhere whether the page's address sends to another by now
 * @param {() => number} [setup.lived] ms since the page was loaded
 */
export function createLink({
  document,
  blazor,
  reload,
  isSentElsewhere,
  random = Math.random,
  now = () => Date.now(), // of the clocks of a page the one that goes on while the machine sleeps
  lived = () => performance.now(),
}) {
  const page = document.documentElement.dataset;
  let attempt = 0;
  let timer = null;
  let downSince = 0;
  let next = null; // what the timer is for
  let wasAway = false;
  let hasFailed = false;
  let isWhole = false; // it has been live

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

  function giveUp(ms) {
    hasFailed = true;
    stop();
    sayLost();
    wait(reload, ms + reloadSpreadMs * random());
  }

  function noteAway() {
    if (page.link !== 'reconnecting') return;
    wasAway = true;
    if (document.visibilityState !== 'hidden') go();
  }

  document.addEventListener('visibilitychange', noteAway);

  return {
    /** There is no circuit to come back to, whatever the link does: a fresh page. */
    notStarted() {
      if (!hasFailed) giveUp(restartMs);
    },
    started() {
      if (!hasFailed) say('live');
    },
    /** The server has ended the circuit, and Blazor tries no more: a fresh page. While the link is down the attempts find out what is left. */
    failed() {
      if (!hasFailed && page.link !== 'reconnecting') giveUp(Math.max(leastLifeMs - lived(), 0));
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
