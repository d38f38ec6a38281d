package io.kyc.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route for the holder of a session's client token. The request says which session it is for, so the token is
 * checked when the session is opened. The OpenAPI document takes the route's security scheme from this annotation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApplicantRoute {}
