// Checks and reasons, in words.

import {h} from '../dom.js';
import {check, RESULTS} from '../words.js';

const SIGNS = {pass: '✓', fail: '✕', review: '?', not_applicable: '–'};
const RANK = {fail: 0, review: 1, pass: 2, not_applicable: 3};

/** checks and reasons: as answered. */
export function checkList(checks = [], reasons = []) {
  const message = code => reasons.find(reason => reason.code === code)?.message ?? code.replaceAll('_', ' ');
  const sorted = [...checks].sort((one, other) => (RANK[one.result] ?? 1) - (RANK[other.result] ?? 1));
  return h('ul', {class: 'checks'}, sorted.map(one =>
    h('li', {'data-check': one.name, 'data-result': one.result},
      h('span', {class: `sign is-${one.result}`, 'aria-hidden': 'true'}, SIGNS[one.result] ?? '?'),
      h('span', {}, check(one.name)),
      h('span', {class: `out is-${one.result}`}, RESULTS[one.result] ?? one.result),
      one.reasons.map(code => h('p', {class: 'why', 'data-reason': code}, message(code))))));
}

/** What the applicant can do about it, when there is something. */
export function retryHint(reasons = [], attemptsLeft) {
  const retryable = reasons.filter(reason => reason.retryable);
  if (retryable.length === 0) return null;
  return h('div', {class: 'hint', role: 'alert'},
    h('h3', {}, 'You can do this better'),
    h('ul', {}, retryable.map(reason => h('li', {'data-reason': reason.code}, reason.message))),
    attemptsLeft !== undefined && h('p', {class: 'small'}, `Attempts left: ${attemptsLeft}`));
}
