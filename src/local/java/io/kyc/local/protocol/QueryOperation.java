package io.kyc.local.protocol;

import java.util.Map;
import java.util.function.Function;

/**
 * One operation of a service with the AWS Query protocol.
 *
 * @param name the form's {@code Action}, such as {@code AssumeRole}
 * @param result makes the result's elements from the form: texts, and maps for elements with elements of their own. It
 *     throws {@link AwsJsonException} for an error
 */
public record QueryOperation(String name, Function<Map<String, String>, Map<String, Object>> result) {}
