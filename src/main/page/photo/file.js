// Photos as the API takes them: JPEG or PNG, at most 5 MiB.

const MOST_BYTES = 5 * 1024 * 1024;
const LONGEST_SIDE = 4000;

/**
 * A photo from a file: {blob, name, url, width, height, changed}. What a browser can show but the API does not take (WebP, HEIC on some
 * devices, more than 5 MiB) is drawn again as a JPEG; `changed` says so.
 */
export async function photoOf(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw Object.assign(new Error('The browser cannot show this file as a photo. Choose a JPEG or a PNG.'),
      {title: 'This is not a photo', code: 'unsupported_image'});
  }
  const {width, height} = bitmap;
  const taken = file.type === 'image/jpeg' || file.type === 'image/png';
  if (taken && file.size <= MOST_BYTES) {
    bitmap.close();
    return photo(file, file.name, width, height);
  }
  const blob = await drawn(bitmap, Math.min(1, LONGEST_SIDE / Math.max(width, height)));
  bitmap.close();
  const changed = taken ? `We made the file smaller: from ${megabytes(file.size)} to ${megabytes(blob.size)}.` : 'We converted it to JPEG.';
  return photo(blob, file.name.replace(/\.\w+$/, '') + '.jpg', width, height, changed);
}

/** A photo from what a video shows right now. */
export async function photoOfVideo(video, name) {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d').drawImage(video, 0, 0);
  const blob = await canvas.convertToBlob({type: 'image/jpeg', quality: 0.92});
  return photo(blob, name, canvas.width, canvas.height);
}

function photo(blob, name, width, height, changed) {
  return {blob, name, url: URL.createObjectURL(blob), width, height, changed};
}

async function drawn(bitmap, factor) {
  for (let quality = 0.92, scale = factor; ; quality -= 0.08, scale *= 0.85) {
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({type: 'image/jpeg', quality});
    if (blob.size <= MOST_BYTES * 0.9 || quality < 0.5) return blob;
  }
}

const megabytes = bytes => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A square around a box of the photo, as a canvas: what the service cuts out for the comparison. */
export async function cutOut(photo, box, factor = 1.6, side = 420) {
  const bitmap = await createImageBitmap(photo.blob);
  const longer = Math.max(box.width * bitmap.width, box.height * bitmap.height) * factor;
  const size = Math.min(longer, bitmap.width, bitmap.height);
  const left = Math.min(Math.max(0, (box.left + box.width / 2) * bitmap.width - size / 2), bitmap.width - size);
  const top = Math.min(Math.max(0, (box.top + box.height / 2) * bitmap.height - size / 2), bitmap.height - size);
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d').drawImage(bitmap, left, top, size, size, 0, 0, side, side);
  bitmap.close();
  return URL.createObjectURL(await canvas.convertToBlob({type: 'image/jpeg', quality: 0.92}));
}
