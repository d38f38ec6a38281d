/**
 * One page of a document: its place in the picture, its print and its machine-readable zone. Pure. Uses the text that
 * was read ({@code document.reading}), its meaning ({@code document.text}), {@code mrz} and the values of
 * {@code decision}.
 */
package io.kyc.document.page;
