// Codes in words. For a code that is missing here, the page shows the service's own words or the code itself.

const sentence = code => code.charAt(0).toUpperCase() + code.slice(1).toLowerCase().replaceAll('_', ' ');

const FIELDS = {ID_TYPE: 'Kind of document', MRZ_CODE: 'Machine-readable lines', DATE_OF_BIRTH: 'Date of birth',
  DATE_OF_ISSUE: 'Date of issue', PLACE_OF_BIRTH: 'Place of birth', EXPIRATION_DATE: 'Expiry date',
  DOCUMENT_NUMBER: 'Document number', CITY_IN_ADDRESS: 'City', ZIP_CODE_IN_ADDRESS: 'Postal code',
  STATE_IN_ADDRESS: 'State (address)', STATE_NAME: 'State', ID_NUMBER: 'ID number'};
const FIELD_ORDER = ['LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'SUFFIX', 'DATE_OF_BIRTH', 'PLACE_OF_BIRTH', 'DOCUMENT_NUMBER',
  'DATE_OF_ISSUE', 'EXPIRATION_DATE'];

export const field = type => FIELDS[type] ?? sentence(type);

/** The value of a date of expiry in fields_normalized where there is none. */
export const NO_EXPIRY = {code: 'DOES_NOT_EXPIRE', word: 'Does not expire'};

/** Types as people read a document: who, then which document, then the rest; the zone last. */
export function inOrder(types) {
  const rank = type => (type === 'MRZ_CODE' ? 99 : FIELD_ORDER.indexOf(type) < 0 ? 50 : FIELD_ORDER.indexOf(type));
  return [...types].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
}

const CHECKS = {evidence_complete: 'Nothing is missing for the decision', portrait_found: 'The document shows a portrait', portrait_on_document: 'The portrait is on the document',
  portrait_single: 'The document shows only one person', document_page: 'The photo shows a document', document_readable: 'The document can be read',
  document_type: 'We accept this kind of document', document_specimen: 'The document is not a sample', document_sides: 'Front and back belong together', document_expiry: 'The document has not expired',
  document_dates: 'The dates on the document fit together', minimum_age: 'The person is old enough', mrz: 'The machine-readable lines can be read',
  mrz_against_print: 'The machine-readable lines and the printed text agree', barcode: 'The barcode can be read', barcode_against_front: 'The barcode and the front agree',
  front_quality: 'The photo of the front is good', back_quality: 'The photo of the back is good', portrait_quality: 'The portrait is clear',
  document_seen_before: 'Earlier sessions raise no doubt about the document', face_seen_before: 'The face was not verified with another document',
  applicant: 'The document names the expected person', liveness: 'A living person is in front of the camera', live_face: 'It is clear which face is the living person', face_similarity: 'The portrait shows the same person'};

/** The zone has a digit of its own for each of its parts. */
const DIGIT = 'mrz_check_digit_';

export const check = name => CHECKS[name] ?? (name.startsWith(DIGIT) ? `Check digit: ${name.slice(DIGIT.length).replaceAll('_', ' ')}` : sentence(name));

export const RESULTS = {pass: 'Passed', fail: 'Failed', review: 'Needs review', not_applicable: 'Does not apply'};

export const DECISIONS = {
  APPROVED: {word: 'Approved', says: 'The person in front of the camera is the person on the document.'},
  REVIEW: {word: 'In review', says: 'Something is not clear enough. A reviewer will look at it.'},
  DECLINED: {word: 'Declined', says: 'The verification did not succeed.'},
};

export const STATES = {CREATED: 'Started', DOCUMENT_PROCESSED: 'Document read', LIVENESS_STARTED: 'Liveness check started',
  LIVENESS_COMPLETED: 'Liveness check done', APPROVED: 'Approved', REVIEW: 'In review', DECLINED: 'Declined', CANCELLED: 'Cancelled', EXPIRED: 'Expired',
  ERASING: 'Being erased', ERASED: 'Erased'};

export const state = code => STATES[code] ?? sentence(code);

