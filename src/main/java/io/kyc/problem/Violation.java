package io.kyc.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name in the JSON body, for example {@code image_data}
 * @param message what is expected, without the value that was sent
 */
public record Violation(String field, String message) {}
