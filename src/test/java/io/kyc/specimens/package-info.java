/**
 * Drawn identity documents of people who do not exist, for tests and examples: passports, identity cards, driving licences,
 * the ways in which photos of them go bad, and selfie frames. Everything is seeded: the same call draws the same pixels.
 */
package io.kyc.specimens;
