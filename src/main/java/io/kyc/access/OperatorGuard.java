package io.kyc.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Refuses calls of an {@link OperatorRoute} before they reach its method, unless they come from an operator with the
 * right scope.
 */
@Interceptor
@OperatorRoute(Scope.VERIFY)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OperatorGuard {
    private final OperatorAccess access;
    private final Callers callers;

    OperatorGuard(OperatorAccess access, Callers callers) {
        this.access = access;
        this.callers = callers;
    }

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        OperatorRoute route = call.getInterceptorBinding(OperatorRoute.class);
        callers.admit(access.operator(route.value()));
        return call.proceed();
    }
}
