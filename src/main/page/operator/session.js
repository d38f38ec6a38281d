// One session with its evidence, and what an operator can do with it.

import {announce, h, newId, show} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {checkList} from '../parts/checks.js';
import {code, json} from '../parts/code.js';
import {confirmed} from '../parts/confirm.js';
import {faces} from '../parts/faces.js';
import {fieldList, printed} from '../parts/fields.js';
import {problem} from '../parts/problem.js';
import {scale} from '../parts/scale.js';
import {stamp} from '../parts/stamp.js';
import {picture} from '../photo/picture.js';
import {settings} from '../settings.js';
import {DECISIONS, state as word, when} from '../words.js';
import {cancel, erase, report, reportPage, review} from './calls.js';
import {name} from './reviews.js';
import {tag} from './sessions.js';

export async function open(id, options) {
  let known;
  try {
    known = await report(id);
  } catch (failure) {
    show(h('div', {class: 'wrap'}, h('div', {class: 'head'}, h('h1', {}, failure.status === 410 ? 'This session was erased' : 'We cannot show this session')),
      h('div', {class: 'stack'}, problem(failure), h('p', {}, h('a', {href: '#/sessions'}, 'All sessions')), callLog())), options);
    return;
  }
  show(view(id, known), options);
}

function view(id, known) {
  const fields = known.document?.extracted_fields ?? {};
  const decision = known.outcome?.decision;
  return h('div', {class: 'wrap', 'data-state': known.state},
    h('div', {class: `head verdict ${decision ? `tone-${decision}` : ''}`}, decision ? stamp(decision) : h('span', {}),
      h('div', {}, h('h1', {}, name(fields) || 'A session'),
        h('p', {class: 'soft'}, tag(known.state), ' ', h('span', {class: 'mono small'}, id)),
        known.outcome && h('p', {}, said(known.outcome)), actions(id, known.state))),
    h('div', {class: 'columns'},
      h('div', {class: 'stack'}, comparison(known), documentView(known)),
      h('div', {class: 'stack'}, known.state === 'REVIEW' && reviewForm(id),
        h('section', {class: 'sheet'}, h('h2', {}, 'Checks'), known.checks.length === 0 ? h('p', {class: 'soft'}, 'There are no checks yet.') : checkList(known.checks, known.reasons)),
        known.reasons.length > 0 && h('section', {class: 'sheet'}, h('h2', {}, 'Effect of each reason'), h('ul', {class: 'effects'},
          known.reasons.map(reason => h('li', {'data-reason': reason.code}, h('b', {class: `is-${{decline: 'fail', review: 'review'}[reason.effect] ?? 'not_applicable'}`}, reason.effect), ' ', reason.message)))),
        h('section', {class: 'sheet'}, h('h2', {}, 'Timeline'), timeline(known)))),
    h('div', {class: 'stack', style: {'margin-top': '1.5rem'}},
      h('details', {class: 'sheet'}, h('summary', {}, 'The report as JSON'), code('Report', json(known))), callLog()));
}

function said(outcome) {
  return outcome.review
    ? `${DECISIONS[outcome.decision].word} by ${outcome.review.reviewed_by}, ${when(outcome.review.reviewed_at)}: “${outcome.review.review_reason}”. The checks decided: ${DECISIONS[outcome.automated_decision].word.toLowerCase()}.`
    : `${DECISIONS[outcome.decision].word} by the checks, ${when(outcome.decided_at)}.`;
}

const OPEN = ['CREATED', 'DOCUMENT_PROCESSED', 'LIVENESS_STARTED', 'LIVENESS_COMPLETED'];

function actions(id, state) {
  const trouble = h('div', {});
  const end = h('button', {type: 'button', onclick: async () => {
    if (!await confirmed('Cancel this session?', 'The applicant cannot go on with it. Nothing is deleted. You cannot undo it.', 'Yes, cancel it')) return;
    end.disabled = true;
    try {
      await cancel(id);
      announce('Cancelled');
      await open(id);
    } catch (failure) {
      end.disabled = false;
      trouble.replaceChildren(problem(failure));
    }
  }}, 'Cancel session');
  const gone = h('button', {type: 'button', class: 'danger', onclick: async () => {
    if (!await confirmed('Erase this session?', 'This deletes the pictures, the details, the decision and all traces of the document. You cannot undo it.', 'Yes, erase it')) return;
    gone.disabled = true;
    try {
      await erase(id);
      announce('Erased');
      await open(id);
    } catch (failure) {
      gone.disabled = false;
      trouble.replaceChildren(problem(failure));
    }
  }}, 'Erase');
  return h('div', {}, h('div', {class: 'row'}, h('a', {class: 'button', href: reportPage(id), target: '_blank', rel: 'noopener'}, 'Report for printing'), OPEN.includes(state) && end, gone), trouble);
}

