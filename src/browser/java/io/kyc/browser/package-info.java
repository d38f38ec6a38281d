/**
 * Tests the page in a real Chromium with dev mode as {@code ./mvnw quarkus:dev} starts it. Profile {@code browser}
 * only.
 */
package io.kyc.browser;
