// A score between what declines, what a person looks at, and what passes.

import {h} from '../dom.js';
import {percent} from '../words.js';

/** name: of the score. floor and threshold: the band's ends, 0 to 100. below: what is done with a score under the band. */
export function scale(name, score, floor, threshold, below = 'declined') {
  const tone = score >= threshold ? 'APPROVED' : score >= floor ? 'REVIEW' : 'DECLINED';
  const says = {APPROVED: 'at or above the threshold', REVIEW: 'in the review band', DECLINED: 'below the review band'}[tone];
  const at = value => `${Math.min(100, Math.max(0, value))}%`;
  return h('div', {class: `scale tone-${tone}`, 'data-tone': tone},
    h('div', {class: 'top-line'}, h('h3', {}, name), h('b', {}, percent(score))),
    h('div', {class: 'track', role: 'img',
        'aria-label': `${name}: ${percent(score)}, ${says}. A reviewer checks from ${floor} %. It passes from ${threshold} %.`},
      h('div', {class: 'bar'},
        h('i', {class: 'low', style: {width: at(floor)}}),
        h('i', {class: 'band', style: {width: at(threshold - floor)}}),
        h('i', {class: 'high', style: {width: at(100 - threshold)}})),
      h('div', {class: 'needle', style: {left: at(score)}})),
    h('div', {class: 'ends', 'aria-hidden': 'true'},
      h('span', {style: {left: '0%'}}, '0'), h('span', {style: {left: at(floor)}}, String(floor)),
      h('span', {style: {left: at(threshold)}}, String(threshold)), threshold < 88 && h('span', {style: {left: '100%'}}, '100')),
    h('p', {class: 'small soft'}, `${cap(says)}. Below ${floor} %: ${below}. From ${floor} %: a reviewer checks. From ${threshold} %: passed.`));
}

const cap = text => text.charAt(0).toUpperCase() + text.slice(1);