function comparison(known) {
  const {policy, images} = known;
  const confidence = known.liveness?.confidence;
  return h('section', {class: 'sheet'}, h('h2', {}, 'The two faces'),
    faces({url: images.portrait, alt: 'Portrait on the document', caption: 'On the document'},
      {url: images.liveness_reference, alt: 'Face in front of the camera', caption: 'In front of the camera'}),
    known.comparison && scale('Similarity', known.comparison.similarity_score,
      policy?.similarity_review_floor ?? settings.similarity_review_floor, policy?.similarity_threshold ?? settings.similarity_threshold),
    typeof confidence === 'number' && scale('Liveness', confidence,
      policy?.liveness_review_floor ?? settings.liveness_review_floor, policy?.liveness_threshold ?? settings.liveness_threshold, 'repeat the check'),
    known.liveness && h('p', {class: 'soft small'}, challenge(known.liveness.challenge)),
    images.liveness_audits.length > 0 && h('ul', {class: 'strip', 'aria-label': 'More pictures of the liveness check'},
      images.liveness_audits.map((url, index) => h('li', {}, h('img', {src: url, alt: `Audit picture ${index + 1}`})))));
}

/** What the person had to do, and who chose it. */
function challenge({asked, asked_by: by, done}) {
  const words = {FaceMovementChallenge: 'movement only', FaceMovementAndLightChallenge: 'movement and flashing colours'};
  const chosen = {operator: ', chosen by the operator', applicant: ', chosen by the applicant'}[by] ?? '';
  const other = done && done !== asked ? ` Done was: ${words[done] ?? done}.` : '';
  return `Liveness check: ${words[asked] ?? asked}${chosen}.${other}`;
}

function documentView(known) {
  const {document: read, images} = known;
  if (!read) return h('section', {class: 'sheet'}, h('h2', {}, 'Document'), h('p', {class: 'soft'}, 'There is no document yet.'));
  return h('section', {class: 'sheet'}, h('h2', {}, 'Document'),
    side(images.document_front, 'Front of the document', read.portrait_box && {portrait: read.portrait_box}),
    images.document_back && side(images.document_back, 'Back of the document'),
    h('div', {style: {'margin-top': '1rem'}}, fieldList(printed(read))));
}

/** The picture's shape is known once it is there; the frame keeps its place meanwhile. */
function side(url, words, boxes = {}) {
  const frame = h('div', {class: 'frame', style: {'margin-bottom': '0.75rem'}});
  const image = new Image();
  image.onload = () => frame.replaceChildren(picture({url, width: image.naturalWidth, height: image.naturalHeight}, boxes ?? {}, words).node);
  image.src = url;
  return frame;
}

function reviewForm(id) {
  const reason = h('textarea', {id: newId('reason'), rows: 3, required: true, minlength: 3, maxlength: 500});
  const trouble = h('div', {});
  const decide = decision => h('button', {type: 'submit', class: decision === 'APPROVED' ? 'primary' : 'danger', value: decision},
    decision === 'APPROVED' ? 'Approve' : 'Decline');
  return h('form', {class: 'sheet', 'data-part': 'review', onsubmit: async event => {
    event.preventDefault();
    const buttons = event.target.querySelectorAll('button');
    buttons.forEach(one => (one.disabled = true));
    try {
      await review(id, event.submitter.value, reason.value.trim());
      announce('Decided');
      await open(id);
    } catch (failure) {
      buttons.forEach(one => (one.disabled = false));
      trouble.replaceChildren(problem(failure));
    }
  }}, h('h2', {}, 'Your decision'),
  h('p', {class: 'soft small'}, 'Compare both faces and read the reasons. We keep your explanation with the decision.'),
  h('label', {class: 'field', for: reason.id}, 'Explanation', reason),
  h('div', {class: 'row', style: {'margin-top': '0.9rem'}}, decide('APPROVED'), decide('DECLINED')), trouble);
}

function timeline(known) {
  return h('ol', {class: 'timeline'}, known.timeline.map(entry => h('li', {class: entry.to === 'DECLINED' && 'bad'},
    h('div', {}, h('b', {}, word(entry.to)), ' ', h('span', {class: 'soft small'}, `by ${entry.actor_kind === entry.actor ? entry.actor : `${entry.actor_kind} ${entry.actor}`}`)),
    h('div', {class: 'small soft'}, when(entry.at), entry.reasons.length > 0 && ` · ${entry.reasons.map(one => one.replaceAll('_', ' ')).join(', ')}`))));
}
