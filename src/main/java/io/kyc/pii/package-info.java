/** Keeps personal data out of logs. A leaf: it uses {@code java..} only. */
package io.kyc.pii;
