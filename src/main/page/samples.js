// The sample person's documents and faces, from examples/specimens.

const at = name => ({name, path: `/samples/${name}`});

export const documents = [
  {title: 'Passport', note: 'reads well', front: at('passport.jpg')},
  {title: 'Passport on a desk', note: 'at an angle', front: at('passport-on-desk.jpg')},
  {title: 'Identity card', note: 'both sides', front: at('id-card-front.jpg'), back: at('id-card-back.jpg')},
  {title: 'Driving licence', note: 'Virginia', front: at('licence-numbered.jpg')},
  {title: 'Passport, expired', note: 'expired in 2019', front: at('passport-expired.jpg')},
  {title: 'Passport, blurred', note: 'out of focus', front: at('passport-unreadable.jpg')},
  {title: 'No document', note: 'an empty desk', front: at('no-document.jpg')},
];

const four = prefix => [1, 2, 3, 4].map(number => at(`${prefix}-${number}.jpg`));

export const faces = [
  {title: 'The sample person', note: 'the face on the documents', frames: four('selfie')},
  {title: 'An impostor', note: 'someone else, alive', frames: four('impostor-selfie')},
  {title: 'A still picture', note: 'one picture, three times', frames: [at('selfie-1.jpg'), at('selfie-1.jpg'), at('selfie-1.jpg')]},
];

/** A sample's bytes. */
export async function load(sample) {
  const response = await fetch(sample.path);
  if (!response.ok) throw new Error(`${sample.path} answered ${response.status}`);
  return new File([await response.blob()], sample.name, {type: 'image/jpeg'});
}
