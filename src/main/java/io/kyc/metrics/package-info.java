/** Counts and times for operators, as CloudWatch metrics. A leaf: features may use it. */
package io.kyc.metrics;
