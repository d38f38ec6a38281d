/**
 * Draws identity documents of fictitious people, for tests and examples: passports, identity cards, driving licences,
 * bad photos of them, and selfie frames. Everything has a seed: the same call draws the same pixels.
 */
package io.kyc.specimens;
