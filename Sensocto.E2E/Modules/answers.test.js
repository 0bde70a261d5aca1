import { test, equal, runFor, settled, turn } from './harness.js';
import { isAway, watchAnswers } from './js/answers.js';

const page = document.documentElement.dataset;

/** A page with its link; the test answers for the circuit. */
function asked() {
  page.link = page.values = 'live';
  delete page.answers;
  const questions = [];
  const stop = new AbortController();
  const ask = () => new Promise((answer, fail) => questions.push({ answer, fail }));
  watchAnswers({ document, ask, signal: stop.signal });
  return { questions, last: () => questions.at(-1), stop };
}

async function values(state) {
  page.values = state;
  await turn();
}

async function answered({ answer }) {
  answer();
  await settled();
}

test('while values come nothing is asked', async () => {
  const { questions, stop } = asked();
  await runFor(60_000);
  equal([questions.length, isAway(document)], [0, false]);
  stop.abort();
});

test('a circuit that does not answer while no values come is away until it does', async () => {
  const { questions, last, stop } = asked();
  await values('silent');
  equal(questions.length, 1);
  await runFor(2999);
  equal(isAway(document), false);
  await runFor(1);
  equal(isAway(document), true);
  await values('live');
  equal(isAway(document), true);
  await answered(last());
  equal(isAway(document), false);
  await runFor(60_000);
  equal(questions.length, 1);
  stop.abort();
});

test('a question that fails is asked again, and the circuit stays away', async () => {
  const { questions, last, stop } = asked();
  await values('down');
  last().fail(new Error('no answer'));
  await settled();
  equal(isAway(document), true);
  await runFor(2000);
  equal(questions.length, 2);
  await answered(last());
  equal(isAway(document), false);
  stop.abort();
});

test('where the values alone are away the circuit is asked all the time, and what it answers is done', async () => {
  const { questions, last, stop } = asked();
  await values('down');
  for (let count = 1; count <= 5; count++) {
    equal([questions.length, isAway(document)], [count, false]);
    await answered(last());
    await runFor(2000);
  }
  await runFor(3000);
  equal(isAway(document), true);
  stop.abort();
});

test('a machine that loses its network asks at once, and one that goes on answering is not away', async () => {
  const { questions, last, stop } = asked();
  window.dispatchEvent(new Event('offline'));
  equal(questions.length, 1);
  await answered(last());
  await runFor(60_000);
  equal([questions.length, isAway(document)], [1, false]);
  stop.abort();
});

test('a connection that is known to be lost says it itself', async () => {
  const { questions, last, stop } = asked();
  await values('down');
  await runFor(3000);
  page.link = 'reconnecting';
  last().fail(new Error('the link was lost'));
  await settled();
  equal([page.answers, isAway(document)], [undefined, true]);
  await runFor(60_000);
  equal(questions.length, 1);
  page.link = 'live';
  await turn();
  equal([questions.length, isAway(document)], [2, false]);
  stop.abort();
});
