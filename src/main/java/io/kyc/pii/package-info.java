/** Personal data that cannot slip into a log. A leaf: uses {@code java..} only. */
package io.kyc.pii;
