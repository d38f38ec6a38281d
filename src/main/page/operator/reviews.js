// The sessions that wait for a review, the longest waiting first.

import {h, show} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {faces} from '../parts/faces.js';
import {problem} from '../parts/problem.js';
import {percent, when} from '../words.js';
import {reviews} from './calls.js';

export function open(id, options) {
  const list = h('div', {class: 'stack listing'});
  const more = h('button', {type: 'button', hidden: true, onclick: () => load()}, 'Show more');
  let cursor;

  async function load() {
    try {
      const page = await reviews({cursor});
      cursor = page.next_cursor;
      list.append(...page.reviews.map(card));
      if (list.childElementCount === 0) {
        list.append(h('p', {class: 'sheet empty'}, 'No session waits for a review. To create one, verify the sample person with only two selfies. You can also expect another name.'));
      }
    } catch (failure) {
      list.append(problem(failure));
    }
    more.hidden = !cursor;
  }

  show(h('div', {class: 'wrap'},
    h('div', {class: 'head'}, h('h1', {}, 'Reviews'), h('p', {class: 'lead'}, 'These sessions need a decision by a person. The longest waiting come first.')),
    h('div', {class: 'stack'}, list, more, callLog())), options);
  return load();
}

function card(session) {
  return h('article', {class: 'sheet queue', 'data-session': session.session_id},
    faces({url: session.images?.portrait, alt: 'Portrait on the document', caption: 'On the document'},
      {url: session.images?.liveness_reference, alt: 'Face in front of the camera', caption: 'In front of the camera'}),
    h('div', {},
      h('h2', {}, name(session.extracted_fields) || session.session_id),
      h('p', {class: 'small soft'}, h('span', {class: 'mono'}, session.session_id), `, waiting since ${when(session.entered_at)}`),
      h('ul', {}, session.reasons.map(reason => h('li', {'data-reason': reason.code}, reason.message))),
      h('p', {class: 'small soft'}, [
        typeof session.similarity_score === 'number' && `Similarity ${percent(session.similarity_score)}`,
        typeof session.liveness_confidence === 'number' && `Liveness ${percent(session.liveness_confidence)}`].filter(Boolean).join(' · ')),
      h('a', {class: 'button primary', href: `#/session/${encodeURIComponent(session.session_id)}`}, 'Review this session')));
}

export const name = fields => [fields.FIRST_NAME, fields.LAST_NAME].filter(Boolean).join(' ');
