/** What operators count and time, as CloudWatch metrics. A leaf: features may use it. */
package io.kyc.metrics;
