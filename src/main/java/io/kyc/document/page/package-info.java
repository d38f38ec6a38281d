/**
 * What one page of a document shows: where it lies in its picture, what it prints and its machine-readable zone. Pure. Uses what was
 * read ({@code document.reading}), what print means ({@code document.text}), {@code mrz} and the values of {@code decision}.
 */
package io.kyc.document.page;
