// Says what will happen, and asks for consent.

import {ApplicantSession} from '../api.js';
import {h, newId} from '../dom.js';
import {band} from '../guilloche.js';
import {callLog} from '../parts/calls.js';
import {problem} from '../parts/problem.js';
import {progress} from '../parts/progress.js';

const TYPES = [['', 'Any document'], ['passport', 'Passport'], ['drivers-license', 'Driving licence'], ['national-id', 'Identity card']];

export function view(state) {
  return h('div', {}, opening(), h('div', {class: 'wrap stack', style: {'margin-top': '1.5rem'}}, form(state), callLog()));
}

function opening() {
  return h('section', {class: 'hero'}, band(), h('div', {class: 'wrap'},
    h('h1', {}, 'Is this the person on the document?'),
    h('p', {class: 'lead'}, 'We check a document and a face, and whether the two belong together. It takes about a minute. You see every reason for the result.'),
    h('ol', {class: 'how'},
      how('Show a document', 'We read its text, check the details and find the portrait.'),
      how('Show your face', 'You look into the camera for about ten seconds. This liveness check shows that you are a living person.'),
      how('See the result', 'We compare the two faces. The result is approved, declined or in review.'))));
}

const how = (title, text) => h('li', {}, h('h2', {}, title), h('p', {}, text));

function form(state) {
  const agree = h('input', {type: 'checkbox', required: true, id: newId('agree')});
  const begin = h('button', {class: 'primary', type: 'submit'}, 'Begin');
  const waiting = progress();
  const trouble = h('div', {});
  const expected = expectations();
  const submit = async event => {
    event.preventDefault();
    trouble.replaceChildren();
    begin.disabled = true;
    try {
      const type = new FormData(event.target).get('document_type') || undefined;
      state.documentType = type;
      state.session = await waiting.during('Starting the session', () => ApplicantSession.start({
        ...(type ? {document_type: type} : {}), ...expected.wishes(),
        consent: {policy_version: 'demo-1', given_at: new Date().toISOString()}}));
      await state.go('document');
    } catch (failure) {
      trouble.replaceChildren(problem(failure));
      begin.disabled = false;
    }
  };
  return h('form', {class: 'sheet stack', onsubmit: submit},
    h('fieldset', {}, h('legend', {}, 'Which document?'), h('div', {class: 'choice'}, TYPES.map(([value, title], index) =>
      h('label', {}, h('input', {type: 'radio', name: 'document_type', value, checked: index === 0}), title)))),
    expected.node,
    h('label', {class: 'tick', for: agree.id}, agree, h('span', {},
      'I agree that my photos are used for this verification. ',
      h('span', {class: 'soft'}, 'They stay in the memory of this computer and are deleted when dev mode ends. You have no document with you? The next step has samples of a person who does not exist.'))),
    h('div', {class: 'row'}, begin, waiting.node), trouble);
}

/** What an operator knows about the applicant; the document is compared with it. */
function expectations() {
  const text = (label, type = 'text', more = {}) => {
    const input = h('input', {type, autocomplete: 'off', ...more});
    return {input, node: h('label', {class: 'field'}, label, input)};
  };
  const first = text('First name');
  const last = text('Last name');
  const birth = text('Date of birth', 'date');
  const age = text('Minimum age', 'number', {min: '1', max: '120'});
  return {
    node: h('details', {}, h('summary', {}, 'What you know about the person (optional)'),
      h('p', {class: 'soft small'}, 'An operator’s server can say whom it expects, and a minimum age. The sample person is Anna Lindqvist-Moreau, born on 12 September 1979.'),
      h('div', {class: 'fields'}, first.node, last.node, birth.node, age.node)),
    wishes() {
      const applicant = Object.fromEntries([['first_name', first], ['last_name', last], ['date_of_birth', birth]]
        .map(([name, {input}]) => [name, input.value.trim()]).filter(([, value]) => value !== ''));
      return {...(Object.keys(applicant).length > 0 ? {applicant} : {}),
        ...(age.input.value ? {minimum_age: Number(age.input.value)} : {})};
    },
  };
}
