package io.kyc.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for operators. Others are refused before the method is called, and {@link Callers#operator()} says who calls. The OpenAPI
 * document names the route's security scheme by it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OperatorRoute {

    /** What the operator must be allowed to do. */
    @Nonbinding
    Scope value();
}