/** What to do about a refused call. */
const ADVICE = {
  image_unreadable: 'We cannot open this photo. Take a new one.',
  image_too_small: 'The photo is too small. Take it with the camera, or choose the original file.',
  image_too_large: 'The photo is too large. Choose a smaller one: 2 to 4 megapixels are enough.',
  image_too_many_pixels: 'The photo has too many pixels. Choose a smaller one.',
  request_too_large: 'The two photos together are too large. Choose smaller ones.',
  unsupported_image: 'This is neither a JPEG nor a PNG. Choose a photo in one of these formats.',
  unauthenticated: 'Your session is no longer valid. Start again.',
  session_not_found: 'This session does not exist. All sessions are deleted when dev mode ends. Start again.',
  session_expired: 'The session has expired. Start again.',
  session_erased: 'All data of this session was erased. Start a new session.',
  out_of_order: 'This step is not possible now. Start again if you cannot go on.',
  step_in_progress: 'Another request for this session is still running. Try again in a moment.',
  liveness_pending: 'The liveness check is not finished. Do the check first.',
  challenge_refused: 'We cannot offer a check without flashing colours here. Contact us for another way.',
  too_many_attempts: 'There are no attempts left, so the session is declined. Start a new one.',
  no_frames: 'We received no pictures. Do the check again.',
  not_a_picture: 'One of the files is not a picture. Do the check again.',
  session_used: 'This liveness check was used before. Start a new one.',
  aws_throttled: 'There are too many requests right now. Try again in a moment.',
  aws_unavailable: 'A service that we need does not answer. Try again in a moment.',
  internal_error: 'Something went wrong on our side. Try again later.',
};

/** What Amplify's liveness component says, by its own names. */
export const COMPONENT = {
  a11yVideoLabelText: 'What the camera sees',
  cancelLivenessCheckText: 'Stop the check',
  hintCenterFaceText: 'Look straight into the camera',
  hintCenterFaceInstructionText: 'Look straight into the camera. An oval appears. Come closer until your face fills it. Then hold still.',
  hintFaceOffCenterText: 'Move your face into the oval',
  hintMoveFaceFrontOfCameraText: 'Show your face to the camera',
  hintTooManyFacesText: 'Only one person may be in the picture',
  hintFaceDetectedText: 'We see your face',
  hintCanNotIdentifyText: 'Show your face to the camera',
  hintTooCloseText: 'Move back',
  hintTooFarText: 'Come closer',
  hintConnectingText: 'Connecting…',
  hintVerifyingText: 'Checking the video…',
  hintCheckCompleteText: 'Thank you',
  hintIlluminationTooBrightText: 'It is too bright here',
  hintIlluminationTooDarkText: 'It is too dark here',
  hintIlluminationNormalText: 'The light is good',
  hintHoldFaceForFreshnessText: 'Hold still',
  hintMatchIndicatorText: 'Half done. Come closer.',
  recordingIndicatorText: 'Rec',
  waitingCameraPermissionText: 'Allow the page to use the camera.',
};

/** What ended its check, by its own names. */
export const STREAM_PROBLEMS = {
  TIMEOUT: {title: 'Your face was not in the oval in time', detail: 'Come closer until your face fills the whole oval. Then hold still. Try again.'},
  FACE_DISTANCE_ERROR: {title: 'You came closer too early', detail: 'Wait until the oval appears, then come closer. Try again.'},
  MULTIPLE_FACES_ERROR: {title: 'We saw more than one face', detail: 'Only you may be in the picture. Try again.'},
  MOBILE_LANDSCAPE_ERROR: {title: 'Your phone lies on its side', detail: 'Hold it upright. Try again.'},
  CAMERA_ACCESS_ERROR: {title: 'The camera does not work', detail: 'Allow the page to use the camera, and close other programs that use it. A virtual camera is not accepted. Or choose selfies.'},
  CAMERA_FRAMERATE_ERROR: {title: 'The camera is too slow', detail: 'It must take 15 pictures a second of 320 by 240 pixels. Use another camera, or choose selfies.'},
  DEFAULT_CAMERA_NOT_FOUND_ERROR: {title: 'We found no camera', detail: 'Connect a camera and try again. Or choose selfies.'},
  CONNECTION_TIMEOUT: {title: 'No connection', detail: 'We could not reach the liveness check in time. Try again.'},
  SERVER_ERROR: {title: 'The check was broken off', detail: 'The other side of the stream ended the check. Try again.'},
  RUNTIME_ERROR: {title: 'The check could not run', detail: 'Something went wrong in the browser. Load the page again, or choose selfies.'},
};

export const advice = problem => ADVICE[problem.code] ?? problem.detail ?? problem.message;

export const percent = value => `${(Math.floor(value * 10) / 10).toFixed(1)} %`;

export const seconds = millis => (millis < 950 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`);

export const when = text => new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(text));
