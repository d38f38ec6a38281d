// The answer: the decision, the two faces, every check, and how it came about.

import {h} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {checkList} from '../parts/checks.js';
import {code, json} from '../parts/code.js';
import {fieldList} from '../parts/fields.js';
import {scale} from '../parts/scale.js';
import {stamp} from '../parts/stamp.js';
import {cutOut} from '../photo/file.js';
import {settings} from '../settings.js';
import {DECISIONS} from '../words.js';
import {restart} from './flow.js';

export function view(state) {
  // Attempts can run out before the faces are compared; then the last step's answer is the whole answer.
  const answer = state.result ?? state.liveness ?? state.read;
  const decision = answer.decision ?? 'DECLINED';
  const comparison = answer.face_comparison;
  return h('div', {class: 'wrap', 'data-decision': decision},
    h('div', {class: `head verdict tone-${decision}`}, stamp(decision),
      h('div', {}, h('h1', {}, DECISIONS[decision].word), h('p', {class: 'lead'}, DECISIONS[decision].says),
        answer.reasons.length > 0 && h('ul', {}, answer.reasons.map(reason => h('li', {'data-reason': reason.code}, reason.message))),
        h('div', {class: 'row', style: {'margin-top': '1rem'}},
          h('button', {type: 'button', class: 'primary', onclick: restart}, 'Verify someone else')))),
    h('div', {class: 'columns'},
      comparison && h('section', {class: 'sheet'}, h('h2', {}, 'The two faces'), facesView(state),
        scale('Similarity', comparison.similarity_score, settings.similarity_review_floor, settings.similarity_threshold)),
      h('div', {class: 'stack'},
        h('section', {class: 'sheet'}, h('h2', {}, 'Every check'), checkList(answer.checks, answer.reasons)),
        state.read && h('section', {class: 'sheet'}, h('h2', {}, 'Whom the document names'), fieldList(named(state.read.document_processing.extracted_fields))))),
    h('div', {class: 'stack', style: {'margin-top': '1.5rem'}},
      h('details', {class: 'sheet', 'data-part': 'json'}, h('summary', {}, 'The answer as JSON'), code('Answer of the last call', json(answer))),
      callLog({open: true, title: 'How it came about'})));
}

const NAMED = ['LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'DATE_OF_BIRTH', 'DOCUMENT_NUMBER', 'EXPIRATION_DATE'];
const named = fields => Object.fromEntries(Object.entries(fields).filter(([type]) => NAMED.includes(type)));

function facesView(state) {
  const portrait = h('img', {alt: 'The portrait on the document'});
  cutOut(state.photos.front, state.read.document_processing.boxes.portrait).then(url => (portrait.src = url));
  return h('div', {class: 'faces'},
    h('figure', {}, h('div', {class: 'frame'}, portrait), h('figcaption', {}, 'On the document')),
    h('figure', {}, h('div', {class: 'frame'}, h('img', {src: state.frames[0].url, alt: 'The face before the camera'})),
      h('figcaption', {}, 'Before the camera')));
}
