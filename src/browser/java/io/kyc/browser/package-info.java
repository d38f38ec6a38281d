/** The page in a real Chromium, against dev mode as {@code ./mvnw quarkus:dev} starts it. Profile {@code browser} only. */
package io.kyc.browser;
