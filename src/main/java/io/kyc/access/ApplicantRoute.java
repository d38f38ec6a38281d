package io.kyc.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for whoever holds the session's client token. Which session that is stands in the request, so the token is checked when
 * the session is opened. The OpenAPI document names the route's security scheme by it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApplicantRoute {}
