/**
 * Documents and faces that were in another session of the same tenant. Nothing of a person is kept for it in the clear: keyed hashes in
 * the table, and, where it is switched on, feature vectors in a collection of the face service. May use decision's values, images and
 * access.
 */
package io.kyc.seen;
