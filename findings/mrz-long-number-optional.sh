#!/bin/sh
# Package: mrz 5.0.2 (npm), parse().
# Input: a valid TD1 zone with a document number of 12 digits, as Belgian identity cards have it. ICAO 9303-5, 4.2.2: the number goes on
#   in the field of optional data, up to its check digit; what is left of the field is optional data.
# Expected: documentNumber has 12 digits, optional1 is empty (first zone) or ABC (second zone).
# Seen: documentNumber is right; optional1 still begins with the rest of the number and its check digit, so that whoever takes it
#   for a personal number stores digits that belong to the document.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mrz@5.0.2 >/dev/null
cat >check.js <<'JS'
const { parse } = require('mrz');
const digit = (text) => {
  const value = (c) => (c === '<' ? 0 : parseInt(c, 36));
  return [...text].reduce((sum, c, i) => sum + value(c) * [7, 3, 1][i % 3], 0) % 10;
};
const zone = (optional) => {
  const first = ('I<BEL592001234<' + '567' + digit('592001234567') + optional).padEnd(30, '<');
  const birth = '900203' + digit('900203');
  const expiry = '300203' + digit('300203');
  const fill = '<'.repeat(11);
  const all = digit(first.slice(5) + birth + expiry + fill);
  return [first, birth + 'F' + expiry + 'BEL' + fill + all, 'SAMPLE<<ANNA'.padEnd(30, '<')];
};
const seen = ['', '<ABC'].map((optional) => {
  const { valid, fields } = parse(zone(optional));
  console.log(`valid ${valid}, number ${fields.documentNumber}, optional "${fields.optional1}"`);
  return [valid, fields.documentNumber, fields.optional1];
});
const expected = [[true, '592001234567', '5672'], [true, '592001234567', '5672 ABC']];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('changed: ' + JSON.stringify(seen));
  process.exit(1);
}
JS
node check.js
