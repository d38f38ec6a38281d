/**
 * Recognises documents and faces from other sessions of the same tenant. No personal data is stored for this in clear
 * text: the table holds keyed hashes, and a collection of the face service holds feature vectors, if that is switched
 * on. May use decision's values, images and access.
 */
package io.kyc.seen;
