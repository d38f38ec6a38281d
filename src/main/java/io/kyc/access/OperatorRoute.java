package io.kyc.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route for operators. Other callers are refused before the method is called, and {@link Callers#operator()}
 * says who calls. The OpenAPI document takes the route's security scheme from this annotation.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OperatorRoute {

    /** The scope that the operator must have. */
    @Nonbinding
    Scope value();
}
