// Codes in words. Whatever is missing here is said in the service's own words, or by the code itself.

const sentence = code => code.charAt(0).toUpperCase() + code.slice(1).toLowerCase().replaceAll('_', ' ');

const FIELDS = {ID_TYPE: 'Kind of document', MRZ_CODE: 'Machine-readable zone', DATE_OF_BIRTH: 'Date of birth',
  DATE_OF_ISSUE: 'Date of issue', PLACE_OF_BIRTH: 'Place of birth', EXPIRATION_DATE: 'Expires',
  DOCUMENT_NUMBER: 'Document number', CITY_IN_ADDRESS: 'City', ZIP_CODE_IN_ADDRESS: 'Postal code',
  STATE_IN_ADDRESS: 'State (address)', STATE_NAME: 'State', ID_NUMBER: 'ID number'};
const FIELD_ORDER = ['LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'SUFFIX', 'DATE_OF_BIRTH', 'PLACE_OF_BIRTH', 'DOCUMENT_NUMBER',
  'DATE_OF_ISSUE', 'EXPIRATION_DATE'];

export const field = type => FIELDS[type] ?? sentence(type);

/** Types as people read a document: who, then which document, then the rest; the zone last. */
export function inOrder(types) {
  const rank = type => (type === 'MRZ_CODE' ? 99 : FIELD_ORDER.indexOf(type) < 0 ? 50 : FIELD_ORDER.indexOf(type));
  return [...types].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
}

const CHECKS = {evidence_complete: 'Everything needed is there', portrait_found: 'The document shows a portrait', portrait_on_document: 'The portrait is on the document',
  portrait_single: 'It shows one person only', document_page: 'It is a page of a document', document_readable: 'The document can be read',
  document_type: 'This kind of document is taken', document_specimen: 'It is no specimen', document_sides: 'Front and back belong together', document_expiry: 'It has not expired',
  document_dates: 'Its dates fit together', minimum_age: 'Old enough', mrz: 'It has a machine-readable zone',
  mrz_against_print: 'Zone and print agree', barcode: 'The barcode can be read', barcode_against_front: 'Barcode and front agree',
  front_quality: 'The front is a good photo', back_quality: 'The back is a good photo', portrait_quality: 'The portrait is clear',
  document_seen_before: 'Nothing from other sessions is against the document', face_seen_before: 'The face was not verified with another document',
  applicant: 'It names whom we expect', liveness: 'A live person is there', live_face: 'The living face is known', face_similarity: 'Portrait and person are the same'};

/** The zone has a digit of its own for each of its parts. */
const DIGIT = 'mrz_check_digit_';

export const check = name => CHECKS[name] ?? (name.startsWith(DIGIT) ? `Check digit: ${name.slice(DIGIT.length).replaceAll('_', ' ')}` : sentence(name));

export const RESULTS = {pass: 'Passed', fail: 'Failed', review: 'For a person', not_applicable: 'Does not apply'};

export const DECISIONS = {
  APPROVED: {word: 'Approved', says: 'The living person is the one on the document.'},
  REVIEW: {word: 'In review', says: 'Something is not clear enough. A person will look at it.'},
  DECLINED: {word: 'Declined', says: 'The verification did not succeed.'},
};

export const STATES = {CREATED: 'Started', DOCUMENT_PROCESSED: 'Document read', LIVENESS_STARTED: 'Liveness under way',
  LIVENESS_COMPLETED: 'Liveness done', APPROVED: 'Approved', REVIEW: 'In review', DECLINED: 'Declined', EXPIRED: 'Expired',
  ERASING: 'Being erased', ERASED: 'Erased'};

export const state = code => STATES[code] ?? sentence(code);

/** What to do about a refused call. */
const ADVICE = {
  image_unreadable: 'The photo cannot be decoded. Take it again.',
  image_too_small: 'The photo is too small. Take it with the camera, or choose the original file.',
  image_too_large: 'The photo is too large. Choose a smaller one; 2 to 4 megapixels are enough.',
  image_too_many_pixels: 'The photo has too many pixels. Choose a smaller one.',
  request_too_large: 'The photos are too large together. Choose smaller ones.',
  unsupported_image: 'This is neither a JPEG nor a PNG. Choose a photo in one of these formats.',
  unauthenticated: 'The session’s key is no longer valid. Start again.',
  session_not_found: 'There is no such session. The computer forgets them when dev mode ends; start again.',
  session_expired: 'The session is over. Start again.',
  session_erased: 'This session was erased; nothing of it is left.',
  out_of_order: 'This step is not the session’s turn.',
  step_in_progress: 'Another call is at work on this session. Try again in a moment.',
  liveness_pending: 'The liveness check has no frames yet. Take it first.',
  too_many_attempts: 'The attempts of this step are used up; the session is declined. Start a new one.',
  no_frames: 'No frames were sent. Take the check again.',
  not_a_picture: 'A frame is no picture. Take the check again.',
  session_used: 'This liveness check has been used. Start a new one.',
  aws_throttled: 'Too much at once. Try again in a moment.',
  aws_unavailable: 'A service behind this one does not answer. Try again in a moment.',
  internal_error: 'Something is broken on our side.',
};

export const advice = problem => ADVICE[problem.code] ?? problem.detail ?? problem.message;

export const percent = value => `${(Math.floor(value * 10) / 10).toFixed(1)} %`;

export const seconds = millis => (millis < 950 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`);

export const when = text => new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(text));
