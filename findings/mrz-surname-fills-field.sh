#!/bin/sh
# Package: mrz 5.0.2 (npm), parse().
# Input: a valid TD3 zone (ICAO 9303-4) whose name field of 39 characters holds one name of 39, 38 or 37 letters.
#   ICAO 9303-3: where no two fillers separate, there is no secondary identifier. Holders with one long name have such zones.
# Expected: valid, a last name, and a first name that is empty, as for a shorter single name.
# Seen: with 39 and 38 letters valid is true, and the last name is given a second time as the first name. With 37 letters, where exactly two
#   fillers follow, the zone counts as invalid and the first name is null. From 36 letters down it is as expected.
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
const checked = (text) => text + digit(text);
const [number, birth, expiry, personal] = ['Z12345678', '900203', '300203', '<'.repeat(14)].map(checked);
const second = number + 'IND' + birth + 'F' + expiry + personal + digit(number + birth + expiry + personal);
const names = (name) => {
  const read = parse(['P<IND' + name.padEnd(39, '<'), second]);
  console.log(`${name.length} letters: valid ${read.valid}, last ${read.fields.lastName}, first "${read.fields.firstName}"`);
  return [read.valid, read.fields.lastName === name, read.fields.firstName];
};
const long = 'VENKATANARASIMHARAJUVARIPETAINDIRANAGAR';
const seen = JSON.stringify([39, 38, 37, 36].map((letters) => names(long.slice(0, letters))));
const twice = (letters) => [true, true, long.slice(0, letters)];
if (long.length !== 39 || seen !== JSON.stringify([twice(39), twice(38), [false, true, null], [true, true, '']])) {
  console.log('changed: ' + seen);
  process.exit(1);
}
JS
node check.js
