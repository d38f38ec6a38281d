// The result: the decision, the two faces, every check, and the calls that led to it.

import {h} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {checkList} from '../parts/checks.js';
import {code, json} from '../parts/code.js';
import {fieldList, printed} from '../parts/fields.js';
import {scale} from '../parts/scale.js';
import {stamp} from '../parts/stamp.js';
import {session} from '../operator/calls.js';
import {faces} from '../parts/faces.js';
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
          h('button', {type: 'button', class: 'primary', onclick: restart}, 'Verify someone else'),
          h('a', {class: 'button', href: `#/session/${state.session.id}`}, 'See it as an operator')))),
    h('div', {class: 'columns'},
      h('div', {class: 'stack'},
        comparison && h('section', {class: 'sheet'}, h('h2', {}, 'The two faces'), facesView(state),
          scale('Similarity', comparison.similarity_score, settings.similarity_review_floor, settings.similarity_threshold)),
        state.read && h('section', {class: 'sheet'}, h('h2', {}, 'The person on the document'), fieldList(named(printed(state.read.document_processing))))),
      h('section', {class: 'sheet'}, h('h2', {}, 'All checks'), checkList(answer.checks, answer.reasons))),
    h('div', {class: 'stack', style: {'margin-top': '1.5rem'}},
      h('details', {class: 'sheet', 'data-part': 'json'}, h('summary', {}, 'The answer as JSON'), code('Answer to the last call', json(answer))),
      callLog({open: true, title: 'The calls that led to this'})));
}

const NAMED = ['LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'DATE_OF_BIRTH', 'DOCUMENT_NUMBER', 'EXPIRATION_DATE'];
const named = fields => Object.fromEntries(Object.entries(fields).filter(([type]) => NAMED.includes(type)));

/** The pictures that were compared, as the operator's server may show them; else what was sent. */
function facesView(state) {
  const seen = session(state.session.id).then(({images}) => images, () => undefined);
  const {front} = state.photos;
  const box = state.read.document_processing.boxes.portrait;
  const portrait = async () => (await seen)?.portrait ?? (box ? cutOut(front, box) : front.url);
  const reference = async () => cut((await seen)?.liveness_reference ?? state.frames[0]?.url, state.result.face_comparison);
  return faces({url: portrait(), alt: 'The portrait on the document', caption: 'On the document'},
    {url: reference(), alt: 'The face in front of the camera', caption: 'In front of the camera'});
}

/** The reference shows more than the face; where that is, the comparison says. */
async function cut(url, {face_matches: matches, unmatched_faces: others}) {
  if (!url) return undefined;
  const box = [...matches, ...others][0]?.bounding_box;
  // Where an <img> has put the picture into the browser's cache, the bucket's permission to read it is not kept with it.
  const reference = await fetch(url, {cache: 'reload'});
  return box && reference.ok ? cutOut({blob: await reference.blob()}, box) : url;
}
