import { empty, fromAnswer, join, within } from './trend-data.js';
import { stepFor } from './trend-range.js';

/** Asked for on either side of what is shown, as a share of it, so that a small move needs no answer. */
const margin = 0.25;
/**
 * What came since is asked for so far back, because it may come late; everything anew so often, because what was a
 * summary is told sample by sample once somebody looks …
 */
const lateMs = 5_000;
const renewMs = 10_000;
/** … and for the first time so soon: an opened drawer is such a look. */
const firstRenewMs = 1_500;

/**
 * What is known of one attribute, asked from the server piece by piece: a range anew, or only what came since where the range
 * follows the newest. One question at a time.
 *
 * @param {string} setup.url the attribute's history, with its query begun
 * @param {(url: string) => Promise<object>} setup.ask gives the parsed answer
 * @param {() => number} [setup.now] ms by a clock that nobody sets; where it stood still while the machine slept, the next answer tells
 * @param {number} [setup.guessMs] the server's Unix ms, as far as the page can say before the first answer
 */
export function createSource({ url, ask, now = () => performance.now(), guessMs = Date.now() }) {
  let held = { data: empty, from: 0, until: -Infinity, step: 0 };
  let reachesBackTo = null;
  let offsetMs = guessMs - now();
  let renewAt = 0;
  let openedAt = null;

  const nowMs = () => now() + offsetMs;
  const knows = ({ from }) => from >= held.from && from <= held.until;

  async function question(from, until, step) {
    const answer = await ask(`${url}&from=${Math.floor(from)}&until=${Math.ceil(until)}&step=${step}`);
    offsetMs = answer.now - now();
    ({ reachesBackTo } = answer);
    return answer;
  }

  // The answer may tell that the server's clock is behind what was asked for: nothing is known of its future.
  function hold(data, from, until, step) {
    held = { data, from, until: Math.min(until, nowMs()), step };
  }

  async function anew(range, step) {
    const around = margin * (range.until - range.from);
    const until = Math.min(range.until + around, Math.max(nowMs(), range.until));
    const answer = await question(Math.max(0, range.from - around), until, step);
    hold(fromAnswer(answer), answer.from, until, step);
    openedAt ??= now();
    renewAt = now() + (now() - openedAt < firstRenewMs ? firstRenewMs : renewMs);
  }

  async function since(range, step) {
    const until = nowMs();
    const answer = await question(Math.max(held.from, held.until - lateMs), until, step);
    const told = fromAnswer(answer);
    const data = join(held.data, told, answer.from);
    const from = Math.max(held.from, range.from - margin * (range.until - range.from));
    hold(within(data, from, until), from, until, step);
    // The end of a long silence is a hole that only the whole range shows.
    const { times } = data;
    const first = times.length - told.times.length;
    if (first > 0 && times[first] - times[first - 1] > lateMs) renewAt = 0;
  }

  return {
    /** The server's Unix ms, as far as it is known. */
    nowMs,
    reachesBackTo: () => reachesBackTo,
    stepMs: () => held.step,
    /** Whether it was asked for from where a range begins. */
    knows,
    /** Up to when it is known. */
    until: () => held.until,
    data: () => held.data,
    /**
     * Sees to it that a range is known.
     *
     * @throws {Error} the server can not be asked, or does not know the attribute
     */
    async load(range, widthPx) {
      const step = stepFor(range.until - range.from, widthPx);
      const isKnown = held.step === step && knows(range);
      if (!isKnown || (range.live && now() >= renewAt)) await anew(range, step);
      else if (range.live || range.until > held.until) await since(range, step);
    },
  };
}
