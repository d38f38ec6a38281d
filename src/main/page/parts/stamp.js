// The decision, stamped.

import {h} from '../dom.js';
import {rosette} from '../guilloche.js';
import {DECISIONS} from '../words.js';

export function stamp(decision) {
  return h('div', {class: `stamp tone-${decision}`, 'aria-hidden': 'true'}, rosette({petals: 16, lines: 9}), h('b', {}, DECISIONS[decision].word));
}
