// Checks and reasons, in words.

import {h} from '../dom.js';
import {check, RESULTS} from '../words.js';

const SIGNS = {pass: '✓', fail: '✕', review: '?', not_applicable: '–'};
const RANK = {fail: 0, review: 1, pass: 2};

/** checks and reasons: as answered. */
export function checkList(checks = [], reasons = []) {
  const message = code => reasons.find(reason => reason.code === code)?.message ?? code.replaceAll('_', ' ');
  const row = one => h('li', {'data-check': one.name, 'data-result': one.result},
    h('span', {class: `sign is-${one.result}`, 'aria-hidden': 'true'}, SIGNS[one.result] ?? '?'),
    h('span', {}, check(one.name)),
    h('span', {class: `out is-${one.result}`}, RESULTS[one.result] ?? one.result),
    one.reasons.map(code => h('p', {class: 'why', 'data-reason': code}, message(code))));
  const applying = checks.filter(one => one.result !== 'not_applicable')
    .sort((one, other) => (RANK[one.result] ?? 1) - (RANK[other.result] ?? 1));
  const others = checks.filter(one => one.result === 'not_applicable');
  return h('div', {}, h('ul', {class: 'checks'}, applying.map(row)),
    others.length > 0 && h('details', {class: 'small'}, h('summary', {}, `${others.length} ${others.length === 1 ? 'check does' : 'checks do'} not apply`),
      h('ul', {class: 'checks'}, others.map(row))));
}

/** For example "13 passed, 1 failed". */
export function tally(checks) {
  const words = {pass: 'passed', fail: 'failed', review: 'for review'};
  return Object.entries(words).map(([result, word]) => [checks.filter(one => one.result === result).length, word])
    .filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(', ');
}

/** What the applicant can do about it, when there is something. */
export function retryHint(reasons = [], attemptsLeft) {
  const retryable = reasons.filter(reason => reason.retryable);
  if (retryable.length === 0) return null;
  return h('div', {class: 'hint', role: 'alert'},
    h('h2', {}, 'You can try again'),
    h('ul', {}, retryable.map(reason => h('li', {'data-reason': reason.code}, reason.message))),
    attemptsLeft !== undefined && h('p', {class: 'small'}, `Attempts left: ${attemptsLeft}`));
}
