// A refused call, in words.

import {h} from '../dom.js';
import {advice} from '../words.js';

/** failure: a Problem of `api.js`, or any error. */
export function problem(failure) {
  const title = failure.title ?? 'Something went wrong';
  return h('div', {class: 'problem', role: 'alert'},
    h('h2', {}, title),
    h('p', {}, advice(failure)),
    failure.violations?.length > 0 && h('ul', {}, failure.violations.map(one => h('li', {}, h('code', {}, one.field), ` ${one.message}`))),
    failure.code && h('p', {class: 'small soft'}, h('code', {}, failure.code), failure.requestId && ` · request ${failure.requestId}`));
}
